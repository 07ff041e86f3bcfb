using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Tables;

/// <summary>Rows by the texts in columns.</summary>
public sealed class KeyIndexTests
{
    [Fact]
    public void Every_row_of_many_is_found_and_nothing_else()
    {
        string csv = "id,name\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i},n{i % 7}\n"));
        LookupTable table = LookupTable.FromCsv("t", Encoding.UTF8.GetBytes(csv));
        KeyIndex byId = table.IndexBy([0]);
        KeyIndex byName = table.IndexBy([1]);

        Assert.All(Enumerable.Range(0, 20_000), i => Assert.Equal(i, byId.Find(Encoding.UTF8.GetBytes($"k{i}"))));
        Assert.All(Enumerable.Range(0, 7), i => Assert.Equal(i, byName.Find(Encoding.UTF8.GetBytes($"n{i}"))));
        Assert.Equal((-1, -1, -1), (byId.Find("k20000"u8), byId.Find(""u8), byName.Find("n7"u8)));
        Assert.Same(byId, table.IndexBy([0]));
    }

    [Fact]
    public void Several_keys_are_not_mixed_up()
    {
        LookupTable table = LookupTable.FromCsv("t", "a,b,c\nx,yz,1\nxy,z,2\n,xyz,3\nxyz,,4\n"u8);
        var lookup = new TableLookup(table, [0, 1], [2]);
        using var scratch = new ScratchArena();

        foreach ((string first, string second, string? expected) in new[] { ("x", "yz", "1"), ("xy", "z", "2"), ("", "xyz", "3"), ("xyz", "", "4"), ("xyz", "x", null), ("yz", "x", null) })
        {
            Value key = TableLookup.Key(scratch, Value.FromText(Encoding.UTF8.GetBytes(first)), Value.FromText(Encoding.UTF8.GetBytes(second)));
            Assert.Equal(expected, ValueText.ToText(lookup.Cell(lookup.Row(scratch, key), 0)));
        }
    }

    [Fact]
    public void Numbers_and_times_are_found_by_their_text_and_structures_never()
    {
        LookupTable table = LookupTable.FromCsv("t", "a\n42\n0.5\n1970-01-01 00:00:00.000\n{}\n1\n"u8);
        var lookup = new TableLookup(table, [0], [0]);
        using var scratch = new ScratchArena();

        Assert.Equal(0, lookup.Row(scratch, Value.FromInteger(42)).Integer);
        Assert.Equal(1, lookup.Row(scratch, Value.FromReal(0.5)).Integer);
        Assert.Equal(2, lookup.Row(scratch, Value.FromTimestamp(0)).Integer);
        Assert.Equal(3, lookup.Row(scratch, Value.FromText("{}"u8)).Integer);
        Assert.Equal(4, lookup.Row(scratch, Value.FromBoolean(true)).Integer);
        Assert.True(lookup.Row(scratch, Value.FromStructure("{}"u8)).IsMissing);
        Assert.True(lookup.Row(scratch, Value.Missing).IsMissing);
        Assert.True(lookup.Row(scratch, TableLookup.Key(scratch, Value.FromText("42"u8), Value.Missing)).IsMissing);
        Assert.True(lookup.Cell(Value.Missing, 0).IsMissing);
    }

    [Fact]
    public void A_table_of_keys_finds_without_adding_even_when_all_collide()
    {
        var keys = new KeyTable(MemoryUse.Values, hashMask: 1);
        foreach (string key in new[] { "a", "b", "c", "" })
        {
            keys.FindOrAdd(Encoding.UTF8.GetBytes(key));
        }

        Assert.Equal((0, 1, 2, 3, -1), (keys.Find("a"u8), keys.Find("b"u8), keys.Find("c"u8), keys.Find(""u8), keys.Find("d"u8)));
        Assert.Equal(4, keys.Count);
    }
}
