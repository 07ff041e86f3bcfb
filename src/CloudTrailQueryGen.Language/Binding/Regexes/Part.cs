namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>What is known about a part of a regular expression.</summary>
/// <param name="MatchesEmpty">It can match without a character, wherever it stands.</param>
/// <param name="Repetition">How often its counted repetitions multiply up.</param>
/// <param name="IsDirective">It is no operand but sets flags, such as <c>(?i)</c>.</param>
internal readonly record struct Part(bool MatchesEmpty, int Repetition, bool IsDirective = false)
{
    public static Part Character => new(false, 1);

    /// <summary>Takes no character, but does not hold everywhere.</summary>
    public static Part Assertion => new(false, 1);

    /// <summary>Nothing at all, such as <c>()</c>.</summary>
    public static Part Empty => new(true, 1);

    /// <summary>Flags for what follows.</summary>
    public static Part Directive => new(true, 1, true);
}
