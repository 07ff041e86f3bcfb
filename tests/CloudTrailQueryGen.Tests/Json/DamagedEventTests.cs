using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>A damaged event is left out and reported at the right byte; what can still be read is.</summary>
public sealed class DamagedEventTests
{
    [Theory]
    [InlineData("""{"a":"\x"}""", 6, "An escape in a string is not valid")]
    [InlineData("""{"a":"\u12"}""", 6, "An escape in a string is not valid")]
    [InlineData("""{"a":"\u12g4"}""", 6, "An escape in a string is not valid")]
    [InlineData("{\"a\":\"x\ty\"}", 7, "A string holds a control character that is not escaped")]
    [InlineData("{\"z\":\"x\ty\",\"a\":1}", 7, "A string holds a control character that is not escaped")]
    [InlineData("{\"a\":1,\"z\":\"x\ty\"}", 13, "A string holds a control character that is not escaped")]
    [InlineData("{\"a\":1,\"z\":{\"y\":\"x\ty\"}}", 18, "A string holds a control character that is not escaped")]
    [InlineData("{\"k\ty\":1,\"a\":2}", 3, "A string holds a control character that is not escaped")]
    [InlineData("""{"k\q":1,"a":2}""", 3, "An escape in a string is not valid")]
    [InlineData("""{"a":01}""", 5, "This is neither a number nor true, false or null")]
    [InlineData("""{"a":1.}""", 5, "This is neither a number nor true, false or null")]
    [InlineData("""{"a":-}""", 5, "This is neither a number nor true, false or null")]
    [InlineData("""{"a":1e}""", 5, "This is neither a number nor true, false or null")]
    [InlineData("""{"a":+1}""", 5, "This is neither a number nor true, false or null")]
    [InlineData("""{"a":True}""", 5, "This is neither a number nor true, false or null")]
    [InlineData("""{"a":nul}""", 5, "This is neither a number nor true, false or null")]
    [InlineData("""{"a":}""", 5, "A value was expected")]
    [InlineData("""{"z" 1,"a":1}""", 5, "':' was expected behind a member name")]
    [InlineData("""{"z":1 "a":1}""", 7, "',' or '}' was expected")]
    [InlineData("""{z:1,"a":1}""", 1, "A member name was expected")]
    [InlineData("""{"z":1,}""", 7, "A member name was expected")]
    public void Content_damages_only_its_event(string damaged, int offset, string message)
    {
        foreach (string kernel in Kernels.Names)
        {
            Check(kernel, "[{\"a\":1},", damaged, ",{\"a\":3}]", offset, message, 3);
            Check(kernel, "{\"a\":1}\n", damaged, "\n{\"a\":3}\n", offset, message, 3);
            Check(kernel, "{\"Records\":[{\"a\":1},", damaged, new string(' ', 100) + ",{\"a\":3}]}", offset, message, 3);
        }
    }

    [Theory]
    [InlineData("""{"a":2""", 7, "',' or '}' was expected")]
    [InlineData("""{"a":2,""", 8, "A member name was expected")]
    [InlineData("""{"a":""", 6, "',' or '}' was expected")]
    [InlineData("""{"a":"x""", 7, "A string holds a control character that is not escaped")]
    [InlineData("""{"z":"x""", 7, "A string holds a control character that is not escaped")]
    [InlineData("""{"z":{"y":"x""", 12, "A string holds a control character that is not escaped")]
    [InlineData("""{"z":{"y":1""", 12, "',' or '}' was expected")]
    [InlineData("""{"a":2]""", 6, "',' or '}' was expected")]
    [InlineData("""{"a":2}}""", 7, "An object or array was expected, or the end of the input")]
    [InlineData("garbage", 0, "An object or array was expected, or the end of the input")]
    public void Cut_off_line_is_lost_and_the_next_is_read(string damaged, int offset, string message)
    {
        if (damaged == """{"a":""")
        {
            // The next line's object reads as the missing value: the damage shows at that line's end.
            offset += 8;
            message = "',' or '}' was expected";
        }

        foreach (string kernel in Kernels.Names)
        {
            for (int windowSize = 1; windowSize < 80; windowSize++)
            {
                PathEvaluator.Use(new PathTree("a"));
                var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
                byte[] input = Encoding.UTF8.GetBytes("{\"a\":1}\n" + damaged + "\n{\"a\":3}\n{\"a\":4}\n");
                EventScan scan = state.ScanAll(input, windowSize);
                Assert.Equal(new CloudTrailFormatError(null, 8 + offset, message), Assert.Single(scan.Errors));
                Assert.Equal(["I:3", "I:4"], state.Evaluator.Rows.Select(row => row[(row.IndexOf('|') + 1)..]).TakeLast(2));
            }
        }
    }

