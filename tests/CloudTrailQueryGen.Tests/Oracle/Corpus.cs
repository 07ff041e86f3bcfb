using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Testing;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// The published queries and the real events of <c>tests/Corpus</c>, in whatever form: where the records are wrapped in a form that is
/// not read (EventBridge, subscriptions, lookup-events, Lake), run time and oracle both see events without the fields of a record.
/// </summary>
internal static class Corpus
{
    private static readonly string[] s_noEvents = ["MANIFEST.tsv", "SOURCES.md", "licenses"];

    /// <summary>The seed queries and every published query that compiles, each with a name.</summary>
    public static List<(string Name, string Text)> Queries()
    {
        IEnumerable<(string, string)> seed = Directory.GetFiles(RepositoryRoot.Combine("tests/Corpus/queries/seed"), "*.ctq").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));
        IEnumerable<(string, string)> vectors = File.ReadLines(RepositoryRoot.Combine("tests/Corpus/queries/query-vectors.jsonl")).Select(line =>
        {
            using JsonDocument vector = JsonDocument.Parse(line);
            return (vector.RootElement.GetProperty("id").GetString()!, vector.RootElement.GetProperty("query").GetString()!);
        });
        return [.. seed.Concat(vectors).Where(query => QueryCompiler.Compile(query.Item2, []).Plan is not null)];
    }

    /// <summary>
    /// When the real events have happened, and what a run is given whose query needs a range: an hour of the largest incident. What the query names
    /// by SOURCE are the same events.
    /// </summary>
    public static OracleRun RunOf(string query, CloudTrailSource source, IReadOnlyList<OracleEvent>? events = null)
    {
        // Without a range, fillmissing would fill the years between the oldest and the newest event of the corpus.
        OracleRun run = RandomQueries.NeedsRange(query) || query.Contains("fillmissing", StringComparison.Ordinal)
            ? new OracleRun(1_688_988_600_000, 1_688_992_200_000, 1_688_992_200_500)
            : new OracleRun(null, null, 1_688_992_200_500);
        return run.With(Sources(Parser.Parse(query).Root).SelectMany(clause => clause.Names), events ?? [], source);
    }

    /// <summary>The paths of all files with events, relative to their folder.</summary>
    public static List<string> EventFiles()
    {
        string folder = RepositoryRoot.Combine("tests/Corpus/events");
        return
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(file => !s_noEvents.Contains(file.Split('/')[0])).Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<SourceClauseSyntax> Sources(SyntaxNode node) => node.ChildNodesAndTokens().OfType<SyntaxNode>()
        .SelectMany(child => child is SourceClauseSyntax source ? [source] : Sources(child));

    public static byte[] ReadEvents(string file) => EventReader.ReadFile(RepositoryRoot.Combine("tests/Corpus/events/" + file));
}
