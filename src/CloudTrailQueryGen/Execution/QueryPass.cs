using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>A query in one pass over its inputs.</summary>
/// <param name="context">Of the run.</param>
/// <param name="createState">Makes an empty state; called once for each worker, and for each range of an input.</param>
internal sealed class QueryPass(QueryContext context, Func<QueryContext, QueryState> createState)
{
    private MemoryAccount? held;

    /// <summary>Of the run.</summary>
    public QueryContext Context { get; } = context;

    /// <summary>Makes an empty state.</summary>
    public Func<QueryContext, QueryState> CreateState { get; } = createState;

    /// <summary>What was counted.</summary>
    public RunTally Tally { get; private set; } = new();

    /// <summary>What was reported.</summary>
    public ErrorLog Errors { get; private set; } = new();

    /// <summary>The rows, once everything is read.</summary>
    public RowSet? Rows { get; private set; }

    /// <summary>Everything is read.</summary>
    /// <param name="state">What it has led to.</param>
    public void Complete(QueryState state)
    {
        Rows = state.Finish();
        held = state.Memory;
    }

    /// <summary>The rows are not needed any more.</summary>
    public void Release() => held?.Close();

    /// <summary>Forgets what was read, to read it again.</summary>
    public void Forget()
    {
        Tally = new();
        Errors = new();
        Rows = null;
    }
}
