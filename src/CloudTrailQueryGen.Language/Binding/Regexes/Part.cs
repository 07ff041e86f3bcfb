namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>What is known about a part of a regular expression.</summary>
/// <param name="MatchesEmpty">It can match without a character, wherever it stands.</param>
/// <param name="Repetition">How often its counted repetitions multiply up.</param>
internal readonly record struct Part(bool MatchesEmpty, int Repetition)
{
    public static Part Character => new(false, 1);

    /// <summary>Takes no character, but does not hold everywhere.</summary>
    public static Part Assertion => new(false, 1);

    /// <summary>Nothing at all, such as <c>(?i)</c>.</summary>
    public static Part Empty => new(true, 1);
}
