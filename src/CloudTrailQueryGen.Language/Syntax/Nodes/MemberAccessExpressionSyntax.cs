using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A member of a structure behind a call or an index: <c>jsonParse(x).a</c>, <c>list[1].b</c>; the name may hold several segments.</summary>
internal sealed class MemberAccessExpressionSyntax(ExpressionSyntax expression, SyntaxToken dot, SyntaxToken name) : ExpressionSyntax
{
    public ExpressionSyntax Expression { get; } = expression;

    public SyntaxToken Dot { get; } = dot;

    /// <summary>A name token.</summary>
    public SyntaxToken Name { get; } = name;

    public override SyntaxKind Kind => SyntaxKind.MemberAccessExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Expression;
        yield return Dot;
        yield return Name;
    }
}
