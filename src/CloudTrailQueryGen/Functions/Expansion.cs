using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The commands that make several rows of one: each method returns an enumerator over the values of the rows to make. Behind each <c>MoveNext</c>
/// generated code takes back the scratch memory that was handed out since the enumerator was made: what its rounds share is taken before.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Expansion
{
    /// <summary>
    /// <c>unnest</c>: the elements of a list; none for an empty one. Anything else is a list of itself, also when it is missing (spec §3.11).
    /// </summary>
    public static ListElements Unnest(ScratchArena scratch, Value list) => new(scratch, list);

    /// <summary><c>parse … multi</c>: the groups of each match; a number counts as its canonical text, an object or array as its JSON text (spec §3.9).</summary>
    public static MatchElements Matches(ScratchArena scratch, Value input, CapturePattern pattern) => new(scratch, input, pattern);

    /// <summary><c>join</c>: the rows of the right side whose key is this one (spec §3.20).</summary>
    /// <param name="scratch">For the text of the key.</param>
    /// <param name="table">The right side.</param>
    /// <param name="key">The key of the left row.</param>
    /// <param name="keepsAll">A left row without a counterpart gives one row of missing values.</param>
    public static JoinedRows Join(ScratchArena scratch, JoinTable table, Value key, bool keepsAll)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table, table.Find(scratch, key), keepsAll);
    }

    /// <summary><c>expand</c>: the elements of an array, also of one that is JSON text; anything else stays as it is (spec §3.11).</summary>
    public static ListElements Expand(ScratchArena scratch, Value list) =>
        new(scratch, Structures.TryArray(scratch, list, out ReadOnlySpan<byte> array) ? Value.FromStructure(array) : list);
}
