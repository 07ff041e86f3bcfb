using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Every envelope gives its events, whatever windows it is fed in.</summary>
public sealed class EnvelopeTests
{
    /// <summary>Inputs without damage, and the field <c>a</c> of their events.</summary>
    public static TheoryData<string, string> Inputs => new()
    {
        { "", "" },
        { " \r\n\t ", "" },
        { "\uFEFF", "" },
        { """{"a":1}""", "1" },
        { "\uFEFF{\"a\":1}", "1" },
        { "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n", "1 2 3" },
        { "{\"a\":1}\r\n\r\n{\"a\":2}", "1 2" },
        { """{"a":1}{"a":2} {"a":3}""", "1 2 3" },
        { """[{"a":1},{"a":2}]""", "1 2" },
        { " [ ] ", "" },
        { "[{\"a\":1}]\n[{\"a\":2}]", "1 2" },
        { """{"Records":[{"a":1},{"a":2}]}""", "1 2" },
        { """{ "Records" : [ { "a" : 1 } , { "a" : 2 } ] } """, "1 2" },
        { """{"Records":[]}""", "" },
        { """{"\u0052ecords":[{"a":1}]}""", "1" },
        { """{"\u0052\u0065\u0063\u006f\u0072\u0064\u0073":[{"a":1}]}""", "1" },
        { """{"version":"1","x":[{"a":9}],"o":{"Records":[{"a":8}]},"Records":[{"a":1},{"a":2}],"y":null}""", "1 2" },
        { """{"Records":[{"a":1}],"z":true,"Records":[{"a":2}]}""", "1 2" },
        { "{\"Records\":[{\"a\":1}]}\n{\"Records\":[{\"a\":2},{\"a\":3}]}\n", "1 2 3" },
        { """{"Records":[{"a":1}]}{"a":2}""", "1 2" },
        { """{"Records":null,"a":5}""", "5" },
        { """{"Records":{"a":1},"a":5}""", "5" },
        { """{"a":1,"Record":[{"a":2}]}""", "1" },
        { "{\"a\":1}\n{\"a\":2,\"Records\":[{\"a\":3}]}", "1 2" },
        { "{\"a\":1}\n{\"Records\":[{\"a\":2}]}\n{\"a\":3}", "1 2 3" },
        { "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [\n      1\n    ]\n  }\n}\n{\n  \"a\": 2\n}\n", "1 2" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Events_in_windows_of_every_size(string input, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        string[] values = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> rows = values.Select((value, ordinal) => $"3/{ordinal}|I:{value}");
        foreach (string kernel in Kernels.Names)
        {
            for (int windowSize = 1; windowSize <= bytes.Length + 1; windowSize++)
            {
                PathEvaluator.Use(new PathTree("a"));
                var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
                EventScan scan = state.ScanAll(bytes, windowSize);
                Assert.Empty(scan.Errors);
                Assert.Equal(rows, state.Evaluator.Rows);
                Assert.Equal(values.Length, scan.EventsScanned);
                Assert.Equal(values.Length, scan.EventsMatched);
                Assert.Equal(bytes.Length, scan.BytesConsumed);
            }
        }
    }

    [Theory]
    [InlineData("""{"Records":[{"a":1},{"a":2}]}x""", 29, "I:1 I:2", "An object or array was expected, or the end of the input")]
    [InlineData("""{"Records":[{"a":1},{"a":2}]},{"a":3}""", 29, "I:1 I:2", "An object or array was expected, or the end of the input")]
    [InlineData("""{"Records":[{"a":1},7,{"a":2}]}""", 20, "I:1 I:2", "An element of the array of events is not an object")]
    [InlineData("""[null,{"a":2}]""", 1, "I:2", "An element of the array of events is not an object")]
    [InlineData("""[[{"a":1}],{"a":2}]""", 1, "I:2", "An element of the array of events is not an object")]
    [InlineData("""[{"a":1} {"a":2}]""", 9, "I:1", "',' or ']' was expected behind an event")]
    [InlineData("""[{"a":1},]""", 9, "I:1", "A value was expected")]
    [InlineData("""{"Records":[{"a":1}]"b":2}""", 20, "I:1", "',' or '}' was expected behind a member of the envelope")]
    [InlineData("""{"Records":[{"a":1}],b:2}""", 21, "I:1", "A member name was expected")]
    [InlineData("""{"Records":[{"a":1}],"b" 2}""", 25, "I:1", "':' was expected behind a member name")]
    [InlineData("""{"Records":[{"a":1}],"b":"x""", 27, "I:1", "The input ends before its last array or object is closed")]
    [InlineData("""{"Records":[{"a":1}]""", 20, "I:1", "The input ends before its last array or object is closed")]
    [InlineData("""{"Records":[{"a":1}""", 19, "I:1", "The input ends before its last array or object is closed")]
    [InlineData("""{"Records":[{"a":1},{"a":2""", 26, "I:1", "The input ends inside an event")]
    [InlineData("""{"Records":[{"a":1},{"a":"x""", 27, "I:1", "The input ends inside an event")]
    [InlineData("""{"Records":[{"a":1},{"a":tru}]}""", 25, "I:1", "This is neither a number nor true, false or null")]
    [InlineData("not json", 0, "", "This is not CloudTrail JSON: an object or array was expected")]
    public void Damage_around_events_is_one_error_with_its_offset(string input, int offset, string values, string message)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        string[] expected = values.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string kernel in Kernels.Names)
        {
            for (int windowSize = 1; windowSize <= bytes.Length + 1; windowSize++)
            {
                PathEvaluator.Use(new PathTree("a"));
                var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
                EventScan scan = state.ScanAll(bytes, windowSize);
                Assert.Equal(new CloudTrailFormatError(null, offset, message), Assert.Single(scan.Errors));
                Assert.Equal(expected, state.Evaluator.Rows.Select(row => row[(row.IndexOf('|') + 1)..]));
            }
        }
    }

    [Fact]
    public void Utf16_is_one_clear_error()
    {
        foreach (byte[] input in new[]
        {
            Encoding.Unicode.GetBytes("""{"a":1}"""), Encoding.BigEndianUnicode.GetBytes("""{"a":1}"""), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("""{"a":1}""")], [0xFE, 0xFF],
        })
        {
            PathEvaluator.Use(new PathTree("a"));
            var state = new KernelState<PathEvaluator>(Kernels.Get("Scalar"));
            EventScan scan = state.ScanAll(input, 1);
            Assert.Equal(new CloudTrailFormatError(null, 0, "The input is UTF-16; CloudTrail's JSON is UTF-8"), Assert.Single(scan.Errors));
            Assert.True(scan.IsGivenUp);
            Assert.Equal(0, scan.EventsScanned);
        }
    }

    [Fact]
    public void Window_without_a_complete_event_is_not_consumed()
    {
        PathEvaluator.Use(new PathTree("a"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        var scan = new EventScan(0);
        Assert.Equal(12, scan.Feed(state, """{"Records":[{"a":1"""u8, false));
        Assert.Equal(0, scan.Feed(state, """{"a":1"""u8, false));
        Assert.Equal(8, scan.Feed(state, """{"a":1},{"""u8, false));
        Assert.Equal(9, scan.Feed(state, """{"a":2}]}"""u8, true));
        Assert.Equal(["0/0|I:1", "0/1|I:2"], state.Evaluator.Rows);
        Assert.Equal(29, scan.BytesConsumed);
    }
}
