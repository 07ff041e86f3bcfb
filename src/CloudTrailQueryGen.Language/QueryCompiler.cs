using System;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language;

/// <summary>The entry point of the front end.</summary>
internal static class QueryCompiler
{
    /// <summary>Lexes, parses, binds and plans. Never throws for any text.</summary>
    public static QueryCompilation Compile(string text, ImmutableArray<HostParameter> parameters) => throw new NotImplementedException();
}
