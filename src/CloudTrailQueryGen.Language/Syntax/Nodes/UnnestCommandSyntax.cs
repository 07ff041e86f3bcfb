using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>unnest expression into name</c>.</summary>
internal sealed class UnnestCommandSyntax(SyntaxToken keyword, ExpressionSyntax expression, SyntaxToken intoKeyword, SyntaxToken alias) : CommandSyntax(keyword)
{
    public ExpressionSyntax Expression { get; } = expression;

    public SyntaxToken IntoKeyword { get; } = intoKeyword;

    /// <summary>A name token.</summary>
    public SyntaxToken Alias { get; } = alias;

    public override SyntaxKind Kind => SyntaxKind.UnnestCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return Expression;
        yield return IntoKeyword;
        yield return Alias;
    }
}
