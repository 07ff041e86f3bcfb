using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Subqueries;

/// <summary>A set of values answers what comparing with each of them would (spec §5.4).</summary>
public sealed class ValueSetTests
{
    private static readonly (ValueKind Kind, object? Value)[] s_values =
    [
        (ValueKind.Missing, null),
        .. new[] { "", "a", "A", "1", "01", "1.0", "1e0", "-0", "0", "9007199254740993", "9007199254740992", "9223372036854775807", "9223372036854775808", "1e19", "0.5", ".5", "1." }
            .Select(text => (ValueKind.Text, (object?)text)),
        .. new[] { 0L, 1, -1, 9007199254740992, 9007199254740993, long.MaxValue, long.MinValue, 1709209800000 }.Select(number => (ValueKind.Integer, (object?)number)),
        .. new[] { 0.5, -0.5, 9007199254740994.0, 9223372036854775808.0, -9223372036854775808.0, 1e19, double.Epsilon, double.MaxValue }.Select(number => (ValueKind.Real, (object?)number)),
        .. new[] { 0L, 1, 1709209800000 }.Select(time => (ValueKind.Timestamp, (object?)time)),
        (ValueKind.Structure, "{}"),
        (ValueKind.Structure, "[1]"),
    ];

    [Fact]
    public void OneValueIsFoundExactlyByWhatEqualsIt()
    {
        foreach ((ValueKind, object?) member in s_values)
        {
            ValueSet set = SetOf([member]);
            foreach ((ValueKind, object?) asked in s_values)
            {
                Assert.True(Comparison.Equal(ToValue(asked), ToValue(member)) == set.Contains(ToValue(asked)), $"{asked} in {{{member}}}");
            }
        }
    }

    [Fact]
    public void OfManyValuesOneThatEqualsIsEnough()
    {
        var random = new Random(3);
        for (int round = 0; round < 500; round++)
        {
            (ValueKind, object?)[] members = [.. Enumerable.Range(0, random.Next(12)).Select(_ => s_values[random.Next(s_values.Length)])];
            ValueSet set = SetOf(members);
            foreach ((ValueKind, object?) asked in s_values)
            {
                Assert.Equal(members.Any(member => Comparison.Equal(ToValue(asked), ToValue(member))), set.Contains(ToValue(asked)));
            }
        }
    }

    [Fact]
    public void AskingAllocatesNothing()
    {
        ValueSet set = SetOf(s_values);
        long found = Ask(set);
        long allocated = Allocation.Least(() => Ask(set));

        Assert.Equal(0, allocated);
        Assert.True(found > 10);
    }

    private static long Ask(ValueSet set)
    {
        long found = 0;
        for (int i = 0; i < 1000; i++)
        {
            found += set.Contains(Value.FromInteger(i)) ? 1 : 0;
            found += set.Contains(Value.FromText("1.0"u8)) ? 1 : 0;
            found += set.Contains(Value.FromReal(i + 0.5)) ? 1 : 0;
        }

        return found;
    }

    private static ValueSet SetOf(IReadOnlyList<(ValueKind, object?)> members)
    {
        var rows = new RowSetBuilder(1);
        foreach ((ValueKind, object?) member in members)
        {
            rows.Begin();
            rows.Add(ToValue(member));
            rows.End(0);
        }

        return ValueSet.FirstColumn(rows.ToRows());
    }

    private static Value ToValue((ValueKind Kind, object? Value) of) => of.Kind switch
    {
        ValueKind.Missing => Value.Missing,
        ValueKind.Text => Value.FromText(Encoding.UTF8.GetBytes((string)of.Value!)),
        ValueKind.Structure => Value.FromStructure(Encoding.UTF8.GetBytes((string)of.Value!)),
        ValueKind.Integer => Value.FromInteger((long)of.Value!),
        ValueKind.Timestamp => Value.FromTimestamp((long)of.Value!),
        _ => Value.FromReal((double)of.Value!),
    };
}
