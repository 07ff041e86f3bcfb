using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Of many errors the first in the order of the inputs are listed, however runs are merged and go on.</summary>
public sealed class ErrorOrderTests
{
    [Fact]
    public void A_run_that_goes_on_after_a_merge_still_lists_its_own_errors_first()
    {
        QueryRun<EventsRow> first = EventsQuery.All.Start(0);
        QueryRun<EventsRow> second = EventsQuery.All.Start(1);
        for (int i = 0; i < 150; i++)
        {
            second.Add("{"u8);
        }

        first.Merge(second);
        first.Add("[1]"u8);
        QueryResult<EventsRow> result = first.Complete();
        Assert.Equal((151, 100), (result.ErrorCount, result.Errors.Count));
        Assert.Equal("An element of the array of events is not an object", result.Errors[0].Message);
        Assert.Equal(["event 0", "event 0", "event 1"], result.Errors.Take(3).Select(error => error.File));
    }

    [Fact]
    public void Many_runs_merged_last_first_list_the_first_errors()
    {
        ErrorLog all = new();
        for (int rank = 999; rank >= 0; rank--)
        {
            ErrorLog one = new();
            one.Add(rank, new CloudTrailFormatError("f" + rank, 0, "m"));
            one.AddUnlisted(1);
            all.Merge(one);
        }

        Assert.Equal(2000, all.Count);
        Assert.Equal(Enumerable.Range(0, 100).Select(rank => "f" + rank), all.ToList().Select(error => error.File));
    }
}
