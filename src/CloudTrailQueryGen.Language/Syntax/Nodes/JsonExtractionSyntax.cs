using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A path and the name of its value, in <c>json</c>.</summary>
internal sealed class JsonExtractionSyntax(SyntaxToken path, SyntaxToken asKeyword, SyntaxToken alias) : SyntaxNode
{
    /// <summary>A string token.</summary>
    public SyntaxToken Path { get; } = path;

    public SyntaxToken AsKeyword { get; } = asKeyword;

    /// <summary>A name token.</summary>
    public SyntaxToken Alias { get; } = alias;

    public override SyntaxKind Kind => SyntaxKind.JsonExtraction;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Path;
        yield return AsKeyword;
        yield return Alias;
    }
}
