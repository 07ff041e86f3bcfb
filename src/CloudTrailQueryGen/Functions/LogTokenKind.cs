namespace CloudTrailQueryGen.Runtime;

/// <summary>What a word of a log text is by its form (spec §3.14).</summary>
internal enum LogTokenKind
{
    /// <summary>A word that is part of the pattern.</summary>
    Static,

    /// <summary>A date, a time of day, or both.</summary>
    Time,

    /// <summary>8, 4, 4, 4 and 12 hexadecimal digits.</summary>
    Uuid,

    /// <summary>Of version 4 or 6.</summary>
    IpAddress,

    /// <summary>An Amazon resource name.</summary>
    Arn,

    /// <summary>12 digits.</summary>
    AccountId,

    /// <summary>Digits, and dots, hyphens and underscores between them.</summary>
    Number,

    /// <summary>Letters and digits that nobody would write by hand.</summary>
    Id,
}
