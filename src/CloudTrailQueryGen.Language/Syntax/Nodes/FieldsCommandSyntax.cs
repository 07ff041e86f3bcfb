using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>fields</c> or <c>display</c>: both are a list of projections.</summary>
internal sealed class FieldsCommandSyntax(SyntaxKind kind, SyntaxToken keyword, SeparatedList<ProjectionItemSyntax> items) : CommandSyntax(keyword)
{
    public SeparatedList<ProjectionItemSyntax> Items { get; } = items;

    public override SyntaxKind Kind => kind;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object item in Items.NodesAndSeparators)
        {
            yield return item;
        }
    }
}
