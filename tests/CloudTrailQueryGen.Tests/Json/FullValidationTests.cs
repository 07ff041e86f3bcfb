using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>With <see cref="EventValidation.Full"/> an event is malformed if and only if it is not JSON, wherever the flaw is; otherwise what no query reads may be.</summary>
public sealed class FullValidationTests
{
    private const string Escape = "An escape in a string is not valid";
    private const string Scalar = "This is neither a number nor true, false or null";
    private const string Value = "A value was expected";
    private const string Name = "A member name was expected";
    private const string Colon = "':' was expected behind a member name";
    private const string InObject = "',' or '}' was expected";
    private const string InArray = "',' or ']' was expected";

    private static readonly QueryOptions s_full = new() { Validation = EventValidation.Full };

    /// <summary>A value that no query reads, with ^ in front of its flaw, and what is said of it. Structure, strings and encoding are sound.</summary>
    public static TheoryData<string, string> Flaws => new()
    {
        { """["^\x"]""", Escape },
        { """["^\u12g4"]""", Escape },
        { """["\\\"\u00e9^\U00e9"]""", Escape },
        { """{"k^\q":1}""", Escape },
        { "[^01]", Scalar },
        { "[^1.]", Scalar },
        { "[^-]", Scalar },
        { "[^1e]", Scalar },
        { "[^+1]", Scalar },
        { "[^1-2]", Scalar },
        { "[^0x10]", Scalar },
        { "[^True]", Scalar },
        { "[^nul]", Scalar },
        { "[^nulll]", Scalar },
        { "[^truefalse]", Scalar },
        { "[^NaN]", Scalar },
        { "[^undefined]", Scalar },
        { "[true^_]", InArray },
        { "[1^/]", InArray },
        { "[1 ^2]", InArray },
        { "[1^\"a\"]", InArray },
        { "[\"a\" ^\"b\"]", InArray },
        { "[\"a\"^b]", InArray },
        { "[[]^[]]", InArray },
        { "[{}^1]", InArray },
        { "[\"a\"^:1]", InArray },
        { "[1,^]", Value },
        { "[^,1]", Value },
        { "[1,^,2]", Value },
        { "[^:]", Value },
        { "[^*]", Value },
        { "[^\u0001]", Value },
        { "[1,\u000B2]".Replace("\u000B", "^\u000B", StringComparison.Ordinal), Value },
        { "[^'a']", Value },
        { "[1^/**/]", InArray },
        { "[^\\\"]", Value },
        { """{"a"^}""", Colon },
        { """{"a" ^1}""", Colon },
        { """{"a"^,"b":1}""", Colon },
        { """{"a"^"b"}""", Colon },
        { """{"a":^}""", Value },
        { """{"a":^,"b":1}""", Value },
        { """{"a"::1}""".Replace("::", ":^:", StringComparison.Ordinal), Value },
        { """{"a":1^:2}""", InObject },
        { """{"a":1 ^"b":2}""", InObject },
        { """{"a":"b"^:"c"}""", InObject },
        { """{"a":[]^{}}""", InObject },
        { """{"a":1^]""", InObject },
        { """{"a":1,^}""", Name },
        { """{^,"a":1}""", Name },
        { """{"a":1,^,"b":2}""", Name },
        { """{^a:1}""", Name },
        { """{^1:1}""", Name },
        { """{^null}""", Name },
        { """{^{}:1}""", Name },
        { """{^[1]}""", Name },
        { """{"a":1,^["b"]}""", Name },
        { """{"b":{"Records":[{"a":1,^}]}}""", Name },
        { """{"\u0061":[{"a":{"b":[1,2,{"c":^Null}]}}]}""", Scalar },
        { """{"a":1,"a":^02}""", Scalar },
    };

    [Theory]
    [MemberData(nameof(Flaws))]
    public void Flaw_in_what_is_not_read_is_reported_at_its_byte(string marked, string message)
    {
        int offset = marked.IndexOf('^', StringComparison.Ordinal);
        string flawed = marked.Remove(offset, 1);
        foreach (int length in new[] { 0, 1, 38, 51, 52, 53, 54, 55, 56, 57, 58, 120 })
        {
            // Wherever the blocks begin.
            string before = "{\"x\":\"" + new string('y', length) + "\",\"z\":";
            string input = "{\"Records\":[{\"a\":1}," + before + flawed + ",\"a\":2},{\"a\":3}]}";
            int at = "{\"Records\":[{\"a\":1},".Length + before.Length + offset;
            foreach (string kernel in Kernels.Names)
            {
                Assert.Equal($"3/0|I:1 3/2|I:3 errors: {at}: {message}", Scan(kernel, input, s_full, int.MaxValue));
            }

            Assert.Equal($"3/0|I:1 3/2|I:3 errors: {at}: {message}", Scan("Vector128", input, s_full, 1 + length));
        }
    }

