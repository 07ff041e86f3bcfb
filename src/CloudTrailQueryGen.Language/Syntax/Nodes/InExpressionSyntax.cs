using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>[not] in</c> a list or a subquery.</summary>
internal sealed class InExpressionSyntax(ExpressionSyntax left, SyntaxToken? notKeyword, SyntaxToken inKeyword, ExpressionSyntax right) : ExpressionSyntax
{
    public ExpressionSyntax Left { get; } = left;

    public SyntaxToken? NotKeyword { get; } = notKeyword;

    public SyntaxToken InKeyword { get; } = inKeyword;

    /// <summary>A <see cref="ListExpressionSyntax"/> or a <see cref="SubqueryExpressionSyntax"/>.</summary>
    public ExpressionSyntax Right { get; } = right;

    public override SyntaxKind Kind => SyntaxKind.InExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Left;
        if (NotKeyword is not null)
        {
            yield return NotKeyword;
        }

        yield return InKeyword;
        yield return Right;
    }
}
