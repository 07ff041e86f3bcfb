using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using CloudTrailQueryGen.Testing;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Generated queries, compiled together, whose results come as the oracle's tables.</summary>
internal sealed class QueryTable : IDisposable
{
    private static readonly MethodInfo s_adapt = typeof(QueryTable).GetMethod(nameof(Adapt), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly CompiledQueries _compiled;
    private readonly List<Func<CloudTrailSource, OracleResult>> _queries;

    private QueryTable(CompiledQueries compiled, int count)
    {
        _compiled = compiled;
        _queries = [.. Enumerable.Range(0, count).Select(index => Prepare($"Q{index}"))];
    }

    public static QueryTable Compile(IReadOnlyList<string> queries) =>
        new(CompiledQueries.Compile(queries.Select(query => (query, ""))), queries.Count);

    public OracleResult Run(int query, CloudTrailSource source) => _queries[query](source);

    public void Dispose() => _compiled.Dispose();

    /// <summary>The events as one input in one of the forms in which people hold them.</summary>
    public static byte[] ToInput(IReadOnlyList<string> events, int form) => Encoding.UTF8.GetBytes((form % 3) switch
    {
        0 => "{\"Records\":[" + string.Join(',', events) + "]}",
        1 => "[" + string.Join(",\n", events) + "]",
        _ => string.Join('\n', events),
    });

    private Func<CloudTrailSource, OracleResult> Prepare(string method)
    {
        object query = _compiled.Invoke("Q", method)!;
        Type row = query.GetType().GetGenericArguments()[0];
        return (Func<CloudTrailSource, OracleResult>)s_adapt.MakeGenericMethod(row).Invoke(null, [query])!;
    }

    private static Func<CloudTrailSource, OracleResult> Adapt<TRow>(CloudTrailQuery<TRow> query) => source =>
    {
        QueryResult<TRow> result = query.Run(source);
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
    };
}
