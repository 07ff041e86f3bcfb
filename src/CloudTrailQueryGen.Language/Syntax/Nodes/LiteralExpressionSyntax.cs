using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A number, string, period or regex literal.</summary>
internal sealed class LiteralExpressionSyntax(SyntaxKind kind, SyntaxToken token) : ExpressionSyntax
{
    public SyntaxToken Token { get; } = token;

    public override SyntaxKind Kind => kind;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Token;
    }
}
