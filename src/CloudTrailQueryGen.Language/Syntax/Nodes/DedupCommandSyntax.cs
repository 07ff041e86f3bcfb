using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>dedup</c> by one or more names.</summary>
internal sealed class DedupCommandSyntax(SyntaxToken keyword, SeparatedList<NameExpressionSyntax> names) : CommandSyntax(keyword)
{
    public SeparatedList<NameExpressionSyntax> Names { get; } = names;

    public override SyntaxKind Kind => SyntaxKind.DedupCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object name in Names.NodesAndSeparators)
        {
            yield return name;
        }
    }
}
