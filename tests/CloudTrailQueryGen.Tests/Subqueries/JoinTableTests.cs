using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Subqueries;

/// <summary>The right side of a join by key: which rows are found, in which order, how many keys there may be (spec §3.20).</summary>
public sealed class JoinTableTests
{
    private const int MostKeys = 50_000;

    [Theory]
    [InlineData("", false, "")]
    [InlineData("", true, "missing")]
    [InlineData("k0", false, "0 1")]
    [InlineData("k0", true, "0 1")]
    [InlineData("k1", false, "2")]
    [InlineData("K1", false, "")]
    [InlineData("k1 ", false, "")]
    [InlineData("k", true, "missing")]
    [InlineData("7", false, "3 5")]
    [InlineData("7.0", false, "")]
    [InlineData("ünï\U0001F600", false, "4")]
    public void Rows_with_the_text_of_the_key_are_found_in_their_order(string key, bool keepsAll, string rows) =>
        Assert.Equal(rows, Join(Table(["k0", "k0", "k1", "7", "ünï\U0001F600", 7L, null]), Value.FromText(Encoding.UTF8.GetBytes(key)), keepsAll));

    [Fact]
    public void A_number_is_its_text_and_a_missing_value_or_a_structure_is_no_key()
    {
        JoinTable table = Table(["7", 7L, null, "", "[7]"]);

        Assert.Equal("0 1", Join(table, Value.FromInteger(7), keepsAll: false));
        Assert.Equal("0 1", Join(table, Value.FromReal(7), keepsAll: false));
        Assert.Equal("missing", Join(table, Value.Missing, keepsAll: true));
        Assert.Equal("", Join(table, Value.FromStructure("[7]"u8), keepsAll: false));
        Assert.Equal("3", Join(table, Value.FromText(""u8), keepsAll: false));
        Assert.Equal("missing", Join(Table([]), Value.FromInteger(7), keepsAll: true));
    }

    [Fact]
    public void As_many_keys_as_the_service_allows_are_found_and_one_more_is_refused()
    {
        List<object?> keys = [.. Enumerable.Range(0, MostKeys).Select(number => (object?)$"key{number}")];
        JoinTable table = Table([.. keys, .. keys]);
        for (int number = 0; number < MostKeys; number += 997)
        {
            Assert.Equal($"{number} {MostKeys + number}", Join(table, Value.FromText(Encoding.UTF8.GetBytes($"key{number}")), keepsAll: false));
        }

        Table([.. keys, null, .. keys, null]);
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => Table([.. keys, "one more", .. keys]));
        Assert.Equal(
            "The right side of 'join' in the query 'Q' has more than 50,000 different keys, the limit of CloudWatch: filter it, or exchange the sides.", exception.Message);
    }

    [Fact]
    public void Pairs_allocate_nothing()
    {
        JoinTable table = Table([.. Enumerable.Repeat((object?)"k", 100_000)]);
        using var scratch = new ScratchArena();

        Assert.Equal(100_000, Walk(table, scratch));
        Assert.Equal(0, Allocation.Least(() => Walk(table, scratch)));
    }

    private static long Walk(JoinTable table, ScratchArena scratch)
    {
        long pairs = 0;
        JoinedRows rows = Expansion.Join(scratch, table, Value.FromText("k"u8), keepsAll: false);
        while (rows.MoveNext())
        {
            pairs++;
        }

        return pairs;
    }

    private static string Join(JoinTable table, scoped in Value key, bool keepsAll)
    {
        using var scratch = new ScratchArena();
        var found = new List<string>();
        JoinedRows rows = Expansion.Join(scratch, table, key, keepsAll);
        while (rows.MoveNext())
        {
            found.Add(rows.Output(0).Kind == ValueKind.Missing ? "missing" : rows.Output(0).Integer.ToString(CultureInfo.InvariantCulture));
        }

        Assert.False(rows.MoveNext());
        return string.Join(' ', found);
    }

    /// <summary>A row for each key, whose other column is the number of the row; text in brackets is a list.</summary>
    private static JoinTable Table(IReadOnlyList<object?> keys)
    {
        var rows = new RowSetBuilder(2);
        for (int i = 0; i < keys.Count; i++)
        {
            rows.Begin();
            byte[] text = Encoding.UTF8.GetBytes(keys[i] as string ?? "");
            rows.Add(keys[i] switch
            {
                null => Value.Missing,
                long number => Value.FromInteger(number),
                "[7]" => Value.FromStructure(text),
                _ => Value.FromText(text),
            });
            rows.Add(Value.FromInteger(i));
            rows.End(0);
        }

        return new JoinTable("Q", rows.ToRows());
    }
}
