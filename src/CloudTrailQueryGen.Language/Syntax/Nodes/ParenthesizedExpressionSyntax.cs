using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>An expression in parentheses.</summary>
internal sealed class ParenthesizedExpressionSyntax(SyntaxToken openParen, ExpressionSyntax expression, SyntaxToken closeParen) : ExpressionSyntax
{
    public SyntaxToken OpenParen { get; } = openParen;

    public ExpressionSyntax Expression { get; } = expression;

    public SyntaxToken CloseParen { get; } = closeParen;

    public override SyntaxKind Kind => SyntaxKind.ParenthesizedExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return OpenParen;
        yield return Expression;
        yield return CloseParen;
    }
}