    [Theory]
    [InlineData("""[{"a":1},{"a":2],{"a":3}]""", 15, "',' or '}' was expected")]
    [InlineData("""[{"a":1},{"z":{"y":1],"a":2},{"a":3}]""", 20, "',' or '}' was expected")]
    [InlineData("""[{"a":1},{"z":[1},"a":2},{"a":3}]""", 16, "',' or ']' was expected")]
    public void Bracket_of_the_wrong_kind_is_damage(string input, int offset, string message)
    {
        foreach (string kernel in Kernels.Names)
        {
            PathEvaluator.Use(new PathTree("a"));
            var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
            EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(input), int.MaxValue);
            Assert.Equal(new CloudTrailFormatError(null, offset, message), scan.Errors[0]);
            Assert.Equal("3/0|I:1", state.Evaluator.Rows[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Invalid_utf8_anywhere_in_an_event_is_damage(string kernelName)
    {
        byte[] valid = Encoding.UTF8.GetBytes("""[{"a":1,"b":"xyz"},{"a":2}]""");
        foreach (int at in new[] { 13, 14, 15 })
        {
            foreach (byte value in new byte[] { 0x80, 0xC3, 0xC0, 0xED, 0xF5, 0xFF })
            {
                byte[] input = [.. valid];
                input[at] = value;
                PathEvaluator.Use(new PathTree("a"));
                var state = new KernelState<PathEvaluator>(Kernels.Get(kernelName));
                EventScan scan = state.ScanAll(input, int.MaxValue);
                Assert.Equal(new CloudTrailFormatError(null, at, "The event is not valid UTF-8"), Assert.Single(scan.Errors));
                Assert.Equal(["3/1|I:2"], state.Evaluator.Rows);
                Assert.Equal((2, 1, 1), (scan.EventsScanned, scan.EventsMalformed, scan.EventsMatched));
            }
        }
    }

    [Fact]
    public void Errors_are_all_counted_but_not_all_kept()
    {
        PathEvaluator.Use(new PathTree("a"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        string input = string.Concat(Enumerable.Repeat("{\"a\":x}\n", 1000));
        EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(input), 64);
        Assert.Equal(1000, scan.ErrorCount);
        Assert.Equal(1000, scan.EventsMalformed);
        Assert.Equal(EventScan.MostErrors, scan.Errors.Count);
        Assert.Equal(99 * 8 + 5, scan.Errors[99].ByteOffset);
        Assert.Empty(state.Evaluator.Rows);
    }

    [Theory]
    [InlineData("[", ",", "]", 1)]
    [InlineData("", "\n", "\n", 2)]
    public void Event_longer_than_the_limit_is_damage_in_every_window(string open, string separator, string close, int rows)
    {
        int longestEvent = new EventScan(0).LongestEvent;
        string large = "{\"z\":\"" + new string('x', longestEvent) + "\",\"a\":2}";
        byte[] input = Encoding.UTF8.GetBytes(open + "{\"a\":1}" + separator + large + separator + "{\"a\":3}" + close);
        foreach (int windowSize in new[] { 1 << 20, int.MaxValue })
        {
            PathEvaluator.Use(new PathTree("a"));
            var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
            EventScan scan = state.ScanAll(input, windowSize);
            Assert.Equal(new CloudTrailFormatError(null, open.Length + 8, scan.DescribeLength("An event")), Assert.Single(scan.Errors));
            Assert.Equal(rows, state.Evaluator.Rows.Count);
            Assert.Equal(rows == 1, scan.IsGivenUp);
        }
    }

    [Fact]
    public void Damage_of_a_foreign_element_is_found_before_the_limit_of_length()
    {
        byte[] input = Encoding.UTF8.GetBytes("[\"x\ty\"," + string.Concat(Enumerable.Repeat("{\"a\":1},", 200)) + "{}]");
        PathEvaluator.Use(new PathTree("a"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        var scan = new EventScan(0) { LongestEvent = 1024 };
        scan.Feed(state, input.AsSpan(0, 1025), isFinal: false);
        Assert.Equal(new CloudTrailFormatError(null, 3, JsonString.ControlCharacter), Assert.Single(scan.Errors));
    }

    private static void Check(string kernel, string before, string damaged, string behind, int offset, string message, int last)
    {
        byte[] input = Encoding.UTF8.GetBytes(before + damaged + behind);
        foreach (int windowSize in new[] { 1, 17, 64, int.MaxValue })
        {
            PathEvaluator.Use(new PathTree("a"));
            var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
            EventScan scan = state.ScanAll(input, windowSize);
            Assert.Equal(new CloudTrailFormatError(null, before.Length + offset, message), Assert.Single(scan.Errors));
            Assert.Equal(["3/0|I:1", "3/2|I:" + last], state.Evaluator.Rows);
            Assert.Equal((3, 1), (scan.EventsScanned, scan.EventsMalformed));
        }
    }
}
