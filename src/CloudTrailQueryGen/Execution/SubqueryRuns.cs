using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>The subqueries of a query, run to their ends one after another, each on all threads.</summary>
internal sealed class SubqueryRuns
{
    private readonly List<QueryStatistics> statistics = [];
    private readonly List<ErrorLog> errors = [];

    private SubqueryRuns(QueryContext context) => Context = context;

    /// <summary>The context of the query itself, with what the subqueries have found.</summary>
    public QueryContext Context { get; private set; }

    /// <summary>Runs all of them.</summary>
    /// <param name="subqueries">The subqueries.</param>
    /// <param name="executions">An execution for each.</param>
    /// <param name="context">Of the run.</param>
    /// <param name="clock">For the time that each takes.</param>
    public static SubqueryRuns Run(IReadOnlyList<Subquery> subqueries, IReadOnlyList<QueryExecution> executions, QueryContext context, TimeProvider clock)
    {
        SubqueryRuns runs = new(context);
        object[] results = new object[subqueries.Count];
        for (int i = 0; i < results.Length; i++)
        {
            Subquery subquery = subqueries[i];
            QueryExecution execution = executions[i];
            QueryContext own = context.ForSubquery();
            long started = clock.GetTimestamp();
            results[i] = subquery.Prepare(execution.Run(() => subquery.CreateState(own)).Complete());
            context.Estimates.Append(own.Estimates, FormattableString.Invariant($" in subquery {i + 1}"));
            runs.statistics.Add(execution.GetStatistics(started));
            runs.errors.Add(execution.Errors);
        }

        runs.Context = context.With(results);
        return runs;
    }

    /// <summary>Adds what the subqueries of another run have read.</summary>
    public void Merge(SubqueryRuns other)
    {
        statistics.AddRange(other.statistics);
        errors.AddRange(other.errors);
    }

    /// <summary>The figures of the query itself, and what was read for its subqueries.</summary>
    public QueryStatistics AddTo(QueryStatistics own) => statistics.Count == 0 ? own : own.Including(statistics.ToArray());

    /// <summary>The errors of the query itself, and behind them those of its subqueries.</summary>
    public ErrorLog AddTo(ErrorLog own)
    {
        for (int i = 0; i < errors.Count; i++)
        {
            own.Append(errors[i], FormattableString.Invariant($" (read for subquery {i + 1})"));
        }

        return own;
    }
}
