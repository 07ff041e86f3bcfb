using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Estimates of distinct counts: how far off, and that they depend on the set alone. The hash is fixed, so that no run differs from another.</summary>
public sealed class HyperLogLogTests
{
    private static readonly Func<int, string>[] s_families =
    [
        i => i.ToString(CultureInfo.InvariantCulture),
        i => $"{i:x8}",
        i => $"arn:aws:sts::123456789012:assumed-role/Role{i}/session",
        i => $"10.{i >> 16 & 255}.{i >> 8 & 255}.{i & 255}",
        i => Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(i)).AsSpan(0, 16)),
        i => new string('a', i % 50) + i.ToString(CultureInfo.InvariantCulture) + new string('b', i % 7),
        i => new DateTime(2024, 1, 1).AddSeconds(i).ToString("s", CultureInfo.InvariantCulture),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    public void Small_counts_are_right(int count)
    {
        foreach (Func<int, string> family in s_families)
        {
            Assert.Equal(count, HyperLogLog.Estimate(Sketch(family, 0, count)));
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(10_000)]
    [InlineData(40_000)]
    [InlineData(80_000)]
    [InlineData(200_000)]
    public void Errors_are_those_that_are_stated(int count)
    {
        int sets = Math.Clamp(100_000 / count, 2, 50);
        var errors = new List<double>();
        foreach (Func<int, string> family in s_families)
        {
            for (int set = 0; set < sets; set++)
            {
                errors.Add((HyperLogLog.Estimate(Sketch(family, set * count, count)) / (double)count) - 1);
            }
        }

        // Few values share a register by chance now and then: each time the estimate is one off.
        Assert.InRange(errors.Max(Math.Abs), 0, Math.Max(4.5 * HyperLogLog.StandardError, 4.0 / count));
        Assert.InRange(Math.Sqrt(errors.Average(error => error * error)), 0, 1.25 * HyperLogLog.StandardError);
    }

    [Fact]
    public void Order_repetition_and_parts_leave_no_trace()
    {
        byte[] whole = Sketch(s_families[0], 0, 5000);
        byte[] shuffled = new byte[HyperLogLog.Size];
        int[] order = [.. Enumerable.Range(0, 5000)];
        new Random(1).Shuffle(order);
        foreach (int i in order.Concat(order.Take(100)))
        {
            HyperLogLog.Add(shuffled, Encoding.UTF8.GetBytes(s_families[0](i)));
        }

        byte[] parts = Sketch(s_families[0], 3000, 2000);
        HyperLogLog.Merge(parts, Sketch(s_families[0], 0, 3500));
        HyperLogLog.Merge(parts, Sketch(s_families[0], 0, 0));
        Assert.Equal(whole, shuffled);
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void Estimates_are_the_same_on_every_machine()
    {
        long[] expected = [99_688, 99_595, 99_899, 101_371, 99_140, 100_905, 100_418];
        Assert.Equal<IEnumerable<long>>(expected, [.. s_families.Select(family => HyperLogLog.Estimate(Sketch(family, 0, 100_000)))]);
        byte[] full = new byte[HyperLogLog.Size];
        full.AsSpan().Fill(51);
        Assert.Equal(long.MaxValue, HyperLogLog.Estimate(full));
    }

    private static byte[] Sketch(Func<int, string> family, int first, int count)
    {
        byte[] registers = new byte[HyperLogLog.Size];
        for (int i = first; i < first + count; i++)
        {
            HyperLogLog.Add(registers, Encoding.UTF8.GetBytes(family(i)));
        }

        return registers;
    }
}
