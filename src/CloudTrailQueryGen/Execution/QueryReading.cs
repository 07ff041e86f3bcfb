using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Reading for one query.</summary>
internal sealed class QueryReading(QueryState state) : IInputReading
{
    private bool isActive;

    /// <inheritdoc/>
    public IReadOnlyList<QueryState> States { get; } = [state];

    /// <inheritdoc/>
    public EventScan Place { get; private set; } = new(0);

    /// <inheritdoc/>
    public bool DependsOnWindows => false;

    /// <inheritdoc/>
    public void Begin(EventScan scan)
    {
        Place = scan;
        isActive = true;
    }

    /// <inheritdoc/>
    public int Feed(ReadOnlySpan<byte> window, bool isFinal)
    {
        using MemoryScope memory = MemoryAccount.Enter(state.Memory);
        return Place.Feed(state, window, isFinal);
    }

    /// <inheritdoc/>
    public bool StandsWhere(EventScan other) => Place.StandsWhere(other);

    /// <inheritdoc/>
    public bool IsActive(int query) => isActive;

    /// <inheritdoc/>
    public void End(int query) => isActive = false;

    /// <inheritdoc/>
    public bool IsGivenUp(int query) => Place.IsGivenUp;

    /// <inheritdoc/>
    public long ErrorCount(int query) => Place.ErrorCount;

    /// <inheritdoc/>
    public CloudTrailFormatError FirstError(int query) => Place.Errors[0];

    /// <inheritdoc/>
    public EventScan Total(int query) => Place;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
