using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Networks of one version of IP. Two of them lie apart or one in the other, so that the addresses fall into ranges of which each has one
/// smallest network or none; an address is found by one binary search over their beginnings.
/// </summary>
internal sealed class NetworkRanges
{
    private const int None = -1;

    private readonly List<UInt128> starts = [];
    private readonly List<int> rows = [];

    /// <param name="networks">In the order of the table; of equal ones the first counts.</param>
    public NetworkRanges(List<NetworkRow> networks)
    {
        // Outer networks before those within them.
        networks.Sort(static (left, right) =>
            left.First != right.First ? left.First.CompareTo(right.First)
            : left.Last != right.Last ? right.Last.CompareTo(left.Last)
            : left.Row.CompareTo(right.Row));
        var open = new Stack<NetworkRow>();
        Begin(0, None);
        foreach (NetworkRow network in networks)
        {
            while (open.Count != 0 && open.Peek().Last < network.First)
            {
                End(open);
            }

            if (open.Count == 0 || open.Peek().First != network.First || open.Peek().Last != network.Last)
            {
                Begin(network.First, network.Row);
                open.Push(network);
            }
        }

        while (open.Count != 0)
        {
            End(open);
        }
    }

    /// <summary>The row of the smallest network that holds the address; -1 when there is none.</summary>
    public int Find(UInt128 address)
    {
        // The first range begins at 0, so that one always begins at the address or in front of it.
        int low = 0;
        int high = starts.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= address)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return rows[low];
    }

    private void Begin(UInt128 start, int row)
    {
        if (starts.Count != 0 && starts[^1] == start)
        {
            rows[^1] = row;
            return;
        }

        starts.Add(start);
        rows.Add(row);
    }

    /// <summary>Behind the innermost network the one around it goes on.</summary>
    private void End(Stack<NetworkRow> open)
    {
        UInt128 last = open.Pop().Last;
        if (last != UInt128.MaxValue)
        {
            Begin(last + 1, open.Count == 0 ? None : open.Peek().Row);
        }
    }
}
