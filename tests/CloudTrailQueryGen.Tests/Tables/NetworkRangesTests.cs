using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Tables;

/// <summary>The smallest network is found as by trying all of them.</summary>
public sealed class NetworkRangesTests
{
    [Fact]
    public void No_network_holds_no_address() => Assert.Equal((-1, -1), (new NetworkRanges([]).Find(0), new NetworkRanges([]).Find(UInt128.MaxValue)));

    [Fact]
    public void A_network_ends_with_its_last_address()
    {
        var ranges = new NetworkRanges([new(16, 31, 7)]);

        Assert.Equal([-1, 7, 7, -1], new UInt128[] { 15, 16, 31, 32 }.Select(ranges.Find));
    }

    [Fact]
    public void All_addresses_may_be_one_network()
    {
        var ranges = new NetworkRanges([new(0, UInt128.MaxValue, 1), new(UInt128.MaxValue, UInt128.MaxValue, 2), new(0, 0, 3)]);

        Assert.Equal([3, 1, 1, 2], new UInt128[] { 0, 1, UInt128.MaxValue - 1, UInt128.MaxValue }.Select(ranges.Find));
    }

    [Fact]
    public void Of_equal_networks_the_first_row_counts() => Assert.Equal(4, new NetworkRanges([new(8, 15, 9), new(8, 15, 4), new(0, 15, 1)]).Find(9));

    /// <summary>In eight bits every network and every address can be tried.</summary>
    [Fact]
    public void Small_spaces_agree_with_the_model()
    {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++)
        {
            List<NetworkRow> networks = [.. Enumerable.Range(0, random.Next(12)).Select(row =>
            {
                int free = random.Next(9);
                UInt128 first = (UInt128)(random.Next(256) >> free << free);
                return new NetworkRow(first, first + (UInt128.One << free) - 1, row);
            })];
            var ranges = new NetworkRanges([.. networks]);
            for (int address = 0; address < 256; address++)
            {
                NetworkRow? expected = networks.Where(network => network.First <= (UInt128)address && (UInt128)address <= network.Last)
                    .OrderBy(network => network.Last - network.First).ThenBy(network => network.Row).Cast<NetworkRow?>().FirstOrDefault();

                Assert.Equal(expected?.Row ?? -1, ranges.Find((UInt128)address));
            }
        }
    }
}
