using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What all states of one run share: when it began, and what it was given besides its events. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class QueryContext
{
    private readonly long now;
    private readonly ExactLimits exactLimits;
    private object[] results = [];
    private EstimateLog subqueryEstimates = new();

    /// <summary>The context of a run that begins now.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public QueryContext(QueryOptions options)
        : this(options, "")
    {
    }

    internal QueryContext(QueryOptions options, string query)
    {
        ArgumentNullException.ThrowIfNull(options);
        exactLimits = options.ExactLimits;
        now = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
        Window = TimeWindow.Of(options);
        tables = options.LookupTables;
        ChecksGrammar = options.Validation == EventValidation.Full;
        UsesProbes = options.UsesProbes && !ChecksGrammar;
        UsesMemberOrder = options.UsesMemberOrder;
        Memory = new MemoryBudget(query, options.MaxMemoryBytes);
    }

    /// <summary>What subquery number <paramref name="subquery"/> has found, for <c>in</c>.</summary>
    public ValueSet Values(int subquery) => (ValueSet)results[subquery];

    /// <summary>What subquery number <paramref name="subquery"/> has found, for <c>join</c>.</summary>
    public JoinTable Table(int subquery) => (JoinTable)results[subquery];

    /// <summary>What subquery number <paramref name="subquery"/> has found, for <c>appendcols</c>.</summary>
    public RowSet Rows(int subquery) => (RowSet)results[subquery];

    /// <summary>The same run for one of several queries that share its memory.</summary>
    /// <param name="query">The name of the query.</param>
    internal QueryContext ForMember(string query)
    {
        var copy = (QueryContext)MemberwiseClone();
        copy.Memory = Memory.ForMember(query);
        copy.Estimates = new EstimateLog();
        return copy;
    }

    /// <summary>The same run for the states of a subquery, whose aggregates speak for themselves.</summary>
    internal QueryContext ForSubquery()
    {
        var copy = (QueryContext)MemberwiseClone();
        copy.Estimates = new EstimateLog();
        return copy;
    }

    /// <summary>The same run, with what its subqueries have found.</summary>
    internal QueryContext With(object[] subqueryResults)
    {
        var copy = (QueryContext)MemberwiseClone();
        copy.results = subqueryResults;
        copy.subqueryEstimates = Estimates.Copy();
        return copy;
    }

    /// <summary><c>now()</c>: when the run began, in seconds since 1970-01-01T00:00:00Z.</summary>
    public long Now
    {
        get
        {
            reads.Now = true;
            return now;
        }
    }

    /// <summary>See <see cref="QueryOptions.UsesProbes"/>; never when the grammar of all events is checked.</summary>
    internal bool UsesProbes { get; }

    /// <summary>See <see cref="QueryOptions.Validation"/>.</summary>
    internal bool ChecksGrammar { get; }

    /// <summary>See <see cref="QueryOptions.UsesMemberOrder"/>.</summary>
    internal bool UsesMemberOrder { get; }

    /// <summary>What the run may hold; all copies share it.</summary>
    internal MemoryBudget Memory { get; private set; }

    /// <summary>How long aggregates are exact.</summary>
    internal ExactLimits ExactLimits
    {
        get
        {
            reads.ExactLimits = true;
            return exactLimits;
        }
    }

    /// <summary>Where aggregates say that they are not; empty until the run completes.</summary>
    internal EstimateLog Estimates { get; private set; } = new();

    /// <summary>The time that the run looks at; null when its options do not say.</summary>
    public TimeWindow? Window { get; }

    /// <summary><c>queryStartTime()</c>: in milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="InvalidOperationException">The run's window has no beginning.</exception>
    public long QueryStartTime => Window is { HasStart: true } window
        ? window.Start
        : throw new InvalidOperationException("The query uses 'queryStartTime()', so it can be run only with a beginning of its time range: set QueryOptions.From.");

    /// <summary><c>queryEndTime()</c>: in milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="InvalidOperationException">The run's window has no end.</exception>
    public long QueryEndTime => Window is { HasEnd: true } window
        ? window.End
        : throw new InvalidOperationException("The query uses 'queryEndTime()', so it can be run only with an end of its time range: set QueryOptions.To.");

    /// <summary><c>queryTimeRange()</c>: in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">The run's window is not closed.</exception>
    public long QueryTimeRange
    {
        get
        {
            TimeWindow window = ClosedWindow("queryTimeRange()");
            return window.End - window.Start;
        }
    }

    /// <summary><c>diff</c>: the run's window, and one of the same length just in front of it.</summary>
    /// <param name="what">The command, for messages.</param>
    /// <exception cref="InvalidOperationException">The run's window is not closed.</exception>
    public WindowComparison Compare(string what)
    {
        TimeWindow window = ClosedWindow(what);
        return new(window, new(window.Start - (window.End - window.Start), window.Start));
    }

    /// <summary><c>diff previousDay</c>, <c>logcompare</c>: the run's window, and one of the same length that begins a period earlier.</summary>
    /// <param name="what">The command, for messages.</param>
    /// <param name="count">How many units earlier, at least 1.</param>
    /// <param name="unit">The unit; months and longer are those of the calendar.</param>
    /// <exception cref="InvalidOperationException">The run's window is not closed.</exception>
    public WindowComparison Compare(string what, long count, PeriodUnit unit)
    {
        TimeWindow window = ClosedWindow(what);
        bool isPossible = TimeBins.TryMove(window.Start, -count, unit, out long start);
        return new(window, isPossible ? new(start, start + (window.End - window.Start)) : TimeWindow.Empty);
    }

    /// <summary>The window of a query that needs both of its ends.</summary>
    private TimeWindow ClosedWindow(string what) => Window is { HasStart: true, HasEnd: true } window
        ? window
        : throw new InvalidOperationException($"The query uses '{what}', so it can be run only with a time range: set QueryOptions.From and QueryOptions.To.");
}
