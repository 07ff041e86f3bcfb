using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>Arithmetic, comparison, <c>and</c>, <c>or</c>.</summary>
internal sealed class BinaryExpressionSyntax(ExpressionSyntax left, BinaryOperator operation, SyntaxToken operatorToken, ExpressionSyntax right) : ExpressionSyntax
{
    public ExpressionSyntax Left { get; } = left;

    public BinaryOperator Operator { get; } = operation;

    public SyntaxToken OperatorToken { get; } = operatorToken;

    public ExpressionSyntax Right { get; } = right;

    public override SyntaxKind Kind => SyntaxKind.BinaryExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Left;
        yield return OperatorToken;
        yield return Right;
    }
}
