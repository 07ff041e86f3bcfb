using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A command with one expression: <c>filterIndex</c>, <c>unmask</c>, <c>pattern</c>; for <c>expand</c> it is a name.</summary>
internal sealed class ExpressionCommandSyntax(SyntaxKind kind, SyntaxToken keyword, ExpressionSyntax expression) : CommandSyntax(keyword)
{
    public ExpressionSyntax Expression { get; } = expression;

    public override SyntaxKind Kind => kind;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return Expression;
    }
}
