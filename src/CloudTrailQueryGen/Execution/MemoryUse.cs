namespace CloudTrailQueryGen.Runtime;

/// <summary>What memory is held for; the message about too much of it says so.</summary>
internal enum MemoryUse
{
    /// <summary>Keys of groups, and for each group the fixed part of its aggregates.</summary>
    Groups,

    /// <summary>What aggregates hold besides: values, numbers, sketches.</summary>
    Values,

    /// <summary>Rows of events, of groups and of the stages behind them.</summary>
    Rows,

    /// <summary>Combinations of columns that <c>dedup</c> has seen.</summary>
    Combinations,

    /// <summary>Text that is computed for one event or row.</summary>
    Text,

    /// <summary>What subqueries have found.</summary>
    Subqueries,

    /// <summary>Identities and rows of <c>sessionize</c>.</summary>
    Sessions,

    /// <summary>Time bins and keys of <c>fillmissing</c>.</summary>
    Bins,
}
