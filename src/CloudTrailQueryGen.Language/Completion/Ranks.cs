namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Which kinds of proposals stand above which.</summary>
internal static class Ranks
{
    /// <summary>What the place is for: values of the compared field, periods, words of the clause, commands.</summary>
    public const int Likely = 0;

    /// <summary>Names that the query has made.</summary>
    public const int Made = 1;

    /// <summary>Fields of the event, or aggregates where they are meant.</summary>
    public const int Usual = 2;

    /// <summary>Fields that the service adds; other spellings.</summary>
    public const int Further = 3;

    public const int Functions = 4;

    public const int Parameters = 5;

    /// <summary>Words that may stand in front of, or between, any values.</summary>
    public const int Operators = 6;
}
