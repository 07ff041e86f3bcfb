using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Oracle;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>Every query of the corpus that compiles, as a prepared query and, where it only filters, as a predicate; and the events of the corpus.</summary>
public sealed class GeneratedCorpus : IDisposable
{
    private readonly CompiledQueries compiled;

    /// <summary>Compiles them all at once.</summary>
    public GeneratedCorpus()
    {
        Queries = Corpus.Queries();
        Filters = [.. Queries.Select(query => FiltersOf(query.Text)).Where(IsFilterOnly).Where(text => !text.Contains("now()", StringComparison.Ordinal)).Distinct()];
        var source = new StringBuilder("using System;\nusing CloudTrailQueryGen;\n\npublic static partial class Q\n{\n");
        for (int i = 0; i < Queries.Count; i++)
        {
            source.Append($"    [CloudTrailQuery({SymbolDisplay.FormatLiteral(Queries[i].Text, true)})]\n    public static partial CloudTrailQuery<Q{i}Row> Q{i}();\n");
        }

        for (int i = 0; i < Filters.Count; i++)
        {
            string attribute = $"    [CloudTrailQuery({SymbolDisplay.FormatLiteral(Filters[i], true)})]\n";
            source.Append($"{attribute}    public static partial CloudTrailQuery<F{i}Row> F{i}();\n");
            source.Append($"{attribute}    public static partial bool P{i}(ReadOnlySpan<byte> utf8Event);\n");
        }

        TestProject project = TestProject.Create(source.Append("}\n").ToString());
        compiled = CompiledQueries.Compile(OracleTable.Files.Aggregate(project, (all, file) => all.WithFile(file.Path, file.Text)));
        Files = [.. Corpus.EventFiles().Select(Corpus.ReadEvents)];
        Events = [.. Files.SelectMany((file, index) => EventReader.Read(file, index)).Select(e => Encoding.UTF8.GetBytes(e.Json))];
    }

    /// <summary>One event's UTF-8 JSON.</summary>
    public delegate bool Predicate(ReadOnlySpan<byte> utf8Event);

    /// <summary>In the order of the corpus.</summary>
    public IReadOnlyList<(string Name, string Text)> Queries { get; }

    /// <summary>The filters of those queries without their other commands; not those that ask for the time of the run, which no predicate has.</summary>
    public IReadOnlyList<string> Filters { get; }

    /// <summary>The files of the corpus, decompressed.</summary>
    public IReadOnlyList<byte[]> Files { get; }

    /// <summary>All events of all files, in order.</summary>
    public IReadOnlyList<byte[]> Events { get; }

    /// <summary>A query, as its method returns it.</summary>
    internal object Query(int query) => compiled.Invoke("Q", $"Q{query}")!;

    /// <summary>The result of a query.</summary>
    internal GeneratedResult Run(int query, CloudTrailSource source, int maxDegreeOfParallelism = 1, int? leastRangeBytes = null) =>
        GeneratedQuery.Of(Query(query)).Run(source, Corpus.RunOf(Queries[query].Text, source).ToOptions(maxDegreeOfParallelism, leastRangeBytes: leastRangeBytes));

    /// <summary>How many events the filters let pass, as a prepared query.</summary>
    internal long CountMatches(int filters, CloudTrailSource source) => GeneratedQuery.Of(compiled.Invoke("Q", $"F{filters}")!).Run(source, new()).EventsMatched;

    /// <summary>The filters as a predicate.</summary>
    internal Predicate PredicateOf(int filters) => compiled.Delegate<Predicate>("Q", $"P{filters}");

    /// <inheritdoc/>
    public void Dispose() => compiled.Dispose();

    private static string FiltersOf(string query) =>
        string.Join(" | ", Parser.Parse(query).Root.Commands.OfType<FilterCommandSyntax>().Select(filter => query.Substring(filter.Span.Start, filter.Span.Length)));

    private static bool IsFilterOnly(string query) => QueryCompiler.Compile(query, []).Plan is { IsFilterOnly: true } && query.Length != 0;
}
