using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A row of a table and the addresses that belong to it.</summary>
/// <param name="First">The first address of its network.</param>
/// <param name="Last">The last one.</param>
/// <param name="Row">The row's number.</param>
internal readonly record struct NetworkRow(UInt128 First, UInt128 Last, int Row)
{
    /// <summary>Bits behind the prefix count for nothing (spec §4.7).</summary>
    public static NetworkRow Of(IpSubnet subnet, int row)
    {
        int free = subnet.Address.BitCount - subnet.Length;
        UInt128 host = free == 128 ? UInt128.MaxValue : (UInt128.One << free) - 1;
        return new NetworkRow(subnet.Address.Bits & ~host, subnet.Address.Bits | host, row);
    }
}
