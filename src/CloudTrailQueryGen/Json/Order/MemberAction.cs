namespace CloudTrailQueryGen.Runtime;

/// <summary>What is done with the value behind a <see cref="MemberLink"/>.</summary>
internal enum MemberAction
{
    /// <summary>Nobody reads it.</summary>
    Skip,

    /// <summary>It goes into a slot.</summary>
    Capture,

    /// <summary>It is an object in which there is something to read.</summary>
    Descend,

    /// <summary>There is none: the event ends.</summary>
    End,
}
