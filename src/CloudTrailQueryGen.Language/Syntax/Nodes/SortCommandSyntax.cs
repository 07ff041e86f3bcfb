using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>sort</c> (or <c>order</c>) with an optional <c>by</c>.</summary>
internal sealed class SortCommandSyntax(SyntaxToken keyword, SyntaxToken? byKeyword, SeparatedList<SortKeySyntax> keys) : CommandSyntax(keyword)
{
    public SyntaxToken? ByKeyword { get; } = byKeyword;

    public SeparatedList<SortKeySyntax> Keys { get; } = keys;

    public override SyntaxKind Kind => SyntaxKind.SortCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        if (ByKeyword is not null)
        {
            yield return ByKeyword;
        }

        foreach (object key in Keys.NodesAndSeparators)
        {
            yield return key;
        }
    }
}
