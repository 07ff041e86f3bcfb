using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The commands that make several rows of one: each method returns an enumerator over the values of the rows to make.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Expansion
{
    /// <summary>
    /// <c>unnest</c>: the elements of a list; none for an empty one. Anything else is a list of itself, also when it is missing (spec §3.11).
    /// </summary>
    public static ListElements Unnest(ScratchArena scratch, Value list) => new(scratch, list);
}
