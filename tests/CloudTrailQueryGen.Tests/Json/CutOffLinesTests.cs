using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>JSON lines that are all cut off: each is reported, and the work stays in proportion to the length of the input.</summary>
public sealed class CutOffLinesTests
{
    [Theory]
    [InlineData("{\"a\":1", "a b")]
    [InlineData("{\"a\":1,", "a b")]
    [InlineData("{\"a\":\"", "a")]
    [InlineData("{\"a\":1,\"z\":\"", "a")]
    [InlineData("{\"z\":{\"y\":\"", "a")]
    public void Every_line_is_an_error_and_the_good_one_is_read(string line, string paths)
    {
        // Reading on from each line to the end of the window takes hours.
        const int Count = 200_000;
        PathEvaluator.Use(new PathTree(paths.Split(' ')));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        string lines = string.Concat(Enumerable.Repeat(line + "\n", Count));
        EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(lines + "{\"a\":7}\n" + lines), 1 << 20);
        Assert.Equal((2 * Count, 2 * Count, 1), (scan.ErrorCount, scan.EventsMalformed, scan.EventsMatched));
        Assert.Equal("3/" + Count + "|I:7", Assert.Single(state.Evaluator.Rows).TrimEnd('|', '-'));
        Assert.False(scan.IsGivenUp);
    }

    [Theory]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1,\"b\":")]
    public void Lines_that_can_only_be_told_from_long_events_by_reading_on_are_given_up(string line)
    {
        const int LongestEvent = 4096;
        const int Count = 20_000;
        PathEvaluator.Use(new PathTree("a"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        byte[] input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line + "\n", Count)));
        var scan = new EventScan(0) { LongestEvent = LongestEvent };
        Assert.Equal(input.Length, scan.Feed(state, input, isFinal: true));
        Assert.True(scan.IsGivenUp);
        Assert.InRange(scan.EventsMalformed, 1, Count / 2);
        Assert.Equal(scan.EventsMalformed + 1, scan.ErrorCount);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[", "]")]
    public void Damaged_events_without_line_breaks_are_left_one_by_one(string open, string close)
    {
        const int Count = 200_000;
        PathEvaluator.Use(new PathTree("a", "b"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        string separator = open.Length == 0 ? "" : ",";
        string damaged = string.Concat(Enumerable.Repeat("{\"a\":x}" + separator, Count));
        EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(open + "{}" + separator + damaged + "{\"a\":7}" + close), 1 << 20);
        Assert.Equal((Count, Count, 2), (scan.ErrorCount, scan.EventsMalformed, scan.EventsMatched));
    }

    [Fact]
    public void Few_lines_without_an_end_lose_nothing_else()
    {
        const int Count = 500;
        PathEvaluator.Use(new PathTree("a"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        string block = "{\"a\":1,\"b\":{\n" + string.Concat(Enumerable.Repeat("{\"a\":2,\"b\":{}}\n", 10));
        EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(block, Count))), 1 << 20);
        Assert.Equal((Count, 10 * Count), (scan.ErrorCount, scan.EventsMatched));
        Assert.False(scan.IsGivenUp);
    }
}
