using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>Prefix <c>not</c>, <c>!</c>, <c>-</c> or <c>+</c>.</summary>
internal sealed class UnaryExpressionSyntax(UnaryOperator operation, SyntaxToken operatorToken, ExpressionSyntax operand) : ExpressionSyntax
{
    public UnaryOperator Operator { get; } = operation;

    public SyntaxToken OperatorToken { get; } = operatorToken;

    public ExpressionSyntax Operand { get; } = operand;

    public override SyntaxKind Kind => SyntaxKind.UnaryExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return OperatorToken;
        yield return Operand;
    }
}
