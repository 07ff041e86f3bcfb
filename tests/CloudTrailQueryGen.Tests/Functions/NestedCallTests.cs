using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The signatures let generated code nest calls, keep results in locals and branch on them under the rules for ref structs.</summary>
public sealed class NestedCallTests
{
    [Theory]
    [InlineData("  Alice ", "ALICE!")]
    [InlineData("  bob", "short:BOB!")]
    [InlineData("", "none")]
    public void Results_flow_through_nested_calls_locals_and_conditions(string input, string expected)
    {
        using var scratch = new ScratchArena();
        Value result = Decorate(scratch, Value.FromText(Encoding.UTF8.GetBytes(input)));
        Assert.Equal(expected, ValueText.ToText(result));
    }

    [Fact]
    public void A_result_can_outlive_the_method_that_computed_its_arguments()
    {
        using var scratch = new ScratchArena();
        Value first = Join(scratch, 1, "a"u8);
        Value second = Join(scratch, 2, "b"u8);
        Assert.Equal("1-a", ValueText.ToText(first));
        Assert.Equal("2-b", ValueText.ToText(second));
    }

    [Fact]
    public void More_than_four_arguments_nest()
    {
        using var scratch = new ScratchArena();
        Value a = Value.FromText("a"u8);
        Value joined = Functions.Concat(
            scratch, Functions.Concat(scratch, a, Value.FromInteger(1), Value.Missing, a), Value.FromReal(0.5), a);
        Assert.Equal("a1a0.5a", ValueText.ToText(joined));
    }

    private static Value Join(ScratchArena scratch, long number, ReadOnlySpan<byte> text)
    {
        Value left = Value.FromInteger(number);
        return Functions.Concat(scratch, left, Value.FromText("-"u8), Value.FromText(text));
    }

    private static Value Decorate(ScratchArena scratch, scoped in Value input)
    {
        Value result;
        Value suffix = Value.FromText("!"u8);
        Value upper = Functions.Toupper(scratch, Functions.Trim(scratch, Functions.Concat(scratch, input, Value.Missing)));
        if (Truth.IsTrue(Functions.Isempty(scratch, Functions.Trim(scratch, input))))
        {
            result = Value.FromText("none"u8);
        }
        else if (Comparison.Less(Functions.Strlen(scratch, upper), Arithmetic.Add(Value.FromInteger(2), Value.FromText("3"u8))))
        {
            result = Functions.Concat(scratch, Value.FromText("short:"u8), Functions.Concat(scratch, upper, suffix));
        }
        else
        {
            Value local = Functions.Concat(scratch, upper, suffix);
            result = local;
        }

        return result;
    }
}
