using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Fixes;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>The queries of one compilation, each compiled once, whoever asks for it.</summary>
/// <param name="files">The files of the project that queries can name: the same for all queries, so that they are no part of the key. Read only for a query that may name one.</param>
/// <param name="schema">What the project says of its events.</param>
internal sealed class QueryCache(Func<ProjectFiles> files, Func<SchemaTexts> schema)
{
    private readonly ConcurrentDictionary<string, CompiledText> compiled = new(StringComparer.Ordinal);

    public CompiledText Compile(string text, ImmutableArray<HostParameter> parameters, bool explainsPlan = false)
    {
        var key = new StringBuilder();
        foreach (HostParameter parameter in parameters)
        {
            key.Append(parameter.Name).Append(':').Append((int)parameter.Type).Append(',');
        }

        return compiled.GetOrAdd(key.Append(explainsPlan ? '?' : '\n').Append(text).ToString(), _ => CompileNow(text, parameters, explainsPlan));
    }

    private CompiledText CompileNow(string text, ImmutableArray<HostParameter> parameters, bool explainsPlan)
    {
        try
        {
            ProjectFiles namable = NamedFiles.MayBeIn(text) ? files() : ProjectFiles.Empty;
            QueryEnvironment environment = namable.ToEnvironment(parameters, schema()) with { ExplainsPlan = explainsPlan };
            QueryCompilation compilation = QueryCompiler.Compile(text, environment);
            ImmutableArray<QueryFix?> fixes = QueryFixes.OfAll(compilation, other => QueryCompiler.Compile(other, environment));
            return new CompiledText(compilation, fixes, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CompiledText(null, [], exception);
        }
    }
}
