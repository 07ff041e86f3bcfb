using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary><c>like</c> with substrings and patterns, over every kind of value.</summary>
public sealed class MatchingTests
{
    [Theory]
    [InlineData("'CreateBucket'", "Bucket", true)]
    [InlineData("'CreateBucket'", "Create", true)]
    [InlineData("'CreateBucket'", "bucket", false)]
    [InlineData("'CreateBucket'", "Create%", false)]
    [InlineData("'CreateBucket'", "*", false)]
    [InlineData("'CreateBucket'", "", true)]
    [InlineData("''", "", true)]
    [InlineData("''", "a", false)]
    [InlineData("'ab'", "abc", false)]
    [InlineData("missing", "", false)]
    [InlineData("missing", "a", false)]
    [InlineData("'caf\u00E9 \U0001F600'", "\U0001F600", true)]
    [InlineData("'cafe\u0301'", "\u00E9", false)]
    [InlineData("{\"a\": [1]}", "\"a\": [", true)]
    [InlineData("{\"a\": [1]}", "\"a\":[", false)]
    [InlineData("12345", "234", true)]
    [InlineData("-1", "-", true)]
    [InlineData("0.25", ".2", true)]
    [InlineData("0.000001", "E", false)]
    [InlineData("t0", "1970-01-01 00:00:00.000", true)]
    [InlineData("t0", "T", false)]
    public void Substrings(string subject, string literal, bool expected)
    {
        Value value = Notation.Parse(subject);
        byte[] needle = Encoding.UTF8.GetBytes(literal);
        Assert.Equal(expected, Matching.Contains(value, needle));
        Assert.Equal(expected, Matching.Contains(value, Value.FromText(needle)));
    }

    [Theory]
    [InlineData("'a12b'", "'12'", true)]
    [InlineData("'a12b'", "12", false)]
    [InlineData("'1970-01-01 00:00:01.000 x'", "t1000", false)]
    [InlineData("'a'", "missing", false)]
    [InlineData("missing", "missing", false)]
    [InlineData("[1,2]", "[1,2]", false)]
    [InlineData("123", "'2'", true)]
    public void Computed_substrings(string subject, string needle, bool expected) =>
        Assert.Equal(expected, Matching.Contains(Notation.Parse(subject), Notation.Parse(needle)));

    [Theory]
    [InlineData("'DeleteBucket'", "^Delete", true)]
    [InlineData("'NotDelete'", "^Delete", false)]
    [InlineData("'arn:aws:iam::123456789012:root'", @":\d{12}:root\z", true)]
    [InlineData("'ERROR'", "(?i)error", true)]
    [InlineData("'ERROR'", "error", false)]
    [InlineData("'a\nb'", "a.b", false)]
    [InlineData("'a\nb'", "(?s)a.b", true)]
    [InlineData("'anything'", "", true)]
    [InlineData("missing", "", false)]
    [InlineData("{\"sub\":\"x\"}", "\"sub\":\"[xyz]\"", true)]
    [InlineData("404", "^4..$", true)]
    [InlineData("t0", "^1970", true)]
    [InlineData("'na\u00EFve'", "na\u00EFve", true)]
    [InlineData("'\U0001F600'", "^\U0001F600$", true)]
    public void Patterns(string subject, string pattern, bool expected) =>
        Assert.Equal(expected, Matching.IsMatch(Notation.Parse(subject), new TextPattern(pattern)));

    [Theory]
    [InlineData("'a\u00C9'", "[\\p{Lu}]\\z", true)]
    [InlineData("missing", "", false)]
    [InlineData("404", "^4..\\z", true)]
    [InlineData("{\"a\":1}", "\"a\":[0-9]", true)]
    [InlineData("t0", "^1971", false)]
    public void Patterns_of_code_points(string subject, string pattern, bool expected) =>
        Assert.Equal(expected, Matching.IsMatch(Notation.Parse(subject), new CapturePattern(pattern)));

    [Theory]
    [InlineData("'DeleteBucket'", "Delete", true, false, false)]
    [InlineData("'DeleteBucket'", "Bucket", false, true, false)]
    [InlineData("'ab'", "ab", true, true, true)]
    [InlineData("'ab'", "abc", false, false, false)]
    [InlineData("'ab'", "", true, true, false)]
    [InlineData("''", "", true, true, true)]
    [InlineData("missing", "", false, false, false)]
    [InlineData("404", "4", true, true, false)]
    [InlineData("404", "404", true, true, true)]
    [InlineData("404", "404.0", false, false, false)]
    [InlineData("-0.5", "-0", true, false, false)]
    [InlineData("t0", "1970-01-01 00:00:00.000", true, true, true)]
    [InlineData("[1,2]", "[1,2]", true, true, true)]
    [InlineData("[1,2]", "2]", false, true, false)]
    public void Literals(string subject, string literal, bool isAtStart, bool isAtEnd, bool isWhole)
    {
        Value value = Notation.Parse(subject);
        Assert.Equal(isAtStart, Matching.StartsWith(value, Encoding.UTF8.GetBytes(literal)));
        Assert.Equal(isAtEnd, Matching.EndsWith(value, Encoding.UTF8.GetBytes(literal)));
        Assert.Equal(isWhole, Matching.Is(value, Encoding.UTF8.GetBytes(literal)));
        Assert.Equal(isAtStart, Matching.IsMatch(value, new LiteralPattern(new TextLiteral(literal, LiteralPlace.Start))));
        Assert.Equal(isAtEnd, Matching.IsMatch(value, new LiteralPattern(new TextLiteral(literal, LiteralPlace.End))));
        Assert.Equal(isWhole, Matching.IsMatch(value, new LiteralPattern(new TextLiteral(literal, LiteralPlace.Whole))));
    }
}
