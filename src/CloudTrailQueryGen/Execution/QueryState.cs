using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What one worker has accumulated so far. Generated code derives one per query. States merge: scanning a file with one
/// state is the same as scanning its halves with two and merging them, in any order.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class QueryState(QueryContext context)
{
    /// <summary>The run that this state belongs to.</summary>
    protected internal QueryContext Context { get; } = context;

    /// <summary>The time whose events belong to the run; null for all events, also those without a time.</summary>
    public virtual TimeWindow? Window => Context.Window;

    /// <summary>More time whose events belong to a run that has a <see cref="Window"/>: what that is compared with.</summary>
    public virtual TimeWindow Baseline => TimeWindow.Empty;

    /// <summary>No further event can change the result (<c>limit any</c> is reached): the run may stop reading.</summary>
    public virtual bool IsSatisfied => false;

    /// <summary>Evaluates the complete events of the scan's current window.</summary>
    public abstract void Scan(EventScan scan);

    /// <summary>Adds what <paramref name="other"/>, a state of the same query, has accumulated; <paramref name="other"/> must not be used afterwards.</summary>
    public abstract void Merge(QueryState other);

    /// <summary>Runs what needs all events (later stages, final order) and returns the rows. Call once, last.</summary>
    public abstract RowSet Complete();
}
