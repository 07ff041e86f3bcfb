using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The order of sort is total, transitive, and the one that a comparison of lists of chunks gives.</summary>
public sealed class CollationOrderTests
{
    private static readonly string[] Tricky =
    [
        "''", "' '", "'!'", "'-'", "'--1'", "'-1'", "'-01'", "'-1a'", "'0'", "'00'", "'01'", "'1'", "'1.0'", "'1.00'", "'1e0'", "'10'", "'1e1'",
        "'1a'", "'01a'", "'001a'", "'2a'", "'10a'", "'5A'", "'111A'", "'a'", "'a1'", "'a01'", "'a2'", "'a10'", "'a1b'", "'a1b1'", "'a!'", "'a:'",
        "'a5'", "'ab'", "':'", "'/'", "'9:'", "'9/'", "'\u00E9'", "'\uFFFD'", "'\U0001F600'", "'\u0661'", "'1e400'", "'.5'", "'5.'", "'+1'",
        "'9223372036854775807'", "'9223372036854775808'", "'0.1'", "'0.10'", "'1970-01-01 00:00:00.001'", "-1", "0", "1", "2", "10",
        "9223372036854775807", "-9223372036854775808", "9007199254740993", "0.1", "-0.5", "1E+18", "1E+300", "9.223372036854776E+18",
        "1000000000000000000", "t0", "t1", "t-1", "t10", "{}", "{\"a\":1}", "[]", "[1]", "'{}'", "'[1]'",
    ];

    [Fact]
    public void Every_pair_is_antisymmetric_and_zero_only_for_the_same_value()
    {
        foreach (string first in Tricky)
        {
            foreach (string second in Tricky)
            {
                int order = Order(first, second);
                Assert.Equal(-order, Order(second, first));
                bool isSame = Identity(first) == Identity(second);
                Assert.True((order == 0) == isSame, $"{first} against {second}");
            }
        }
    }

    [Fact]
    public void Every_triple_is_transitive()
    {
        int count = Tricky.Length;
        int[,] orders = new int[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                orders[i, j] = Order(Tricky[i], Tricky[j]);
            }
        }

        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                for (int k = 0; k < count; k++)
                {
                    if (orders[i, j] <= 0 && orders[j, k] <= 0)
                    {
                        int expected = orders[i, j] == 0 && orders[j, k] == 0 ? 0 : -1;
                        Assert.True(orders[i, k] == expected, $"{Tricky[i]} {Tricky[j]} {Tricky[k]}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Random_text_orders_as_its_list_of_chunks()
    {
        var random = new Random(20);
        for (int i = 0; i < 100_000; i++)
        {
            string first = RandomText(random);
            string second = random.Next(4) == 0 ? first + RandomText(random) : RandomText(random);
            int expected = CompareChunkLists(first, second);
            int actual = Collation.CompareChunks(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));
            Assert.True(expected == Math.Sign(actual), $"'{first}' against '{second}'");
        }
    }

    /// <summary>A timestamp is a number, so that text that reads like it is something else.</summary>
    private static string Identity(string value) => (value[0] == 't' ? "timestamp " : "") + ValueText.ToText(Notation.Parse(value));

    private static int Order(string first, string second) => Math.Sign(Collation.Compare(Notation.Parse(first), Notation.Parse(second)));

    private static string RandomText(Random random)
    {
        const string Alphabet = "0019a!:\u00E9";
        var letters = new char[random.Next(6)];
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = Alphabet[random.Next(Alphabet.Length)];
        }

        return new string(letters);
    }

    private static int CompareChunkLists(string first, string second)
    {
        List<string> a = Chunks(first);
        List<string> b = Chunks(second);
        for (int i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            bool digits = char.IsAsciiDigit(a[i][0]) && char.IsAsciiDigit(b[i][0]);
            int order = digits && a[i].Length != b[i].Length
                ? a[i].Length.CompareTo(b[i].Length)
                : digits
                    ? long.Parse(a[i], CultureInfo.InvariantCulture).CompareTo(long.Parse(b[i], CultureInfo.InvariantCulture))
                    : string.CompareOrdinal(a[i], b[i]);
            if (order != 0)
            {
                return Math.Sign(order);
            }
        }

        return a.Count.CompareTo(b.Count);
    }

    private static List<string> Chunks(string text)
    {
        var chunks = new List<string>();
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[i - 1]))
            {
                chunks.Add(text[start..i]);
                start = i;
            }
        }

        return chunks;
    }
}
