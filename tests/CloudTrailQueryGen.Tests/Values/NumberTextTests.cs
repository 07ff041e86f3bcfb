using System;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>Which text is wholly a number, and which number it is.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    [InlineData("-12", "-12")]
    [InlineData("012345678901", "12345678901")]
    [InlineData("999999999999999999", "999999999999999999")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("9223372036854775808", "9.223372036854776E+18")]
    [InlineData("00000000000000000000000000000042", "42")]
    [InlineData("1.5", "1.5")]
    [InlineData("-0.25", "-0.25")]
    [InlineData("1.000", "1")]
    [InlineData("-0.0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("25e-1", "2.5")]
    [InlineData("1e18", "1E+18")]
    [InlineData("0e999", "0")]
    [InlineData("1e-999", "0")]
    public void Numbers(string text, string expected)
    {
        Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(text), out Value number));
        Assert.Equal(expected, Notation.Show(number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("--1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e5.0")]
    [InlineData("1.2.3")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("12a")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("\u0661")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void Other_text(string text)
    {
        Assert.False(NumberText.TryParse(Encoding.UTF8.GetBytes(text), out Value number));
        Assert.True(number.IsMissing);
    }

    [Fact]
    public void A_number_of_thousands_of_digits_is_read_as_the_nearest_double()
    {
        string text = "0." + new string('3', 5000);
        Assert.True(NumberText.TryParse(Encoding.UTF8.GetBytes(text), out Value number));
        Assert.Equal(1.0 / 3, number.Real);
    }

    [Fact]
    public void Whatever_a_number_prints_as_reads_back_as_the_same_number()
    {
        var random = new Random(99);
        Span<byte> buffer = stackalloc byte[ValueText.MaxNumberLength];
        for (int i = 0; i < 20_000; i++)
        {
            double real = BitConverter.Int64BitsToDouble(random.NextInt64());
            Value value = random.Next(2) == 0 ? Value.FromInteger(random.NextInt64() >> random.Next(64)) : Value.FromReal(real);
            if (value.IsMissing)
            {
                continue;
            }

            int written = ValueText.Write(value, buffer);
            Assert.True(NumberText.TryParse(buffer[..written], out Value back));
            Assert.Equal(value.Real, back.Real);
            Assert.True(value.Kind == ValueKind.Real || value.Integer == back.Integer);
        }
    }

    [Fact]
    public void Random_text_of_number_characters_agrees_with_a_regular_expression()
    {
        var grammar = new System.Text.RegularExpressions.Regex(@"\A-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z");
        var random = new Random(7);
        const string Alphabet = "0123-+.eE ";
        for (int i = 0; i < 50_000; i++)
        {
            var letters = new char[random.Next(1, 7)];
            for (int j = 0; j < letters.Length; j++)
            {
                letters[j] = Alphabet[random.Next(Alphabet.Length)];
            }

            string text = new(letters);
            bool expected = grammar.IsMatch(text) && double.IsFinite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
            Assert.Equal(expected, NumberText.TryParse(Encoding.UTF8.GetBytes(text), out _));
        }
    }
}
