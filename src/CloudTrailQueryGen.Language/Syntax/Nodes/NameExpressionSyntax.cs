using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A field, alias or column by name; the whole dotted path is one token.</summary>
internal sealed class NameExpressionSyntax(SyntaxToken token) : ExpressionSyntax
{
    public SyntaxToken Token { get; } = token;

    /// <summary>The decoded path; for a missing name a path with one empty segment.</summary>
    public FieldPath Path => (FieldPath)Token.Value!;

    public override SyntaxKind Kind => SyntaxKind.NameExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Token;
    }
}
