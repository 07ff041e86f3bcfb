using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>One worker's reading of events, for one query or for all of a set, each with a state of its own.</summary>
internal interface IInputReading : IDisposable
{
    /// <summary>The states, one for each query.</summary>
    IReadOnlyList<QueryState> States { get; }

    /// <summary>The scan of the input; the queries of a set share it.</summary>
    EventScan Place { get; }

    /// <summary>
    /// What was found may depend on where windows end, so that a range of an input need not be what it is in the whole. It never does in the events that
    /// are read, but it may in the errors.
    /// </summary>
    bool DependsOnWindows { get; }

    /// <summary>Begins an input, or a range of one; all queries need it, unless they are ended.</summary>
    /// <param name="scan">Stands where reading begins.</param>
    void Begin(EventScan scan);

    /// <summary>Scans the complete events of a window, as <see cref="EventScan.Feed"/> does.</summary>
    int Feed(ReadOnlySpan<byte> window, bool isFinal);

    /// <summary>Between two windows: whether all queries will go on as another scan.</summary>
    bool StandsWhere(EventScan other);

    /// <summary>A query still needs the input.</summary>
    bool IsActive(int query);

    /// <summary>A query needs nothing more of the input.</summary>
    void End(int query);

    /// <summary>The rest of the input will not be read for a query: an error says why.</summary>
    bool IsGivenUp(int query);

    /// <summary>How many errors a query has in the input.</summary>
    long ErrorCount(int query);

    /// <summary>The first error of a query that has any.</summary>
    CloudTrailFormatError FirstError(int query);

    /// <summary>A query's figures and errors for the input.</summary>
    EventScan Total(int query);
}
