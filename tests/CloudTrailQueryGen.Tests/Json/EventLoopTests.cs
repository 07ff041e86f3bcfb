using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>An evaluator sees the right fields at the right time, and nothing is allocated for an event.</summary>
public sealed class EventLoopTests
{
    private const string Match =
        """{"eventTime":"2024-03-05T12:34:56Z","eventSource":"signin.amazonaws.com","responseElements":{"ConsoleLogin":"Failure"},"x":[1,2]}""";

    private const string OtherSource =
        """{"eventTime":"2024-03-05T12:34:56Z","eventSource":"s3.amazonaws.com","responseElements":{"ConsoleLogin":"Failure"},"x":[1,2]}""";

    private const string Escaped =
        """{"event\u0054ime":"2024-03-05T12\u003a34:56Z","eventSource":"\u0073ignin.amazonaws.com","responseElements.ConsoleLogin":"Fail\u0075re"}""";

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Scan_evaluates_rejects_and_counts(string kernelName)
    {
        var state = new KernelState<ConsoleLoginEvaluator>(Kernels.Get(kernelName));
        EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes($$"""{"Records":[{{Match}},{{OtherSource}},{{Escaped}},{}]}"""), int.MaxValue);
        Assert.Equal((4, 2, 0), (scan.EventsScanned, scan.EventsMatched, scan.ErrorCount));
        Assert.Equal(2, state.Evaluator.Count);
        Assert.Equal(2 * 1709642096000, state.Evaluator.TimestampSum);

        // Three slots of each match; the other source is rejected by its second slot.
        Assert.Equal(8, state.Evaluator.SlotsRead);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Test_tells_whether_one_event_matches(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        var evaluator = default(ConsoleLoginEvaluator);
        Assert.True(kernel.Test(Encoding.UTF8.GetBytes(Match), ref evaluator));
        Assert.True(kernel.Test(Encoding.UTF8.GetBytes(" \r\n\t" + Escaped + "\n "), ref evaluator));
        Assert.False(kernel.Test(Encoding.UTF8.GetBytes(OtherSource), ref evaluator));
        Assert.False(kernel.Test("{}"u8, ref evaluator));
    }

    [Theory]
    [InlineData("", 0, "An event is a JSON object: '{' was expected")]
    [InlineData("  ", 2, "An event is a JSON object: '{' was expected")]
    [InlineData("[{}]", 0, "An event is a JSON object: '{' was expected")]
    [InlineData(" {} {}", 4, "There is text behind the event")]
    [InlineData("{}x", 2, "There is text behind the event")]
    [InlineData(" {", 2, "The event is cut off")]
    [InlineData("""{"eventSource":"\x"}""", 16, "An escape in a string is not valid")]
    [InlineData("""{"eventSource":tru}""", 15, "This is neither a number nor true, false or null")]
    [InlineData("""{"eventSource" "x"}""", 15, "':' was expected behind a member name")]
    [InlineData("{\"x\":\"\n\"}", 6, "A string holds a control character that is not escaped")]
    [InlineData("""{"x":{"y":1],"z":2}""", 11, "',' or '}' was expected")]
    [InlineData("""{"eventSource":"s3",]""", 20, "A member name was expected")]
    public void Test_throws_at_damage(string json, int offset, string message)
    {
        foreach (string kernel in Kernels.Names)
        {
            var evaluator = default(ConsoleLoginEvaluator);
            CloudTrailFormatException exception =
                Assert.Throws<CloudTrailFormatException>(() => Kernels.Get(kernel).Test(Encoding.UTF8.GetBytes(json), ref evaluator));
            Assert.Equal((offset, message), (exception.ByteOffset, exception.Message));
        }
    }

    [Fact]
    public void Test_throws_at_invalid_utf8()
    {
        var evaluator = default(ConsoleLoginEvaluator);
        CloudTrailFormatException exception =
            Assert.Throws<CloudTrailFormatException>(() => EventLoop.Test([.. " {\"x\":\""u8, 0xFF, .. "\"}"u8], ref evaluator));
        Assert.Equal((7, "The event is not valid UTF-8"), (exception.ByteOffset, exception.Message));
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Nothing_is_allocated_for_an_event(string kernelName)
    {
        IScanKernel kernel = Kernels.Get(kernelName);
        var state = new KernelState<ConsoleLoginEvaluator>(kernel);
        byte[] small = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat(Match + "," + Escaped + "," + OtherSource, 5)) + "]");
        byte[] large = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat(Match + "," + Escaped + "," + OtherSource, 5000)) + "]");
        MeasureScan(state, large);
        Assert.Equal(MeasureScan(state, small), MeasureScan(state, large));

        byte[] match = Encoding.UTF8.GetBytes(Match);
        byte[] escaped = Encoding.UTF8.GetBytes(Escaped);
        bool all = kernel.Test(match, ref state.Evaluator) & kernel.Test(escaped, ref state.Evaluator);
        Assert.Equal(0, Allocation.Least(() =>
        {
            for (int round = 0; round < 100; round++)
            {
                all &= kernel.Test(match, ref state.Evaluator) & kernel.Test(escaped, ref state.Evaluator);
            }
        }));
        Assert.True(all);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Evaluator_without_fields_sees_every_event(string kernelName)
    {
        var state = new KernelState<MessageEvaluator>(Kernels.Get(kernelName));
        EventScan scan = state.ScanAll("{\"a\":[1,2]}\n { }\n"u8, 5);
        Assert.Equal(["""{"a":[1,2]} 3:0""", "{ } 3:1"], state.Evaluator.Rows);
        Assert.Equal((2, 2), (scan.EventsScanned, scan.EventsMatched));
    }

    private static long MeasureScan(KernelState<ConsoleLoginEvaluator> state, byte[] input) => Allocation.Least(() =>
    {
        EventScan scan = new(0);
        scan.Feed(state, input, true);
        Assert.Equal(0, scan.ErrorCount);
    });
}
