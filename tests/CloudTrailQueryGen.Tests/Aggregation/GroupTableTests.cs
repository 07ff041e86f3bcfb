using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>The group table against a dictionary, and the identity and order of groups.</summary>
public sealed class GroupTableTests
{
    [Theory]
    [InlineData(1, ulong.MaxValue)]
    [InlineData(2, 0UL)]
    [InlineData(3, 1UL)]
    [InlineData(4, 0xFFFFFFFF00000000UL)]
    [InlineData(5, 0x0000000300000007UL)]
    public void Keys_are_numbered_as_a_dictionary_would_also_when_hashes_collide(int seed, ulong hashMask)
    {
        var values = new RandomValues(seed);
        var table = new GroupTable(2, MemoryUse.Groups, hashMask);
        var model = new Dictionary<string, int>();
        var latest = new List<long>();
        for (int i = 0; i < 4000; i++)
        {
            TestValue[] keys = [values.Next(), values.Next()];
            string identity = string.Join('|', keys.Select(Identity));
            if (!model.TryGetValue(identity, out int expected))
            {
                expected = model.Count;
                model.Add(identity, expected);
                latest.Add(RowPosition.NoTimestamp);
            }

            long timestamp = values.Random.Next(3) == 0 ? RowPosition.NoTimestamp : values.Random.Next(-1000, 1000);
            latest[expected] = Math.Max(latest[expected], timestamp);
            Assert.Equal(expected, Find(table, timestamp, keys));
        }

        Assert.Equal(model.Count, table.Count);
        Assert.Equal(latest, Enumerable.Range(0, table.Count).Select(table.Latest));
    }

