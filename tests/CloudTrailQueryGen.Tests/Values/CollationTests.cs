using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The order of sort (spec §3.7), case by case.</summary>
public sealed class CollationTests
{
    [Theory]
    [InlineData("'5A'", "'111A'")]
    [InlineData("'a9'", "'a10'")]
    [InlineData("'a10'", "'a010'")]
    [InlineData("'a1b2'", "'a1b10'")]
    [InlineData("'A'", "'a'")]
    [InlineData("'abc'", "'abcd'")]
    [InlineData("''", "'!'")]
    [InlineData("''", "'0'")]
    [InlineData("'zzz'", "'0'")]
    [InlineData("'zzz'", "-5")]
    [InlineData("'5A'", "0")]
    [InlineData("'0'", "'01'")]
    [InlineData("'01'", "'1'")]
    [InlineData("'01'", "1")]
    [InlineData("'1'", "'1.0'")]
    [InlineData("'1'", "2")]
    [InlineData("'9'", "'10'")]
    [InlineData("-10", "'-9'")]
    [InlineData("-1", "-0.5")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("9223372036854775807", "1E+19")]
    [InlineData("'a5'", "'a!'")]
    [InlineData("'a'", "'a5'")]
    [InlineData("'12a'", "'123'")]
    [InlineData("'12!'", "'123!'")]
    [InlineData("'!'", "'0a'")]
    [InlineData("'0a'", "':'")]
    [InlineData("'2024-01-01T00:00:00Z'", "'2024-01-02T00:00:00Z'")]
    [InlineData("'i-0ab'", "'i-00ab'")]
    [InlineData("'\uFFFD'", "'\U0001F600'")]
    [InlineData("'a\u0661'", "'a\u0662'")]
    [InlineData("{\"a\":1}", "0")]
    [InlineData("t-5", "t3")]
    [InlineData("'x'", "t-5")]
    [InlineData("t5", "6")]
    [InlineData("4.5", "t5")]
    [InlineData("t5", "5")]
    public void The_first_comes_before_the_second(string first, string second)
    {
        Value a = Notation.Parse(first);
        Value b = Notation.Parse(second);
        Assert.True(Collation.Compare(a, b) < 0);
        Assert.True(Collation.Compare(b, a) > 0);
    }

    [Theory]
    [InlineData("1", "'1'")]
    [InlineData("2.5", "'2.5'")]
    [InlineData("'a01'", "'a01'")]
    [InlineData("''", "''")]
    [InlineData("t7", "t7")]
    [InlineData("-3", "-3")]
    [InlineData("{\"a\":1}", "{\"a\":1}")]
    public void Values_with_the_same_text_are_equal(string first, string second) =>
        Assert.Equal(0, Collation.Compare(Notation.Parse(first), Notation.Parse(second)));

    [Fact]
    public void A_list_of_mixed_values_sorts_as_documented()
    {
        // The example of AWS's page on sort, in its ascending order.
        string[] expected =
        [
            "'!:'", "'#'", "'*%04'", "'0#'", "'5A'", "'111A   ><'", "'2345_'", "'@'", "'@_'", "'A'", "'A9876fghj'", "'a12345hfh'",
            "'0'", "'01'", "'1'", "'2'", "'3'",
        ];
        var shuffled = new List<string>(expected);
        var random = new Random(3);
        for (int i = shuffled.Count - 1; i > 0; i--)
        {
            int j = random.Next(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        shuffled.Sort((a, b) => Collation.Compare(Notation.Parse(a), Notation.Parse(b)));
        Assert.Equal(expected, shuffled);
    }
}
