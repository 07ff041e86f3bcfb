using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>The patterns of texts, their severity, and the words for a difference (spec §3.14, §3.16).</summary>
public sealed class LogPatternTests
{
    private static readonly string[] s_fragments =
    [
        "2023-01-01", "19:00:01", "19:00:01.5Z", "T", " ", "  ", "10.0.0.1", "2001:db8::1", "::1", "::", "a::b", "arn:aws:iam::123456789012:user/x", "123456789012",
        "12", "1.08", "-5", "i-0abc1234", "deadbeef1", "deadbeef", "AROAEXAMPLEABCDEF", "us-east-1", "s3.amazonaws.com", "\\n", "\\", "\\u00e9", "\u00e9", "\ud83d\ude00",
        "\"", ":", "/", "+", "@", ".", "-", "_", ",", "=", "<Number-1>", "0", "99", "x", "word", "11111111-2222-3333-4444-555555555555", "20240101T000000Z", "\n", "\t", "+02:00", "Z", "\0",
    ];

    [Theory]
    [InlineData("", "")]
    [InlineData("no word varies", "no word varies")]
    [InlineData("2023-01-01 19:00:01 [INFO] Calling DynamoDB to store for resource id 12342342k124-12345", "<Time-1> [INFO] Calling DynamoDB to store for resource id <ID-2>")]
    [InlineData("[INFO] Request time: 327 ms", "[INFO] Request time: <Number-1> ms")]
    // Times
    [InlineData("2024-01-01", "<Time-1>")]
    [InlineData("2024-01-01T00:00:00Z", "<Time-1>")]
    [InlineData("2024-01-01T00:00:00.123456+02:00.", "<Time-1>.")]
    [InlineData("2024-01-01T00:00", "<Time-1>")]
    [InlineData("2024-01-01t00:00:00Z", "<ID-1>:<Number-2>:00Z")]
    [InlineData("19:00:01.5-0130", "<Time-1>")]
    [InlineData("19:00", "<Number-1>:<Number-2>")]
    [InlineData("20240101T000000Z", "<Time-1>")]
    [InlineData("2024-01-01  19:00:01", "<Time-1>  <Time-2>")]
    [InlineData("2024-01-01: 19:00:01", "<Time-1>: <Time-2>")]
    [InlineData("/2024-01-01 19:00:01/x", "/<Time-1> <Number-2>:<Number-3>:<Number-4>/x")]
    [InlineData("2024-01-01 19:00:01:x", "<Time-1> <Number-2>:<Number-3>:<Number-4>:x")]
    [InlineData("2024-01-01 19:00:01: x", "<Time-1>: x")]
    [InlineData("2024-01-01 -19:00:01", "<Time-1> -<Time-2>")]
    [InlineData("9999-99-99 99:99:99", "<Time-1>")]
    // Identifiers
    [InlineData("11111111-2222-3333-4444-55555555555f, 11111111-2222-3333-4444-55555555555g", "<UUID-1>, <ID-2>")]
    [InlineData("arn:aws:iam::123456789012:role/Admin/", "<ARN-1>/")]
    [InlineData("arn:aws:s3:::bucket", "<ARN-1>")]
    [InlineData("arn:aws:s3", "arn:aws:s3")]
    [InlineData("\"accountId\":\"123456789012\",\"n\":1234567890123", "\"accountId\":\"<AccountID-1>\",\"n\":<Number-2>")]
    [InlineData("AROAEXAMPLEABCDEF:i-0abcdef12345", "<ID-1>:<ID-2>")]
    [InlineData("AROAEXAMPLE AROAEXAMPLEabcdef", "AROAEXAMPLE AROAEXAMPLEabcdef")]
    [InlineData("deadbeef deadbee1 DEADBEE1 deadbe1", "deadbeef <ID-1> <ID-2> deadbe1")]
    [InlineData("us-east-1 m5.large s3.amazonaws.com TLSv1.2 v2 x86_64", "us-east-1 m5.large s3.amazonaws.com TLSv1.2 v2 <ID-1>")]
    [InlineData("Boto3/1.26.90 Python/3.9", "Boto3/<Number-1> Python/<Number-2>")]
    // Addresses
    [InlineData("10.0.0.1, 10.0.0.1:8080, 10.0.0.0/8.", "<IPAddress-1>, <IPAddress-2>:<Number-3>, <IPAddress-4>/<Number-5>.")]
    [InlineData("256.0.0.1 ::1 fe80:: :: a::b 2001:db8::ffff:10.0.0.1", "<Number-1> <IPAddress-2> <IPAddress-3> :: a::b <IPAddress-4>")]
    // Numbers
    [InlineData("-5 +1.5 1-2 1_000 5. .5 1e5", "-<Number-1> +<Number-2> <Number-3> <Number-4> <Number-5>. .<Number-6> 1e5")]
    [InlineData("user@example.com a+12@b", "user@example.com a+<Number-1>@b")]
    // Escapes, placeholders, other scripts
    [InlineData("line\\n12\\t12345x", "line\\n<Number-1>\\t<ID-2>")]
    [InlineData("C:\\1234", "C:\\1<Number-1>")]
    [InlineData("\\", "\\")]
    [InlineData("\\\u00e91234", "\\<ID-1>")]
    [InlineData("<Number-1> 7", "<Number-1> <Number-1>")]
    [InlineData("gr\u00f6\u00dfe1234 \u0661\u0662 \ud83d\ude00", "<ID-1> \u0661\u0662 \ud83d\ude00")]
    [InlineData("----", "----")]
    public void Patterns(string text, string expected)
    {
        Assert.Equal(expected, PatternOf(text));
        Assert.Equal(expected, OracleLogText.PatternOf(text));
    }

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("{}", "missing")]
    [InlineData("[1]", "missing")]
    [InlineData("12", "'<Number-1>'")]
    [InlineData("-2.5", "'-<Number-1>'")]
    [InlineData("t0", "'<Time-1>'")]
    [InlineData("''", "''")]
    public void Other_values_have_the_pattern_of_their_text(string value, string expected) => Assert.Equal(expected, Invocation.Call(Functions.PatternOf, value));

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "'INFO'")]
    [InlineData("'an Error'", "'ERROR'")]
    [InlineData("'\"errorCode\":'", "'ERROR'")]
    [InlineData("'WARNING eRRoR'", "'ERROR'")]
    [InlineData("'erro warn'", "'WARN'")]
    [InlineData("'forewarned'", "'WARN'")]
    [InlineData("'eerror'", "'ERROR'")]
    [InlineData("'e r r o r'", "'INFO'")]
    [InlineData("'wa\u00efrn err'", "'INFO'")]
    [InlineData("'e'", "'INFO'")]
    public void Severities(string pattern, string expected) => Assert.Equal(expected, Invocation.Call(Functions.PatternSeverity, pattern));

    [Theory]
    [InlineData("0", "0", "'Unchanged'")]
    [InlineData("7", "7", "'Unchanged'")]
    [InlineData("1", "0", "'New'")]
    [InlineData("0", "1", "'Gone'")]
    [InlineData("3", "2", "'Increased by 50%'")]
    [InlineData("2", "3", "'Decreased by 33%'")]
    [InlineData("1", "200", "'Decreased by 100%'")]
    [InlineData("201", "200", "'Increased by 1%'")]
    [InlineData("1004", "1000", "'Increased by less than 1%'")]
    [InlineData("995", "1000", "'Decreased by 1%'")]
    [InlineData("9223372036854775807", "1", "'Increased by 922337203685477580600%'")]
    [InlineData("missing", "1", "missing")]
    public void Differences(string now, string before, string expected)
    {
        Assert.Equal(expected, Invocation.Call(Functions.DifferenceDescription, now, before));
        if (long.TryParse(now, out long later) && long.TryParse(before, out long earlier))
        {
            Assert.Equal(expected, $"'{OracleLogText.Describe(later, earlier)}'");
        }
    }

    [Fact]
    public void Random_texts_agree_with_the_oracle()
    {
        var random = new Random(5);
        for (int i = 0; i < 40_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => s_fragments[random.Next(s_fragments.Length)]));

            Assert.Equal($"{text}\n{OracleLogText.PatternOf(text)}", $"{text}\n{PatternOf(text)}");
        }
    }

    [Theory]
    [InlineData("1 ", "<Number-1> <Number-2> ")]
    [InlineData("2024-01-01 ", "<Time-1> <Time-2> ")]
    [InlineData("a:", "a:a:")]
    [InlineData("\\", "\\\\")]
    [InlineData("::", "::::")]
    public void A_megabyte_is_no_problem(string unit, string begin)
    {
        string pattern = PatternOf(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));

        Assert.StartsWith(begin, pattern);
    }

    private static string PatternOf(string text)
    {
        using var scratch = new ScratchArena();
        return Encoding.UTF8.GetString(Functions.PatternOf(scratch, Value.FromText(Encoding.UTF8.GetBytes(text))).Utf8);
    }
}
