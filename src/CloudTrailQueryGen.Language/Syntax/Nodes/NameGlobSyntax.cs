using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A name with wildcards, <c>cpu*</c>: names and asterisks without space between them.</summary>
internal sealed class NameGlobSyntax(ImmutableArray<SyntaxToken> parts) : SyntaxNode
{
    public ImmutableArray<SyntaxToken> Parts { get; } = parts;

    public override SyntaxKind Kind => SyntaxKind.NameGlob;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        foreach (SyntaxToken item in Parts)
        {
            yield return item;
        }
    }
}
