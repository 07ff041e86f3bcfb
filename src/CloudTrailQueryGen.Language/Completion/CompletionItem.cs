namespace CloudTrailQueryGen.Language.Completion;

/// <summary>A proposal.</summary>
/// <param name="Name">What the user reads and types to find it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">One line.</param>
/// <param name="Insertion">What is written in place of the list's span.</param>
/// <param name="Caret">Where the caret stands then, from the start of <paramref name="Insertion"/>.</param>
/// <param name="Rank">Lower ones stand higher in the list; equal ones are in the order of their names.</param>
internal sealed record CompletionItem(string Name, CompletionKind Kind, string Description, string Insertion, int Caret, int Rank)
{
    /// <summary>What is shown behind the name in paler letters: the parameters of a function; empty for others.</summary>
    public string Detail { get; init; } = string.Empty;
}
