using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>What can stand at a place of a query.</summary>
/// <param name="Items">In the order in which they are shown; all that is possible, whatever has been typed of it.</param>
/// <param name="Span">What an item replaces: the word, or the part of it between dots, or the content of a string, around the caret.</param>
internal sealed record CompletionList(ImmutableArray<CompletionItem> Items, TextSpan Span)
{
    /// <summary>There are more, among which those were chosen that begin with what has been typed: ask again when more has been.</summary>
    public bool IsIncomplete { get; init; }
}
