using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>An element of a list by its zero-based index, <c>x[1]</c>.</summary>
internal sealed class ElementAccessExpressionSyntax(ExpressionSyntax expression, SyntaxToken openBracket, SyntaxToken index, SyntaxToken closeBracket) : ExpressionSyntax
{
    public ExpressionSyntax Expression { get; } = expression;

    public SyntaxToken OpenBracket { get; } = openBracket;

    /// <summary>A number token.</summary>
    public SyntaxToken Index { get; } = index;

    public SyntaxToken CloseBracket { get; } = closeBracket;

    public override SyntaxKind Kind => SyntaxKind.ElementAccessExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Expression;
        yield return OpenBracket;
        yield return Index;
        yield return CloseBracket;
    }
}