    [Fact]
    public void Fifty_thousand_groups_are_found_again()
    {
        const int Groups = 50_000;
        var table = new GroupTable(1);
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < Groups; i++)
            {
                Assert.Equal(i, Find(table, 0, i.ToString(CultureInfo.InvariantCulture)));
            }
        }

        Assert.Equal(Groups, table.Count);
    }

    [Fact]
    public void Long_keys_are_told_apart_by_each_of_their_bytes()
    {
        var table = new GroupTable(1);
        string text = new('x', 70);
        for (int length = 0; length <= 70; length++)
        {
            Assert.Equal(table.Count, Find(table, 0, text[..length]));
            for (int at = 0; at < length; at++)
            {
                Assert.Equal(table.Count, Find(table, 0, string.Concat(text.AsSpan(0, at), "y", text.AsSpan(at + 1, length - at - 1))));
            }
        }
    }

    [Fact]
    public void Neighbouring_keys_do_not_run_into_each_other()
    {
        var table = new GroupTable(2);
        Assert.Equal(0, Find(table, 0, "ab", "c"));
        Assert.Equal(1, Find(table, 0, "a", "bc"));
        Assert.Equal(2, Find(table, 0, "", "abc"));
        Assert.Equal(3, Find(table, 0, TestValue.Missing, "abc"));
        Assert.Equal(4, Find(table, 0, "abc", TestValue.Missing));
        Assert.Equal(5, Find(table, 0, TestValue.Missing, TestValue.Missing));
    }

    [Fact]
    public void A_number_and_its_text_are_one_group_whose_key_is_text()
    {
        var table = new GroupTable(1);
        Assert.Equal(0, Find(table, 0, 1));
        Assert.Equal(0, Find(table, 0, "1"));
        Assert.Equal(1, Find(table, 0, 2));
        Assert.Equal(2, Find(table, 0, "02"));
        Assert.Equal(3, Find(table, 0, 2.5));
        Assert.Equal(4, Find(table, 0, TestValue.Structure("[]")));
        Assert.Equal(5, Find(table, 0, TestValue.Timestamp(0)));
        Assert.Equal(6, Find(table, 0, TestValue.Missing));
        Assert.Equal(
            ["Missing", "Text 02", "Text 1", "Timestamp 0", "Integer 2", "Real 2.5", "Structure []"],
            EncodedRows.Describe(table.ToRows([], newestFirst: false)));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void Whole_keys_keep_their_value(long key)
    {
        var table = new GroupTable(1);
        Find(table, 0, key);
        Assert.Equal([$"Integer {key}"], EncodedRows.Describe(table.ToRows([], newestFirst: false)));
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-5e-324)]
    [InlineData(0.1)]
    [InlineData(1.7976931348623157E+308)]
    public void Real_keys_keep_their_value(double key)
    {
        var table = new GroupTable(1);
        Find(table, 0, key);
        Assert.Equal([((TestValue)key).Describe()], EncodedRows.Describe(table.ToRows([], newestFirst: false)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Many_groups_are_in_the_order_of_their_keys(bool newestFirst)
    {
        string[] beginnings = ["", "GetObject", "PutObject", "PutObjectAcl", "x\0", "x", new('l', 7), new('l', 8), new('m', 70), "größe", "1970-01-01 00:00:00.000"];
        var random = new Random(17);
        var table = new GroupTable(2);
        var groups = new Dictionary<string, (TestValue First, TestValue Second, long Latest)>();
        for (int i = 0; i < 2000; i++)
        {
            (TestValue first, TestValue second, long time) = (Next(), Next(), random.Next(4));
            string name = $"{first.Describe()}, {second.Describe()}";
            groups[name] = (first, second, Math.Max(time, groups.GetValueOrDefault(name).Latest));
            Find(table, time, first, second);
        }

        IEnumerable<string> expected = groups
            .OrderByDescending(group => newestFirst ? group.Value.Latest : 0)
            .ThenBy(group => group.Value.First, Comparer<TestValue>.Create(Compare))
            .ThenBy(group => group.Value.Second, Comparer<TestValue>.Create(Compare))
            .Select(group => group.Key);
        Assert.Equal(expected, EncodedRows.Describe(table.ToRows([], newestFirst)));

        TestValue Next() => random.Next(12) switch
        {
            0 => TestValue.Missing,
            1 => TestValue.Timestamp(random.Next(3)),
            _ => beginnings[random.Next(beginnings.Length)] + new string((char)('a' + random.Next(3)), random.Next(4)),
        };

        static int Compare(TestValue left, TestValue right)
        {
            if (left.Kind == ValueKind.Missing || right.Kind == ValueKind.Missing)
            {
                return (right.Kind == ValueKind.Missing).CompareTo(left.Kind == ValueKind.Missing);
            }

            int order = System.Text.Encoding.UTF8.GetBytes(left.CanonicalText!).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right.CanonicalText!));
            return order != 0 ? order : left.Kind.CompareTo(right.Kind);
        }
    }

    [Fact]
    public void Without_keys_there_is_one_group_from_the_start()
    {
        var table = new GroupTable(0);
        Assert.Equal(1, table.Count);
        Assert.Equal(0, Find(table, 7));
        Assert.Equal([0], table.Merge(new GroupTable(0)));
        Assert.Equal(1, table.Count);
        var count = new CountAccumulator();
        var sum = new SumAccumulator();
        Assert.Equal(["Integer 0, Missing"], EncodedRows.Describe(table.ToRows([count, sum], newestFirst: true)));
        Assert.Equal(7, table.ToRows([count, sum], newestFirst: true)[0].Position.Timestamp);
    }

    [Fact]
    public void With_keys_and_without_events_there_is_no_group() =>
        Assert.Equal(0, new GroupTable(1).ToRows([new CountAccumulator()], newestFirst: false).Count);

    [Fact]
    public void Groups_come_by_key_or_newest_first_and_ties_by_key()
    {
        var table = new GroupTable(2);
        Find(table, 5, "b", 1);
        Find(table, 9, "a", 10);
        Find(table, 5, "a", 9);
        Find(table, RowPosition.NoTimestamp, "", 0);
        Find(table, 5, TestValue.Missing, 0);
        Find(table, 7, "b", 1);
        Assert.Equal(
            ["Missing, Integer 0", "Text , Integer 0", "Text a, Integer 10", "Text a, Integer 9", "Text b, Integer 1"],
            EncodedRows.Describe(table.ToRows([], newestFirst: false)));
        RowSet newest = table.ToRows([], newestFirst: true);
        Assert.Equal(
            ["Text a, Integer 10", "Text b, Integer 1", "Missing, Integer 0", "Text a, Integer 9", "Text , Integer 0"],
            EncodedRows.Describe(newest));
        Assert.Equal(new RowPosition(7, 0, 1), newest[1].Position);
        Assert.Equal(new RowPosition(RowPosition.NoTimestamp, 0, 4), newest[4].Position);
    }

    [Fact]
    public void Merging_maps_the_other_table_s_groups()
    {
        var table = new GroupTable(1);
        Find(table, 1, "a");
        Find(table, 1, "b");
        var other = new GroupTable(1, MemoryUse.Groups, hashMask: 0);
        Find(other, 5, "c");
        Find(other, 5, "b");
        Assert.Equal([2, 1], table.Merge(other));
        Assert.Equal([1, 5, 5], Enumerable.Range(0, 3).Select(table.Latest));
        Assert.Throws<ArgumentException>(() => table.Merge(new GroupTable(2)));
    }

    [Fact]
    public unsafe void A_field_is_the_same_key_as_its_value()
    {
        using var scratch = new ScratchArena();
        FieldSlot* slots = stackalloc FieldSlot[2];
        var table = new GroupTable(2);
        for (int length = 0; length <= 70; length++)
        {
            string number = length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            byte[] text = System.Text.Encoding.UTF8.GetBytes(new string('x', length) + '"');
            byte[] digits = System.Text.Encoding.UTF8.GetBytes(number);
            fixed (byte* first = text, second = digits)
            {
                slots[0] = new FieldSlot { Start = first, Length = length, Token = FieldToken.Text };
                slots[1] = new FieldSlot { Start = second, Length = digits.Length, Token = FieldToken.Text };
                var fields = new EventFields(scratch, slots, -1, 0);
                table.BeginKey();
                table.AddKey(ref fields, 0);
                table.AddKey(ref fields, 1);
                Assert.Equal(length, table.EndKey(default));

                slots[1].Token = FieldToken.Number;
                table.BeginKey();
                table.AddKey(ref fields, 0);
                table.AddKey(ref fields, 1);
                Assert.Equal(length, table.EndKey(default));
            }

            Assert.Equal(length, Find(table, 0, new string('x', length), number));
            Assert.Equal(length, Find(table, 0, new string('x', length), length));
        }

        Assert.Equal(71, table.Count);
    }

    [Fact]
    public void Too_few_and_too_many_keys_are_refused()
    {
        var table = new GroupTable(1);
        table.BeginKey();
        Assert.Throws<InvalidOperationException>(() => table.EndKey(default));
        table.AddKey(Value.Missing);
        Assert.Throws<InvalidOperationException>(() => table.AddKey(Value.Missing));
    }

    private static int Find(GroupTable table, long timestamp, params TestValue[] keys)
    {
        table.BeginKey();
        foreach (TestValue key in keys)
        {
            table.AddKey(key.ToValue());
        }

        return table.EndKey(new RowPosition(timestamp, 0, 0));
    }

    private static string Identity(TestValue key) => key.Kind switch
    {
        ValueKind.Missing => "-",
        ValueKind.Timestamp => $"t{key.Integer}",
        _ => $"'{key.CanonicalText}'",
    };
}
