using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Which rows a limit keeps.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum KeptRows
{
    /// <summary><c>limit n</c>: the first n in order.</summary>
    First,

    /// <summary><c>tail n</c>: the last n in order.</summary>
    Last,

    /// <summary><c>limit any n</c>: any n, so that collecting may stop early.</summary>
    Any,
}
