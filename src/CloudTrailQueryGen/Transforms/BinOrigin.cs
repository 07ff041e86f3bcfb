using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What time bins are made of: those of the events' time belong to the time range of the run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BinOrigin
{
    /// <summary>Any other time.</summary>
    OtherTime,

    /// <summary>The time of events: each bin is named by its start.</summary>
    Floor,

    /// <summary>The time of events: each bin is named by its end.</summary>
    Ceiling,
}