    [Theory]
    [MemberData(nameof(Flaws))]
    public void Flaw_in_what_is_not_read_has_no_effect_by_default(string marked, string message)
    {
        // A bracket of the wrong kind is seen where it closes the value itself, and a backslash outside of a string hides what is behind it.
        if (marked == """{"a":1^]""" || marked.Contains("\\\"]", StringComparison.Ordinal))
        {
            return;
        }

        Assert.NotEmpty(message);
        string input = "{\"Records\":[{\"a\":1},{\"z\":" + marked.Replace("^", string.Empty, StringComparison.Ordinal) + ",\"a\":2},{\"a\":3}]}";
        foreach (string kernel in Kernels.Names)
        {
            Assert.Equal("3/0|I:1 3/1|I:2 3/2|I:3 errors:", Scan(kernel, input, QueryOptions.Default, int.MaxValue));
        }
    }

    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":1,"z":{}}""")]
    [InlineData("""{"z":[{},[],"",0,-0,-0.5e+10,1E5,true,false,null,{"a":{"b":[[[[]]]]}}],"a":1}""")]
    [InlineData("{ \"z\" :\r\n\t[ 1 , { \"b\" : \"c\" } , [ ] , { } ] , \"a\" : 1 }")]
    [InlineData("""{"z":"\"\\\/\b\f\n\r\t\u00aF\uD800\udc00\udfff","a":1}""")]
    [InlineData("""{"a":1,"z":"{,:}[]","{\"b\":":"\\"}""")]
    [InlineData("""{"a":1,"z":1,"z":1,"":{"":""}}""")]
    [InlineData("""{"z":123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890e-999,"a":1}""")]
    [InlineData("{\"z\":\"\u007F\u0080\u2028\uFEFF\U0010FFFF\",\"a\":1}")]
    public void Sound_event_is_read(string sound)
    {
        foreach (int length in Enumerable.Range(0, 130))
        {
            string input = "{\"x\":\"" + new string('y', length) + "\"," + sound[1..] + new string(' ', length % 70);
            foreach (string kernel in Kernels.Names)
            {
                Assert.Equal("3/0|I:1 errors:", Scan(kernel, input, s_full, int.MaxValue));
            }
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(5000)]
    public void Depth_is_no_flaw(int depth)
    {
        string nested = string.Concat(Enumerable.Repeat("[{\"b\":", depth / 2)) + "X" + string.Concat(Enumerable.Repeat("}]", depth / 2));
        foreach (string kernel in Kernels.Names)
        {
            Assert.Equal("3/0|I:1 errors:", Scan(kernel, "{\"z\":" + nested.Replace("X", "0", StringComparison.Ordinal) + ",\"a\":1}", s_full, int.MaxValue));
            string flawed = "{\"z\":" + nested.Replace("X", "00", StringComparison.Ordinal) + ",\"a\":1}";
            Assert.Equal($" errors: {flawed.IndexOf("00", StringComparison.Ordinal)}: {Scalar}", Scan(kernel, flawed, s_full, int.MaxValue));
        }
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported_when_they_come_first()
    {
        byte[] first = Encoding.Latin1.GetBytes("{\"z\":\"\u00E9\",\"y\":01,\"a\":1}");
        byte[] last = Encoding.Latin1.GetBytes("{\"y\":01,\"z\":\"\u00E9\",\"a\":1}");
        Assert.Equal(" errors: 6: The event is not valid UTF-8", Scan("Vector128", first, s_full, int.MaxValue));
        Assert.Equal($" errors: 5: {Scalar}", Scan("Vector128", last, s_full, int.MaxValue));
    }

    [Fact]
    public void Event_that_a_probe_would_skip_is_checked()
    {
        var probe = new EventProbe("\"nowhere\""u8);
        string padding = new('y', 300);
        byte[] input = Encoding.UTF8.GetBytes($$"""{"Records":[{"z":01,"x":"{{padding}}"},{"a":1,"x":"{{padding}}"},{"a":2,"x":"{{padding}}"}]}""");
        foreach (string kernel in Kernels.Names)
        {
            PathEvaluator.Use(new PathTree("a"));
            var state = new KernelState<PathEvaluator>(Kernels.Get(kernel), probe, s_full);
            Assert.Equal(new CloudTrailFormatError(null, 17, Scalar), Assert.Single(state.ScanAll(input, int.MaxValue).Errors));
            Assert.Equal(["3/1|I:1", "3/2|I:2"], state.Evaluator.Rows);
            var unread = new KernelState<PathEvaluator>(Kernels.Get(kernel), probe);
            Assert.Equal(0, unread.ScanAll(input, int.MaxValue).ErrorCount);
        }
    }

    [Theory]
    [InlineData("{\"a\":1}\n", "\n")]
    [InlineData("[{\"a\":1},", ",")]
    [InlineData("{\"a\":1} ", " ")]
    public void What_is_behind_a_flaw_is_read_on_and_windows_make_no_difference(string before, string separator)
    {
        string last = before[0] == '[' ? "]" : "\n";
        foreach ((string marked, string message) in new[]
            { ("""{"z":[1 ^2],"a":2}""", InArray), ("""{"z":{"y":^tru},"a":2}""", Scalar), ("""{"a":2,"z":["^\w"]}""", Escape), ("""{"a":2,"z":{"y"^}}""", Colon) })
        {
            string input = before + marked + separator + "{\"a\":3}" + separator + "{\"a\":4,\"z\":[|]}" + separator + "{\"a\":5}" + last;
            int first = input.IndexOf('^', StringComparison.Ordinal);
            input = input.Remove(first, 1);
            int second = input.IndexOf('|', StringComparison.Ordinal);
            input = input.Replace('|', ',');
            string expected = $"3/0|I:1 3/2|I:3 3/4|I:5 errors: {first}: {message} {second}: {Value}";
            for (int window = 1; window <= input.Length; window++)
            {
                Assert.Equal(expected, Scan("Vector128", input, s_full, window));
            }
        }
    }

    [Fact]
    public void Events_are_malformed_exactly_if_the_platform_takes_them_for_no_json()
    {
        var random = new Random(11);
        int sound = 0;
        int flawed = 0;
        using GuardedMemory? memory = GuardedMemory.IsSupported ? new GuardedMemory(1 << 16) : null;
        foreach (string record in new RandomEvents(11).Next(300))
        {
            for (int i = 0; i < 40; i++)
            {
                byte[] text = Encoding.UTF8.GetBytes(record);
                for (int count = i == 0 ? 0 : random.Next(1, 3); count > 0; count--)
                {
                    text = Mutate(text, random);
                }

                if (text[0] != (byte)'{')
                {
                    continue;
                }

                bool expected = IsEvent(text);
                sound += expected ? 1 : 0;
                flawed += expected ? 0 : 1;
                foreach (string kernel in Kernels.Names)
                {
                    ReadOnlySpan<byte> input = memory is null ? text : memory.AtEnd(text);
                    bool isRead = Scan(kernel, input, s_full, int.MaxValue).StartsWith("3/0|", StringComparison.Ordinal);
                    Assert.True(isRead == expected, $"{kernel}: {Encoding.UTF8.GetString(text)}");

                    // By blocks alone, without the last word of the walk byte by byte.
                    Assert.Equal(isRead, Kernels.Get(kernel).SkipChecked(input) > 0 && Utf8.IsValid(input[..Kernels.Get(kernel).SkipChecked(input)]));
                }

                string whole = Scan("Scalar", text, s_full, int.MaxValue);
                Assert.Equal(whole, Scan("Vector256", text, s_full, 1 + random.Next(text.Length)));
            }
        }

        Assert.InRange(sound, 2000, 7000);
        Assert.InRange(flawed, 5000, 12000);
    }

    private static byte[] Mutate(byte[] text, Random random)
    {
        ReadOnlySpan<byte> alphabet = "{}[]\",:\\u0e1 -.+ntfaE/\n\t\u00C3\u00A9\u0001"u8;
        int at = random.Next(text.Length);
        byte other = alphabet[random.Next(alphabet.Length)];
        return random.Next(4) switch
        {
            0 => [.. text[..at], .. text[(at + 1)..]],
            1 => [.. text[..at], other, .. text[at..]],
            2 => [.. text[..at], .. text[random.Next(text.Length)..]],
            _ => [.. text[..at], other, .. text[(at + 1)..]],
        };
    }

    // System.Text.Json reads strings without looking at their encoding.
    private static bool IsEvent(byte[] text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue, AllowMultipleValues = true });
        try
        {
            reader.Read();
            reader.Skip();
            return Utf8.IsValid(text.AsSpan(0, (int)reader.BytesConsumed));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Scan(string kernel, string input, QueryOptions options, int window) => Scan(kernel, Encoding.UTF8.GetBytes(input), options, window);

    private static string Scan(string kernel, ReadOnlySpan<byte> input, QueryOptions options, int window)
    {
        PathEvaluator.Use(new PathTree("a"));
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernel), null, options);
        EventScan scan = state.ScanAll(input, window);
        IEnumerable<string> errors = scan.Errors.Select(error => $" {error.ByteOffset}: {error.Message}");
        Assert.Equal(scan.EventsScanned - scan.EventsMalformed, state.Evaluator.Rows.Count);
        return $"{string.Join(' ', state.Evaluator.Rows)} errors:{string.Concat(errors)}";
    }
}
