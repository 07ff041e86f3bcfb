using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>A generated query whose row type only its own assembly knows.</summary>
internal abstract class GeneratedQuery
{
    private const int CellWidth = 100;

    /// <summary>For the object that a query method has returned.</summary>
    public static GeneratedQuery Of(object query) =>
        (GeneratedQuery)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(query.GetType().GetGenericArguments()), query)!;

    /// <summary>The result in each of its forms, and what was counted.</summary>
    public abstract GeneratedResult Run(CloudTrailSource source, QueryOptions options);

    /// <summary>What the result says of its exactness.</summary>
    public abstract IReadOnlyList<QueryEstimate> Estimates(CloudTrailSource source, QueryOptions options);

    /// <summary>Starts a run; what is returned adds one event to it.</summary>
    public abstract Action<byte[]> Start(QueryOptions options);

    private sealed class Typed<TRow>(CloudTrailQuery<TRow> query) : GeneratedQuery
    {
        public override GeneratedResult Run(CloudTrailSource source, QueryOptions options)
        {
            QueryResult<TRow> result = query.Run(source, options);
            return new(result.ToTable(CellWidth), Text(result.WriteCsv), Text(result.WriteJson), result.Statistics.EventsScanned, result.Statistics.EventsMatched, result.ErrorCount);
        }

        public override IReadOnlyList<QueryEstimate> Estimates(CloudTrailSource source, QueryOptions options) => query.Run(source, options).Estimates;

        public override Action<byte[]> Start(QueryOptions options)
        {
            QueryRun<TRow> run = query.Start(options);
            return utf8Event => run.Add(utf8Event);
        }

        private static string Text(Action<Stream> write)
        {
            using MemoryStream stream = new();
            write(stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}
