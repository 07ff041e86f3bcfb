using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A key of <c>sort</c>: expression, optional alias, optional direction.</summary>
internal sealed class SortKeySyntax(ExpressionSyntax expression, SyntaxToken? asKeyword, SyntaxToken? alias, SyntaxToken? direction) : SyntaxNode
{
    public ExpressionSyntax Expression { get; } = expression;

    public SyntaxToken? AsKeyword { get; } = asKeyword;

    public SyntaxToken? Alias { get; } = alias;

    /// <summary><c>asc</c> or <c>desc</c> in any case; absent means ascending.</summary>
    public SyntaxToken? Direction { get; } = direction;

    public override SyntaxKind Kind => SyntaxKind.SortKey;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Expression;
        if (AsKeyword is not null)
        {
            yield return AsKeyword;
            yield return Alias!;
        }

        if (Direction is not null)
        {
            yield return Direction;
        }
    }
}
