using System;
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

    /// <summary>What this state holds; null for a state that no run has made.</summary>
    internal MemoryAccount? Memory { get; private set; }

    /// <summary>The order of members in the events that this state has seen.</summary>
    internal LearnedOrder Order { get; } = new(context.UsesMemberOrder);

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

    /// <summary>An empty state, whose memory is charged to the run.</summary>
    /// <param name="context">The run.</param>
    /// <param name="create">Makes it.</param>
    internal static QueryState Create(QueryContext context, Func<QueryContext, QueryState> create)
    {
        MemoryAccount memory = context.Memory.Open();
        using MemoryScope scope = MemoryAccount.Enter(memory);
        try
        {
            QueryState state = create(context);
            state.Memory = memory;
            return state;
        }
        catch
        {
            memory.Close();
            throw;
        }
    }

    /// <summary><see cref="Merge"/>, after which the other state holds nothing any more.</summary>
    internal void Absorb(QueryState other)
    {
        using MemoryScope scope = MemoryAccount.Enter(Memory);
        Merge(other);
        other.Memory?.Close();
    }

    /// <summary><see cref="Complete"/>; the rows stay charged.</summary>
    internal RowSet Finish()
    {
        using MemoryScope scope = MemoryAccount.Enter(Memory);
        Memory?.Remember();
        return Complete();
    }

    /// <summary>Passes on the rows that a stage or command has made: the rows that it had, and what it has held for itself, are not needed any more.</summary>
    protected RowSet Settled(RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Memory?.KeepOnly(rows.Bytes);
        return rows;
    }
}
