using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A parameter of the host, <c>{{name}}</c>: the spelling of CloudWatch saved queries.</summary>
internal sealed class ParameterExpressionSyntax(SyntaxToken token) : ExpressionSyntax
{
    public SyntaxToken Token { get; } = token;

    public string Name => (string)Token.Value!;

    public override SyntaxKind Kind => SyntaxKind.ParameterExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Token;
    }
}
