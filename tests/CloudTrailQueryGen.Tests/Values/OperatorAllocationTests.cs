using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>Comparison, arithmetic, order, matching, text and time bins allocate nothing.</summary>
public sealed class OperatorAllocationTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("i-0abc123 \u00E9\U0001F600");
    private static readonly byte[] Number = Encoding.UTF8.GetBytes("12.50");
    private static readonly byte[] Structure = Encoding.UTF8.GetBytes("{\"a\":[1,2]}");

    [Fact]
    public void Operators_on_every_pair_of_kinds()
    {
        byte[] buffer = new byte[ValueText.MaxNumberLength];
        using var scratch = new ScratchArena();
        int first = ApplyAll(buffer, scratch);
        int second = 0;
        Assert.Equal(0, Allocation.Least(() => second = ApplyAll(buffer, scratch)));
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(60_000)]
    [InlineData(200_000)]
    public void Patterns_over_short_and_long_text(int length)
    {
        var pattern = new TextPattern("(?i)delete[a-z]+-(\\d+|x)\\z");
        byte[] hit = Encoding.UTF8.GetBytes(new string('\u00E9', length) + "DeleteBucket-17");
        byte[] miss = Encoding.UTF8.GetBytes(new string('d', length) + "DeleteBucket-17a");
        Assert.True(pattern.IsMatch(hit));
        Assert.False(pattern.IsMatch(miss));
        bool hits = true;
        bool misses = false;
        Assert.Equal(0, Allocation.Least(() =>
        {
            for (int i = 0; i < 20; i++)
            {
                hits &= pattern.IsMatch(hit);
                misses |= pattern.IsMatch(miss);
            }
        }));
        Assert.True(hits);
        Assert.False(misses);
    }

    private static int ApplyAll(byte[] buffer, ScratchArena scratch)
    {
        int outcome = 0;
        for (int i = 0; i < 8; i++)
        {
            for (int j = 0; j < 8; j++)
            {
                Value a = Operand(i);
                Value b = Operand(j);
                scratch.Reset();
                Count(ref outcome, Comparison.Equal(a, b));
                Count(ref outcome, Comparison.NotEqual(a, b));
                Count(ref outcome, Comparison.Less(a, b));
                Count(ref outcome, Comparison.GreaterOrEqual(a, b));
                Count(ref outcome, Matching.Contains(a, b));
                Count(ref outcome, Matching.Contains(a, "12"u8));
                Count(ref outcome, Truth.IsTrue(a));
                Count(ref outcome, !a.IsMissing && !b.IsMissing && Collation.Compare(a, b) < 0);
                Count(ref outcome, Arithmetic.Add(a, b).IsMissing);
                Count(ref outcome, Arithmetic.Divide(a, b).IsMissing);
                Count(ref outcome, Arithmetic.Power(a, b).IsMissing);
                Count(ref outcome, Arithmetic.Remainder(a, b).IsMissing);
                Count(ref outcome, TimeBins.Floor(a, 1 + j, (PeriodUnit)i).IsMissing);
                Count(ref outcome, TimeBins.Ceiling(a, 1 + i, (PeriodUnit)j).IsMissing);
                Count(ref outcome, ValueText.Write(a, buffer) > 5);
                Count(ref outcome, ValueText.Utf8(a, scratch).Length > 5);
            }
        }

        return outcome;
    }

    private static void Count(ref int outcome, bool result) => outcome = (outcome * 31) + (result ? 1 : 2);

    private static Value Operand(int index) => index switch
    {
        0 => Value.Missing,
        1 => Value.FromText(Text),
        2 => Value.FromText(Number),
        3 => Value.FromStructure(Structure),
        4 => Value.FromInteger(12),
        5 => Value.FromReal(12.5),
        6 => Value.FromReal(1e-300),
        _ => Value.FromTimestamp(1_645_206_751_118),
    };
}
