using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The comparison operators, case by case (spec §5.4, §5.5).</summary>
public sealed class ComparisonTests
{
    // The six letters are =, !=, <, <=, >, >= in this order; '1' is true.
    private const string Less = "011100";
    private const string Equal = "100101";
    private const string Greater = "010011";
    private const string Unordered = "010000";
    private const string None = "000000";

    [Theory]
    // Rule 1 and §5.5: two-valued logic over missing.
    [InlineData("missing", "missing", Unordered)]
    [InlineData("missing", "'a'", Unordered)]
    [InlineData("missing", "''", Unordered)]
    [InlineData("0", "missing", Unordered)]
    [InlineData("t0", "missing", Unordered)]
    [InlineData("{\"a\":1}", "missing", Unordered)]
    // Rule 2: structures.
    [InlineData("{\"a\":1}", "{\"a\":1}", None)]
    [InlineData("[1]", "1", None)]
    [InlineData("'[1]'", "[1]", None)]
    [InlineData("t5", "{}", None)]
    // Rule 3: numbers, and text that is wholly a number against a number.
    [InlineData("1", "2", Less)]
    [InlineData("1", "1", Equal)]
    [InlineData("-1", "-2", Greater)]
    [InlineData("1", "'1'", Equal)]
    [InlineData("'1.0'", "1", Equal)]
    [InlineData("'007'", "7", Equal)]
    [InlineData("'1e2'", "100", Equal)]
    [InlineData("'404'", "400", Greater)]
    [InlineData("2.5", "'2.5'", Equal)]
    [InlineData("2.5", "3", Less)]
    [InlineData("'0'", "0", Equal)]
    [InlineData("'-0'", "0", Equal)]
    [InlineData("9223372036854775807", "9223372036854775808", Less)]
    [InlineData("9007199254740993", "9007199254740992.0", Greater)]
    [InlineData("9223372036854775807", "'9223372036854775807'", Equal)]
    [InlineData("-9223372036854775808", "'-9223372036854775808'", Equal)]
    [InlineData("'1e300'", "9223372036854775807", Greater)]
    [InlineData("-3", "-2.5", Less)]
    [InlineData("-2", "-2.5", Greater)]
    // Rule 4: two texts are never numbers.
    [InlineData("'012'", "'12'", Less)]
    [InlineData("'1.0'", "'1'", Greater)]
    [InlineData("'9'", "'10'", Greater)]
    [InlineData("'a'", "'a'", Equal)]
    [InlineData("'a'", "'A'", Greater)]
    [InlineData("'a'", "'a '", Less)]
    [InlineData("''", "''", Equal)]
    [InlineData("''", "'a'", Less)]
    [InlineData("'\uFFFD'", "'\U0001F600'", Less)]
    [InlineData("'e\u0301'", "'\u00E9'", Less)]
    [InlineData("'2024-01-01T00:00:00Z'", "'2023-12-31T23:59:59Z'", Greater)]
    // Rule 5: a number against text that is none.
    [InlineData("1", "'one'", Unordered)]
    [InlineData("''", "0", Unordered)]
    [InlineData("' 1'", "1", Unordered)]
    [InlineData("'+1'", "1", Unordered)]
    [InlineData("'0x10'", "16", Unordered)]
    [InlineData("'true'", "1", Unordered)]
    // Rule 6: timestamps.
    [InlineData("t1000", "1000", Equal)]
    [InlineData("t1000", "999.5", Greater)]
    [InlineData("t-1", "t0", Less)]
    [InlineData("t1000", "'1000'", None)]
    [InlineData("'1970-01-01 00:00:01.000'", "t1000", None)]
    public void Operators_follow_the_rules(string left, string right, string expected)
    {
        Value a = Notation.Parse(left);
        Value b = Notation.Parse(right);
        Assert.Equal(expected, Outcome(
            Comparison.Equal(a, b),
            Comparison.NotEqual(a, b),
            Comparison.Less(a, b),
            Comparison.LessOrEqual(a, b),
            Comparison.Greater(a, b),
            Comparison.GreaterOrEqual(a, b)));
        Assert.Equal(expected, Outcome(
            Comparison.Equal(b, a),
            Comparison.NotEqual(b, a),
            Comparison.Greater(b, a),
            Comparison.GreaterOrEqual(b, a),
            Comparison.Less(b, a),
            Comparison.LessOrEqual(b, a)));
    }

    private static string Outcome(params bool[] results)
    {
        var letters = new char[results.Length];
        for (int i = 0; i < results.Length; i++)
        {
            letters[i] = results[i] ? '1' : '0';
        }

        return new string(letters);
    }
}
