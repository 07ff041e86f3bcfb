using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>fillmissing [with value for field, …]</c>.</summary>
internal sealed class FillMissingCommandSyntax(SyntaxToken keyword, SyntaxToken? withKeyword, SeparatedList<FillItemSyntax>? items) : CommandSyntax(keyword)
{
    public SyntaxToken? WithKeyword { get; } = withKeyword;

    /// <summary>Present together with <see cref="WithKeyword"/>.</summary>
    public SeparatedList<FillItemSyntax>? Items { get; } = items;

    public override SyntaxKind Kind => SyntaxKind.FillMissingCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        if (WithKeyword is not null)
        {
            yield return WithKeyword;
            foreach (object item in Items!.NodesAndSeparators)
            {
                yield return item;
            }
        }
    }
}
