using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>A query of a set in one run.</summary>
internal sealed class SetQuery
{
    /// <summary>Begins the run of a query, once its subqueries have run.</summary>
    public SetQuery(QuerySetMember member, SourceListing listing, SubqueryRuns before)
    {
        Member = member;
        Listing = listing;
        Before = before;
    }

    /// <summary>The query.</summary>
    public QuerySetMember Member { get; }

    /// <summary>What it reads.</summary>
    public SourceListing Listing { get; }

    /// <summary>What its subqueries have found.</summary>
    public SubqueryRuns Before { get; }

    /// <summary>Of the run.</summary>
    public QueryContext Context => Before.Context;

    /// <summary>What was counted.</summary>
    public RunTally Tally { get; private set; } = new();

    /// <summary>What was reported.</summary>
    public ErrorLog Errors { get; private set; } = new();

    /// <summary>Its rows, once it has run.</summary>
    public RowSet? Rows { get; set; }

    /// <summary>Forgets what was read, to read it again.</summary>
    public void Forget()
    {
        Tally = new();
        Errors = new();
        Rows = null;
    }

    /// <summary>The result of a query that has run.</summary>
    /// <param name="elapsed">The time that the run has taken.</param>
    public IQueryResult ToResult(TimeSpan elapsed) =>
        Member.CreateResult(Rows!, Before.AddTo(Tally.ToStatistics(Listing, elapsed)), Before.AddTo(Errors), Context.Estimates);
}
