using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>[not] like</c> or <c>=~</c>: the right side is a string (substring), a regex literal, or any expression.</summary>
internal sealed class LikeExpressionSyntax(ExpressionSyntax left, SyntaxToken? notKeyword, SyntaxToken operatorToken, ExpressionSyntax pattern) : ExpressionSyntax
{
    public ExpressionSyntax Left { get; } = left;

    public SyntaxToken? NotKeyword { get; } = notKeyword;

    /// <summary><c>like</c> or <c>=~</c>.</summary>
    public SyntaxToken OperatorToken { get; } = operatorToken;

    public ExpressionSyntax Pattern { get; } = pattern;

    public override SyntaxKind Kind => SyntaxKind.LikeExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Left;
        if (NotKeyword is not null)
        {
            yield return NotKeyword;
        }

        yield return OperatorToken;
        yield return Pattern;
    }
}
