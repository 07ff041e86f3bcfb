using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary><c>cidrlookup</c>: finds the row with the smallest network that holds an address (spec §3.19).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkLookup : LookupRows
{
    private readonly NetworkIndex index;

    internal NetworkLookup(LookupTable table, int column, int[] outputs)
        : base(table, outputs) => index = table.IndexByNetwork(column);

    /// <summary>The row with the longest prefix; missing when the address is in no network, or the value is no IP address.</summary>
    /// <param name="scratch">Memory for texts of numbers.</param>
    /// <param name="address">The value.</param>
    public Value Row(ScratchArena scratch, scoped in Value address) =>
        Coercion.TryText(scratch, address, out ReadOnlySpan<byte> text) && IpAddress.TryParse(text, out IpAddress parsed)
            ? Found(index.Find(parsed))
            : Value.Missing;
}
