using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A command with a list of names: <c>countFrequent</c>.</summary>
internal sealed class NamesCommandSyntax(SyntaxKind kind, SyntaxToken keyword, SeparatedList<NameExpressionSyntax> names) : CommandSyntax(keyword)
{
    public SeparatedList<NameExpressionSyntax> Names { get; } = names;

    public override SyntaxKind Kind => kind;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object item in Names.NodesAndSeparators)
        {
            yield return item;
        }
    }
}
