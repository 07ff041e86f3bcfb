using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A query in parentheses on the right of <c>in</c>, or as the operand of join and appendcols.</summary>
internal sealed class SubqueryExpressionSyntax(SyntaxToken openParen, QuerySyntax query, SyntaxToken closeParen) : ExpressionSyntax
{
    public SyntaxToken OpenParen { get; } = openParen;

    public QuerySyntax Query { get; } = query;

    public SyntaxToken CloseParen { get; } = closeParen;

    public override SyntaxKind Kind => SyntaxKind.SubqueryExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return OpenParen;
        yield return Query;
        yield return CloseParen;
    }
}
