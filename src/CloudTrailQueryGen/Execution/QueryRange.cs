using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>The reading of a range for one query.</summary>
internal sealed class QueryRange(QueryState state, EventScan scan) : RangeReading
{
    /// <inheritdoc/>
    public override EventScan Place => scan;

    /// <inheritdoc/>
    public override IReadOnlyList<QueryState> States { get; } = [state];

    /// <inheritdoc/>
    public override IReadOnlyList<EventScan> Totals { get; } = [scan];

    /// <inheritdoc/>
    public override int Feed(ReadOnlySpan<byte> window, bool isFinal)
    {
        using MemoryScope memory = MemoryAccount.Enter(state.Memory);
        return scan.Feed(state, window, isFinal);
    }

    /// <inheritdoc/>
    public override bool GoesOn(bool allowsErrors) => !scan.IsGivenUp && !state.IsSatisfied && (allowsErrors || scan.ErrorCount == 0);
}
