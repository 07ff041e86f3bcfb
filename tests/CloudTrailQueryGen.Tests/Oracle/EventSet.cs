using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Some events, for the oracle and as inputs of a query: all in one, or split over two.</summary>
internal sealed class EventSet
{
    /// <param name="records">The JSON of each event.</param>
    /// <param name="form">Which of the forms the inputs have.</param>
    /// <param name="cut">How many events are in the first of the two inputs.</param>
    /// <param name="run">What the query is given besides.</param>
    public EventSet(List<string> records, int form, int cut, OracleRun run)
    {
        Run = run;
        Options = run.ToOptions();
        Unprobed = run.ToOptions(usesProbes: false);
        InRanges = run.ToOptions(maxDegreeOfParallelism: 3, leastRangeBytes: 200);
        Records = records;
        Form = form;
        Cut = cut;
        Events = [.. records.Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];
        Whole = CloudTrailSource.Memory(QueryTable.ToInput(records, form));
        Split = CloudTrailSource.Memory(
            new ReadOnlyMemory<byte>[] { QueryTable.ToInput(records[..cut], form), QueryTable.ToInput(records[cut..], form + 1) });
    }

    public OracleRun Run { get; }

    public QueryOptions Options { get; }

    /// <summary>The same, but that every event is read.</summary>
    public QueryOptions Unprobed { get; }

    /// <summary>The same, but that several threads read one input.</summary>
    public QueryOptions InRanges { get; }

    public List<string> Records { get; }

    public int Form { get; }

    public int Cut { get; }

    public OracleEvent[] Events { get; }

    public CloudTrailSource Whole { get; }

    public CloudTrailSource Split { get; }

    public EventSet Without(int index) =>
        new([.. Records.Take(index), .. Records.Skip(index + 1)], Form, index < Cut ? Cut - 1 : Cut, Run);
}
