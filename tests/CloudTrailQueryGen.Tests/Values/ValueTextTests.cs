using System;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The canonical text of values (spec §5.2).</summary>
public sealed class ValueTextTests
{
    [Theory]
    [InlineData("missing", null)]
    [InlineData("''", "")]
    [InlineData("'Grüße \U0001F600'", "Grüße \U0001F600")]
    [InlineData("{\"a\" : 1.50}", "{\"a\" : 1.50}")]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("0.1", "0.1")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("123456789012345.67", "123456789012345.67")]
    [InlineData("999999999999999.9", "999999999999999.9")]
    [InlineData("0.00001", "0.00001")]
    [InlineData("0.0000012345", "0.0000012345")]
    [InlineData("-0.000000001", "-0.000000001")]
    [InlineData("1E+15", "1000000000000000")]
    [InlineData("1E+18", "1E+18")]
    [InlineData("-1.5E+300", "-1.5E+300")]
    [InlineData("t0", "1970-01-01 00:00:00.000")]
    [InlineData("t1645206751118", "2022-02-18 17:52:31.118")]
    [InlineData("t-1", "1969-12-31 23:59:59.999")]
    [InlineData("t951782400007", "2000-02-29 00:00:00.007")]
    [InlineData("t-62135596800000", "0001-01-01 00:00:00.000")]
    [InlineData("t253402300799999", "9999-12-31 23:59:59.999")]
    [InlineData("t253402300800000", "253402300800000")]
    [InlineData("t-62135596800001", "-62135596800001")]
    [InlineData("t9223372036854775807", "9223372036854775807")]
    public void Text_by_kind(string value, string? expected)
    {
        using var scratch = new ScratchArena();
        Value parsed = Notation.Parse(value);
        Assert.Equal(expected, ValueText.ToText(parsed));
        Assert.Equal(expected ?? "", Encoding.UTF8.GetString(ValueText.Utf8(parsed, scratch)));
        byte[] buffer = new byte[ValueText.MaxLength(parsed)];
        Assert.Equal(expected ?? "", Encoding.UTF8.GetString(buffer, 0, ValueText.Write(parsed, buffer)));
    }

    [Fact]
    public void The_smallest_and_longest_numbers_fit_the_stated_length()
    {
        foreach (double real in new[] { double.Epsilon, -double.Epsilon, -2.2250738585072014E-308, -1.2345678901234567E-300, double.MinValue })
        {
            byte[] buffer = new byte[ValueText.MaxNumberLength];
            int written = ValueText.Write(Value.FromReal(real), buffer);
            string text = Encoding.ASCII.GetString(buffer, 0, written);
            Assert.Equal(real, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
            Assert.Equal(Math.Abs(real) >= 1e15, text.Contains('E', StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("12345", 4)]
    [InlineData("-0.00001", 7)]
    [InlineData("0.125", 4)]
    [InlineData("1.5E+300", 3)]
    [InlineData("t0", 22)]
    [InlineData("t9223372036854775807", 18)]
    [InlineData("'abc'", 2)]
    public void A_destination_that_is_too_short_is_refused(string value, int length) =>
        Assert.ThrowsAny<ArgumentException>(() => ValueText.Write(Notation.Parse(value), new byte[length]));

    [Fact]
    public void Timestamps_agree_with_DateTime()
    {
        var random = new Random(1970);
        using var scratch = new ScratchArena();
        for (int i = 0; i < 20_000; i++)
        {
            DateTime instant = DateTime.UnixEpoch.AddMilliseconds(random.NextInt64(-62_135_596_800_000, 253_402_300_800_000));
            long milliseconds = (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
            Value value = Value.FromTimestamp(milliseconds);
            Assert.Equal(instant.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture), ValueText.ToText(value));
            Assert.Equal(
                instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                ValueText.ToText(Functions.IsoTime(scratch, value)));
            scratch.Reset();
        }
    }

    [Fact]
    public void Reals_below_1e15_print_all_their_decimals_and_no_exponent()
    {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++)
        {
            double real = (random.NextDouble() + 0.1) * Math.Pow(10, random.Next(-20, 15)) * (random.Next(2) == 0 ? 1 : -1);
            Value value = Value.FromReal(real);
            string text = ValueText.ToText(value)!;
            Assert.DoesNotContain("E", text, StringComparison.Ordinal);
            Assert.Equal(real, double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            Assert.True(text.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length <= 17);
        }
    }
}
