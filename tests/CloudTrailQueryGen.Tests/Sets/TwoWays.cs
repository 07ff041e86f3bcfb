using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>Queries that are run in a set and one by one.</summary>
internal sealed class TwoWays
{
    private static readonly MethodInfo s_add = typeof(TwoWays).GetMethod(nameof(Add))!;

    private readonly List<(string Text, Func<CloudTrailSource, QueryOptions, IQueryResult> Run)> alone = [];

    /// <summary>All of them together.</summary>
    public CloudTrailQuerySet Set { get; } = new();

    /// <summary>Adds a query.</summary>
    public void Add<TRow>(CloudTrailQuery<TRow> query)
    {
        Set.Add(query);
        alone.Add((query.Text, (source, options) => query.Run(source, options)));
    }

    /// <summary>Adds a query whose row type only its own assembly knows.</summary>
    public void AddObject(object query) => s_add.MakeGenericMethod(query.GetType().GetGenericArguments()).Invoke(this, [query]);

    /// <summary>The results of all queries alone are those of the set, to the byte.</summary>
    /// <param name="source">Makes the source for each run.</param>
    /// <param name="options">Of each run.</param>
    /// <returns>How many events matched.</returns>
    public long AssertSame(Func<CloudTrailSource> source, QueryOptions options) => AssertSame(source, options, options);

    /// <summary>The same, where the set runs in its own way.</summary>
    public long AssertSame(Func<CloudTrailSource> source, QueryOptions options, QueryOptions setOptions)
    {
        QuerySetResult results = Set.Run(source(), setOptions);
        Assert.Equal(alone.Count, results.Count);
        var differences = new StringBuilder();
        for (int i = 0; i < alone.Count; i++)
        {
            string expected = Describe(alone[i].Run(source(), options));
            string actual = Describe(results[i]);
            if (expected != actual && differences.Length < 10_000)
            {
                differences.Append($"QUERY {alone[i].Text}\nALONE\n{expected}\nIN THE SET\n{actual}\n\n");
            }
        }

        Assert.True(differences.Length == 0, differences.ToString());
        return results.Sum(result => result.Statistics.EventsMatched);
    }

    /// <summary>Everything that a result says, but for the time.</summary>
    public static string Describe(IQueryResult result)
    {
        using MemoryStream csv = new();
        result.WriteCsv(csv);
        return string.Join(
            '\n',
            [
                Encoding.UTF8.GetString(csv.ToArray()),
                .. result.Estimates.Select(estimate => estimate.ToString()),
                .. result.Errors.Select(error => $"{error.File} {error.ByteOffset}: {error.Message}"),
                $"{result.ErrorCount} errors",
                Figures(result.Statistics),
                .. result.Statistics.Subqueries.Select(Figures),
            ]);
    }

    private static string Figures(QueryStatistics all) =>
        $"{all.FilesListed} files, {all.FilesRead} read, {all.FilesFailed} failed, {all.FilesSkipped} skipped, {all.FilesIgnored} ignored, folders {all.FoldersFailed} failed, {all.FoldersIgnored} ignored, "
        + $"events {all.EventsScanned}, {all.EventsMatched} matched, {all.EventsMalformed} malformed, bytes {all.BytesRead}, {all.BytesScanned}";
}
