using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>The scan of one range of an input, into states of its own, which are thrown away when the range was guessed wrong.</summary>
internal abstract class RangeReading
{
    /// <summary>Stands where the reading does.</summary>
    public abstract EventScan Place { get; }

    /// <summary>The states, one for each query.</summary>
    public abstract IReadOnlyList<QueryState> States { get; }

    /// <summary>The figures and errors for each query; ask at the end.</summary>
    public abstract IReadOnlyList<EventScan> Totals { get; }

    /// <summary>Scans the complete events of a window, as <see cref="EventScan.Feed"/> does.</summary>
    public abstract int Feed(ReadOnlySpan<byte> window, bool isFinal);

    /// <summary>False when reading the whole input would have ended here or before.</summary>
    /// <param name="allowsErrors">It does not end with an error.</param>
    public abstract bool GoesOn(bool allowsErrors);

    /// <summary>Between two windows: whether it will go on as another scan.</summary>
    public virtual bool StandsWhere(EventScan other) => Place.StandsWhere(other);

    /// <summary>Nothing of it is needed any more.</summary>
    public void Release()
    {
        foreach (QueryState state in States)
        {
            state.Memory?.Close();
        }
    }
}
