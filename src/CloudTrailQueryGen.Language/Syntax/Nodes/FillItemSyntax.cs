using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A value and the field that it fills, in <c>fillmissing</c>.</summary>
internal sealed class FillItemSyntax(ExpressionSyntax value, SyntaxToken forKeyword, NameExpressionSyntax field) : SyntaxNode
{
    public ExpressionSyntax Value { get; } = value;

    public SyntaxToken ForKeyword { get; } = forKeyword;

    public NameExpressionSyntax Field { get; } = field;

    public override SyntaxKind Kind => SyntaxKind.FillItem;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Value;
        yield return ForKeyword;
        yield return Field;
    }
}
