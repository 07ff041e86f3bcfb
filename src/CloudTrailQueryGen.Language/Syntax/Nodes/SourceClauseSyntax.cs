using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>The <c>SOURCE …</c> clause: which log groups the service reads.</summary>
internal sealed class SourceClauseSyntax(SyntaxToken keyword, ImmutableArray<object> parts) : SyntaxNode
{
    public SyntaxToken Keyword { get; } = keyword;

    /// <summary>The nodes and tokens behind the keyword, in source order.</summary>
    public ImmutableArray<object> Parts { get; } = parts;

    public override SyntaxKind Kind => SyntaxKind.SourceClause;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object part in Parts)
        {
            yield return part;
        }
    }
}
