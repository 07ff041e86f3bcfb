using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Groups come in the order that comparing all their keys says: by the bytes of their texts, a missing key first, a text in front of a time that reads like it.</summary>
public sealed class GroupOrderTests
{
    private static readonly string[] s_beginnings = ["", "a", "arn:aws:iam::", "größe", new('p', 40), new('q', 63), new('r', 64), new('s', 200)];

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 2, false)]
    [InlineData(3, 3, false)]
    [InlineData(4, 2, true)]
    public void Groups_are_ordered_by_comparing_keys(int seed, int keyCount, bool newestFirst)
    {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++)
        {
            var table = new GroupTable(keyCount);
            var groups = new Dictionary<string, (string?[] Keys, long Latest)>();
            int count = random.Next(1, random.Next(2) == 0 ? 20 : 600);
            int variety = random.Next(1, 400);
            for (int i = 0; i < count; i++)
            {
                string?[] keys = [.. Enumerable.Range(0, keyCount).Select(_ => NextKey(random, variety))];
                long timestamp = random.Next(4);
                table.BeginKey();
                foreach (string? key in keys)
                {
                    table.AddKey(ToValue(key));
                }

                table.EndKey(new RowPosition(timestamp, 0, i));
                string identity = string.Join('|', keys.Select(key => key ?? "-"));
                long latest = groups.TryGetValue(identity, out var known) ? Math.Max(known.Latest, timestamp) : timestamp;
                groups[identity] = (keys, latest);
            }

            string[] expected = [.. groups.Values
                .Order(Comparer<(string?[] Keys, long Latest)>.Create((left, right) => Compare(left, right, newestFirst)))
                .Select(group => string.Join(", ", group.Keys.Select(Describe)))];
            Assert.Equal(expected, EncodedRows.Describe(table.ToRows([], newestFirst)));
        }
    }

    // A time is written as 'T' and its milliseconds.
    private static string? NextKey(Random random, int variety) => random.Next(12) switch
    {
        0 => null,
        1 => "T" + random.Next(variety).ToString(CultureInfo.InvariantCulture),
        2 => "1970-01-01 00:00:00.00" + random.Next(5).ToString(CultureInfo.InvariantCulture),
        _ => s_beginnings[random.Next(s_beginnings.Length)] + random.Next(variety).ToString(CultureInfo.InvariantCulture)
            + (random.Next(3) == 0 ? new string('z', random.Next(20)) : string.Empty),
    };

    private static bool IsTime(string key) => key[0] == 'T';

    private static Value ToValue(string? key) => key is null ? Value.Missing
        : IsTime(key) ? Value.FromTimestamp(long.Parse(key.AsSpan(1), CultureInfo.InvariantCulture))
        : Value.FromText(Encoding.UTF8.GetBytes(key));

    private static string TextOf(string key) => IsTime(key)
        ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(key.AsSpan(1), CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)
        : key;

    private static string Describe(string? key) => key is null ? "Missing" : IsTime(key) ? "Timestamp " + key[1..] : "Text " + key;

    private static int Compare((string?[] Keys, long Latest) left, (string?[] Keys, long Latest) right, bool newestFirst)
    {
        int order = newestFirst ? right.Latest.CompareTo(left.Latest) : 0;
        for (int i = 0; i < left.Keys.Length && order == 0; i++)
        {
            (string? one, string? other) = (left.Keys[i], right.Keys[i]);
            if (one is null || other is null)
            {
                order = (other is null).CompareTo(one is null);
                continue;
            }

            order = Encoding.UTF8.GetBytes(TextOf(one)).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(TextOf(other)));
            order = order != 0 ? order : IsTime(one).CompareTo(IsTime(other));
        }

        return order;
    }
}
