using System;
using System.Numerics;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The arithmetic operators (spec §4.1).</summary>
public sealed class ArithmeticTests
{
    private const string Max = "9223372036854775807";
    private const string Min = "-9223372036854775808";

    [Theory]
    [InlineData("+", "1", "2", "3")]
    [InlineData("+", "0.5", "1", "1.5")]
    [InlineData("+", "0.5", "0.5", "1")]
    [InlineData("+", "'2'", "'3'", "5")]
    [InlineData("+", "'1.5'", "1", "2.5")]
    [InlineData("+", Max, "0", Max)]
    [InlineData("+", Max, "1", "9.223372036854776E+18")]
    [InlineData("+", Min, "-1", "-9.223372036854776E+18")]
    [InlineData("+", "9007199254740992", "1", "9007199254740993")]
    [InlineData("+", "t1000", "500", "1500")]
    [InlineData("+", "missing", "1", "missing")]
    [InlineData("+", "1", "missing", "missing")]
    [InlineData("+", "'x'", "1", "missing")]
    [InlineData("+", "''", "1", "missing")]
    [InlineData("+", "1", "[1]", "missing")]
    [InlineData("+", "1.7976931348623157E+308", "1.7976931348623157E+308", "missing")]
    [InlineData("-", "1", "2", "-1")]
    [InlineData("-", Min, "1", "-9.223372036854776E+18")]
    [InlineData("-", "0", Min, "9.223372036854776E+18")]
    [InlineData("-", "t5000", "t2000", "3000")]
    [InlineData("-", "-1", Min, Max)]
    [InlineData("*", "3", "4", "12")]
    [InlineData("*", "3037000500", "3037000500", "9.22337203700025E+18")]
    [InlineData("*", "3037000499", "3037000499", "9223372030926249001")]
    [InlineData("*", Min, "-1", "9.223372036854776E+18")]
    [InlineData("*", Min, "1", Min)]
    [InlineData("*", "0.1", "3", "0.30000000000000004")]
    [InlineData("*", "1E+300", "1E+300", "missing")]
    [InlineData("/", "7", "2", "3.5")]
    [InlineData("/", "6", "3", "2")]
    [InlineData("/", "-7", "2", "-3.5")]
    [InlineData("/", "1", "0", "missing")]
    [InlineData("/", "0", "0", "missing")]
    [InlineData("/", "1.5", "'0'", "missing")]
    [InlineData("/", "9007199254740993", "1", "9007199254740992")]
    [InlineData("/", Min, "-1", "9.223372036854776E+18")]
    [InlineData("/", "5", "-1", "-5")]
    [InlineData("/", "t1500", "1000", "1.5")]
    [InlineData("%", "7", "3", "1")]
    [InlineData("%", "-7", "3", "-1")]
    [InlineData("%", "7", "-3", "1")]
    [InlineData("%", "7.5", "2", "1.5")]
    [InlineData("%", "-7.5", "2", "-1.5")]
    [InlineData("%", "7", "0", "missing")]
    [InlineData("%", "7.5", "0", "missing")]
    [InlineData("%", Min, "-1", "0")]
    [InlineData("^", "2", "3", "8")]
    [InlineData("^", "2", "62", "4.611686018427388E+18")]
    [InlineData("^", "2", "63", "9.223372036854776E+18")]
    [InlineData("^", "-2", "63", "-9.223372036854776E+18")]
    [InlineData("^", "3", "33", "5559060566555523")]
    [InlineData("^", "2", "-1", "0.5")]
    [InlineData("^", "0", "0", "1")]
    [InlineData("^", "0", "-1", "missing")]
    [InlineData("^", "-1", "9223372036854775807", "-1")]
    [InlineData("^", "9", "0.5", "3")]
    [InlineData("^", "-8", "0.5", "missing")]
    [InlineData("^", "10", "400", "missing")]
    public void Binary_operators(string operation, string left, string right, string expected)
    {
        Invocation.BinaryOperator function = operation switch
        {
            "+" => Arithmetic.Add,
            "-" => Arithmetic.Subtract,
            "*" => Arithmetic.Multiply,
            "/" => Arithmetic.Divide,
            "%" => Arithmetic.Remainder,
            _ => Arithmetic.Power,
        };
        Assert.Equal(expected, Invocation.Apply(function, left, right));
    }

    [Theory]
    [InlineData("5", "-5", "5")]
    [InlineData("0", "0", "0")]
    [InlineData("2.5", "-2.5", "2.5")]
    [InlineData("'12'", "-12", "12")]
    [InlineData("t7", "-7", "7")]
    [InlineData("'a'", "missing", "missing")]
    [InlineData("{}", "missing", "missing")]
    [InlineData("missing", "missing", "missing")]
    [InlineData(Min, "9.223372036854776E+18", Min)]
    [InlineData(Max, "-9223372036854775807", Max)]
    public void Signs(string operand, string negated, string plus)
    {
        Assert.Equal(negated, Invocation.Apply(Arithmetic.Negate, operand));
        Assert.Equal(plus, Invocation.Apply(Arithmetic.Plus, operand));
    }

    [Fact]
    public void Whole_numbers_are_exact_as_long_as_the_result_fits()
    {
        var random = new Random(31);
        for (int i = 0; i < 50_000; i++)
        {
            long a = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            long b = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            Value left = Value.FromInteger(a);
            Value right = Value.FromInteger(b);
            Check((BigInteger)a + b, Arithmetic.Add(left, right));
            Check((BigInteger)a - b, Arithmetic.Subtract(left, right));
            Check((BigInteger)a * b, Arithmetic.Multiply(left, right));
            if (b != 0)
            {
                Check(BigInteger.Remainder(a, b), Arithmetic.Remainder(left, right));
            }

            int exponent = random.Next(8);
            double power = (double)BigInteger.Pow(a, exponent);
            Assert.InRange(Arithmetic.Power(left, Value.FromInteger(exponent)).Real - power, -1e-14 * Math.Abs(power), 1e-14 * Math.Abs(power));
        }
    }

    private static void Check(BigInteger expected, scoped in Value actual)
    {
        if (expected >= long.MinValue && expected <= long.MaxValue)
        {
            Assert.Equal(ValueKind.Integer, actual.Kind);
            Assert.Equal((long)expected, actual.Integer);
        }
        else
        {
            Assert.Equal(ValueKind.Real, actual.Kind);
            Assert.Equal(1, actual.Real / (double)expected, 12);
        }
    }
}
