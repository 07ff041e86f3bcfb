using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>stats aggregates [by keys [offset period]]</c>.</summary>
internal sealed class StatsCommandSyntax(SyntaxToken keyword, SeparatedList<ProjectionItemSyntax> aggregates, SyntaxToken? byKeyword, SeparatedList<ProjectionItemSyntax>? keys, SyntaxToken? offsetKeyword, SyntaxToken? offset) : CommandSyntax(keyword)
{
    public SeparatedList<ProjectionItemSyntax> Aggregates { get; } = aggregates;

    public SyntaxToken? ByKeyword { get; } = byKeyword;

    public SeparatedList<ProjectionItemSyntax>? Keys { get; } = keys;

    public SyntaxToken? OffsetKeyword { get; } = offsetKeyword;

    /// <summary>A period token.</summary>
    public SyntaxToken? Offset { get; } = offset;

    public override SyntaxKind Kind => SyntaxKind.StatsCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object item in Aggregates.NodesAndSeparators)
        {
            yield return item;
        }

        if (ByKeyword is not null)
        {
            yield return ByKeyword;
            foreach (object item in Keys!.NodesAndSeparators)
            {
                yield return item;
            }
        }

        if (OffsetKeyword is not null)
        {
            yield return OffsetKeyword;
            yield return Offset!;
        }
    }
}
