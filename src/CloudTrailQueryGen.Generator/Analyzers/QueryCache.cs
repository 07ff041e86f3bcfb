using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using CloudTrailQueryGen.Language;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>The queries of one compilation, each compiled once, whoever asks for it.</summary>
internal sealed class QueryCache
{
    private readonly ConcurrentDictionary<string, CompiledText> compiled = new(StringComparer.Ordinal);

    public CompiledText Compile(string text, ImmutableArray<HostParameter> parameters)
    {
        var key = new StringBuilder();
        foreach (HostParameter parameter in parameters)
        {
            key.Append(parameter.Name).Append(':').Append((int)parameter.Type).Append(',');
        }

        return compiled.GetOrAdd(key.Append('\n').Append(text).ToString(), _ => CompileNow(text, parameters));
    }

    private static CompiledText CompileNow(string text, ImmutableArray<HostParameter> parameters)
    {
        try
        {
            return new CompiledText(QueryCompiler.Compile(text, parameters), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CompiledText(null, exception);
        }
    }
}
