using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Execution;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>An input whose end coincides with that of a window ends with an empty window, in every phase of the scan.</summary>
public sealed class EmptyWindowTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("{\"a\":1}", 0)]
    [InlineData("{\"a\":1}\n", 0)]
    [InlineData("{\"a\":1}\ngarbage", 1)]
    [InlineData("[{\"a\":1}", 1)]
    [InlineData("[{\"a\":1},", 1)]
    [InlineData("{\"Records\":[{\"a\":1}]", 1)]
    [InlineData("{\"Records\":[{\"a\":1}],", 1)]
    [InlineData("nonsense", 1)]
    public void Final_window_may_be_empty(string input, int errors)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        PathEvaluator.Use(new PathTree("a"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector128"));
        var scan = new EventScan(0);
        Assert.Equal(bytes.Length, scan.Feed(state, bytes, isFinal: false));
        Assert.Equal(0, scan.Feed(state, [], isFinal: true));
        Assert.Equal(errors, scan.ErrorCount);
    }

    [Fact]
    public void Damaged_last_line_may_end_where_the_window_does()
    {
        byte[] content = Encoding.UTF8.GetBytes(TestLogs.Event(1, "A", "1") + "\ngarbage");
        QueryResult<EventsRow> result = EventsQuery.All.Run(
            CloudTrailSource.Stream(new PiecewiseStream(content, 10)), new QueryOptions { WindowBytes = content.Length });
        Assert.Equal(["A"], result.Select(row => row.EventName));
        Assert.Equal(content.Length - 7, Assert.Single(result.Errors).ByteOffset);
        Assert.Equal((1, 0), (result.Statistics.FilesRead, result.Statistics.FilesFailed));
    }
}
