using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A list literal, <c>[a, b]</c>.</summary>
internal sealed class ListExpressionSyntax(SyntaxToken openBracket, SeparatedList<ExpressionSyntax> items, SyntaxToken closeBracket) : ExpressionSyntax
{
    public SyntaxToken OpenBracket { get; } = openBracket;

    public SeparatedList<ExpressionSyntax> Items { get; } = items;

    public SyntaxToken CloseBracket { get; } = closeBracket;

    public override SyntaxKind Kind => SyntaxKind.ListExpression;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return OpenBracket;
        foreach (object item in Items.NodesAndSeparators)
        {
            yield return item;
        }

        yield return CloseBracket;
    }
}
