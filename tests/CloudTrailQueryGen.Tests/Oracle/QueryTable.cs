using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Testing;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Generated queries, compiled together, whose results come as the oracle's tables.</summary>
internal sealed class QueryTable : IDisposable
{
    private static readonly MethodInfo s_adapt = typeof(QueryTable).GetMethod(nameof(Adapt), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly CompiledQueries _compiled;
    private readonly List<(Func<CloudTrailSource, QueryOptions, OracleResult> Run, Func<EventSet, OracleResult> Feed)> _queries;

    private QueryTable(CompiledQueries compiled, int count)
    {
        _compiled = compiled;
        _queries = [.. Enumerable.Range(0, count).Select(index => Prepare($"Q{index}"))];
    }

    /// <summary>Whether events can be handed over one by one: nobody has to have read them before, and no SOURCE chooses others.</summary>
    public static bool CanBeFed(string query)
    {
        QuerySyntax root = Parser.Parse(query).Root;
        return root.Source is null && OracleSubqueries.In(root).All(subquery => subquery.Query.Source is not null);
    }

    /// <param name="queries">The queries.</param>
    /// <param name="saved">Query files that they can name.</param>
    public static QueryTable Compile(IReadOnlyList<string> queries, params (string Path, string Text)[] saved) =>
        new(CompiledQueries.Compile(queries.Select(query => (query, "")), [.. OracleTable.Files, .. saved]), queries.Count);

    public OracleResult Run(int query, CloudTrailSource source, QueryOptions? options = null) => _queries[query].Run(source, options ?? new());

    /// <summary>Hands the events over one by one to two runs, the later ones first, and merges the runs.</summary>
    public OracleResult Feed(int query, EventSet set) => _queries[query].Feed(set);

    public void Dispose() => _compiled.Dispose();

    /// <summary>The events as one input in one of the forms in which people hold them.</summary>
    public static byte[] ToInput(IReadOnlyList<string> events, int form) => Encoding.UTF8.GetBytes((form % 3) switch
    {
        0 => "{\"Records\":[" + string.Join(',', events) + "]}",
        1 => "[" + string.Join(",\n", events) + "]",
        _ => string.Join('\n', events),
    });

    private (Func<CloudTrailSource, QueryOptions, OracleResult> Run, Func<EventSet, OracleResult> Feed) Prepare(string method)
    {
        object query = _compiled.Invoke("Q", method)!;
        Type row = query.GetType().GetGenericArguments()[0];
        return ((Func<CloudTrailSource, QueryOptions, OracleResult>, Func<EventSet, OracleResult>))s_adapt.MakeGenericMethod(row).Invoke(null, [query])!;
    }

    private static (Func<CloudTrailSource, QueryOptions, OracleResult> Run, Func<EventSet, OracleResult> Feed) Adapt<TRow>(CloudTrailQuery<TRow> query) =>
        ((source, options) => ToResult(query.Run(source, options)), set =>
        {
            QueryRun<TRow> first = query.Start(set.Options, rank: 0);
            QueryRun<TRow> second = query.Start(set.Options, rank: 1);
            for (int i = 0; i < set.Records.Count; i++)
            {
                (i < set.Cut ? first : second).Add(Encoding.UTF8.GetBytes(set.Records[i]));
            }

            second.Merge(first);
            return ToResult(second.Complete());
        });

    private static OracleResult ToResult<TRow>(QueryResult<TRow> result)
    {
        if (result.ErrorCount > 0)
        {
            throw new InvalidOperationException($"{result.ErrorCount} events are malformed: {result.Errors[0]}");
        }

        return new OracleResult(
            [.. result.Columns.Select(column => column.Name)],
            [
                .. Enumerable.Range(0, result.Count).Select(row =>
                    (IReadOnlyList<string?>)[.. Enumerable.Range(0, result.Columns.Count).Select(column => result.Text(row, column))]),
            ]);
    }
}
