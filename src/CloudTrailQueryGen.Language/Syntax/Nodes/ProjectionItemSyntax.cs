using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>An expression with an optional alias: an item of fields, display, stats or by.</summary>
internal sealed class ProjectionItemSyntax(ExpressionSyntax expression, SyntaxToken? asKeyword, SyntaxToken? alias) : SyntaxNode
{
    public ExpressionSyntax Expression { get; } = expression;

    public SyntaxToken? AsKeyword { get; } = asKeyword;

    /// <summary>A name token.</summary>
    public SyntaxToken? Alias { get; } = alias;

    public override SyntaxKind Kind => SyntaxKind.ProjectionItem;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Expression;
        if (AsKeyword is not null)
        {
            yield return AsKeyword;
            yield return Alias!;
        }
    }
}
