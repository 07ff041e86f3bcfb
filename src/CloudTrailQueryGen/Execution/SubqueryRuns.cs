using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>The subqueries of a query, run to their ends one after another, each on all threads.</summary>
internal sealed class SubqueryRuns
{
    // For each start the readings of all subqueries, in their order; the first start is the one whose results the context has.
    private readonly List<Reading[]> starts = [];

    private SubqueryRuns(QueryContext context, Reading[] readings)
    {
        Context = context;
        starts.Add(readings);
    }

    /// <summary>The context of the query itself, with what the subqueries have found.</summary>
    public QueryContext Context { get; }

    /// <summary>Runs all of them.</summary>
    /// <param name="query">The name of the query around them.</param>
    /// <param name="subqueries">The subqueries.</param>
    /// <param name="executions">An execution for each.</param>
    /// <param name="context">Of the run.</param>
    /// <param name="clock">For the time that each takes.</param>
    public static SubqueryRuns Run(string query, IReadOnlyList<Subquery> subqueries, IReadOnlyList<QueryExecution> executions, QueryContext context, TimeProvider clock)
    {
        MemoryAccount memory = context.Memory.Open();
        object[] results = new object[subqueries.Count];
        Reading[] readings = new Reading[results.Length];
        for (int i = 0; i < results.Length; i++)
        {
            Subquery subquery = subqueries[i];
            QueryExecution execution = executions[i];
            QueryContext own = context.ForSubquery();
            long started = clock.GetTimestamp();
            RowSet rows = execution.Run(own, subquery.CreateState);
            using (MemoryAccount.Enter(memory))
            {
                results[i] = subquery.Prepare(query, rows);
            }

            execution.Release();
            if (subquery.KeepsRows)
            {
                using MemoryScope scope = MemoryAccount.Enter(memory);
                MemoryAccount.Charge(MemoryUse.Subqueries, rows.Bytes);
            }

            context.Estimates.Append(own.Estimates, FormattableString.Invariant($" in subquery {i + 1}"), subquery.ResultColumns);
            readings[i] = new(execution.GetStatistics(started), execution.Errors);
        }

        return new(context.With(results), readings);
    }

    /// <summary>The same for another run that shares the start; what either is merged with later is its own.</summary>
    public SubqueryRuns Share() => new(Context.ForSharedStart(), starts[0]);

    /// <summary>Adds what the subqueries of another run have read, once for each start.</summary>
    public void Merge(SubqueryRuns other)
    {
        foreach (Reading[] readings in other.starts)
        {
            if (!starts.Contains(readings))
            {
                starts.Add(readings);
            }
        }
    }

    /// <summary>The figures of the query itself, and what was read for each of its subqueries in all starts.</summary>
    public QueryStatistics AddTo(QueryStatistics own)
    {
        QueryStatistics[] subqueries = new QueryStatistics[starts[0].Length];
        for (int i = 0; i < subqueries.Length; i++)
        {
            QueryStatistics sum = starts[0][i].Statistics;
            for (int start = 1; start < starts.Count; start++)
            {
                sum = sum.Plus(starts[start][i].Statistics);
            }

            subqueries[i] = sum;
        }

        return subqueries.Length == 0 ? own : own.Including(subqueries);
    }

    /// <summary>The errors of the query itself, and behind them those of its subqueries.</summary>
    public ErrorLog AddTo(ErrorLog own)
    {
        for (int i = 0; i < starts[0].Length; i++)
        {
            foreach (Reading[] readings in starts)
            {
                own.Append(readings[i].Errors, FormattableString.Invariant($" (read for subquery {i + 1})"));
            }
        }

        return own;
    }

    /// <summary>What was read for one subquery at one start.</summary>
    private readonly record struct Reading(QueryStatistics Statistics, ErrorLog Errors);
}
