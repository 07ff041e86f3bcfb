using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>A parsed query. A tree exists for every text, also for garbage; <see cref="Root"/>'s full text equals <see cref="Text"/>.</summary>
internal sealed class SyntaxTree(string text, QuerySyntax root, ImmutableArray<QueryDiagnostic> diagnostics)
{
    public string Text { get; } = text;

    public QuerySyntax Root { get; } = root;

    /// <summary>What the lexer and the parser found, in source order.</summary>
    public ImmutableArray<QueryDiagnostic> Diagnostics { get; } = diagnostics;
}
