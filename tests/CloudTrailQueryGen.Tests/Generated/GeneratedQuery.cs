using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CloudTrailQueryGen.Runtime;

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

    /// <summary>An empty state, which scans windows.</summary>
    public abstract QueryState CreateState(QueryOptions options);

    /// <summary>Starts two runs, which get no events, and merges them.</summary>
    public abstract void Merge(QueryOptions first, QueryOptions second);

    /// <summary>Deals events out to runs that share a start; what the result says, figures of subqueries and estimates included.</summary>
    public abstract string Feed(QueryOptions options, IReadOnlyList<byte[]> events, int runs);

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

        public override QueryState CreateState(QueryOptions options) => query.Definition.CreateState(new QueryContext(options));

        public override void Merge(QueryOptions first, QueryOptions second) => query.Start(first).Merge(query.Start(second, 1));

        public override string Feed(QueryOptions options, IReadOnlyList<byte[]> events, int runs)
        {
            QueryRun<TRow>[] all = new QueryRun<TRow>[runs];
            for (int i = 0; i < runs; i++)
            {
                all[i] = i == 0 ? query.Start(options) : all[0].Fork(i);
            }

            for (int i = 0; i < events.Count; i++)
            {
                all[i % runs].Add(events[i]);
            }

            for (int i = 1; i < runs; i++)
            {
                all[0].Merge(all[i]);
            }

            QueryResult<TRow> result = all[0].Complete();
            return string.Join(
                '\n',
                [result.ToTable(CellWidth), .. result.Estimates, .. result.Statistics.Subqueries, $"{result.Statistics.EventsScanned} events"]);
        }

        private static string Text(Action<Stream> write)
        {
            using MemoryStream stream = new();
            write(stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}
