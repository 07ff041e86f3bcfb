using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Execution;
using Xunit;

namespace CloudTrailQueryGen.Tests.Results;

/// <summary>Typed rows are made once: by the run, or when the first is asked for where making them cannot fail.</summary>
public sealed class RowsOnDemandTests
{
    private static readonly string s_input = TestLogs.Lines([.. Enumerable.Range(0, 40).Select(i => TestLogs.Event(i, $"Name{i}", $"{i}"))]);

    [Fact]
    public void Text_needs_no_typed_rows()
    {
        var query = new CountingQuery(isOnDemand: true);
        QueryResult<EventsRow> result = Run(query);
        Assert.Equal(40, result.Count);
        Assert.Equal("Name39", result.Text(0, 1));
        Assert.Contains("Name7", result.ToTable(), StringComparison.Ordinal);
        using var csv = new MemoryStream();
        result.WriteCsv(csv);
        Assert.Throws<ArgumentOutOfRangeException>(() => result[40]);
        Assert.Equal(0, query.Made);

        Assert.Equal("Name38", result[1].EventName);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"Name{39 - i}"), result.Select(row => row.EventName));
        Assert.Equal(40, query.Made);
    }

    [Fact]
    public void A_run_makes_rows_that_may_fail()
    {
        var query = new CountingQuery(isOnDemand: false);
        QueryResult<EventsRow> result = Run(query);
        Assert.Equal(40, query.Made);
        Assert.Equal("Name38", result[1].EventName);
        Assert.Equal(40, query.Made);
    }

    [Fact]
    public void Threads_see_the_same_rows()
    {
        QueryResult<EventsRow> result = Run(new CountingQuery(isOnDemand: true));
        EventsRow[] first = new EventsRow[16];
        Parallel.For(0, first.Length, i => first[i] = result[5]);
        Assert.All(first, row => Assert.Same(first[0].EventName, row.EventName));
    }

    private static QueryResult<EventsRow> Run(CountingQuery query) =>
        new CloudTrailQuery<EventsRow>(query).Run(CloudTrailSource.Memory(Encoding.UTF8.GetBytes(s_input)), QueryOptions.Default);

    private sealed class CountingQuery(bool isOnDemand) : QueryDefinition<EventsRow>
    {
        private readonly EventsQuery events = new();
        private int made;

        public int Made => made;

        public override string Name => events.Name;

        public override string Text => events.Text;

        public override IReadOnlyList<QueryColumn> Columns => events.Columns;

        public override bool MakesRowsOnDemand => isOnDemand;

        public override QueryState CreateState(QueryContext context) => events.CreateState(context);

        public override EventsRow ReadRow(scoped RowReader row)
        {
            Interlocked.Increment(ref made);
            return events.ReadRow(row);
        }
    }
}
