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
        Pass = new QueryPass(before.Context, member.CreateState);
    }

    /// <summary>The query.</summary>
    public QuerySetMember Member { get; }

    /// <summary>What it reads.</summary>
    public SourceListing Listing { get; }

    /// <summary>What its subqueries have found.</summary>
    public SubqueryRuns Before { get; }

    /// <summary>Its part in the pass over the events.</summary>
    public QueryPass Pass { get; }

    /// <summary>The result of a query that has run.</summary>
    /// <param name="elapsed">The time that the run has taken.</param>
    public IQueryResult ToResult(TimeSpan elapsed) =>
        Member.CreateResult(Pass.Rows!, Before.AddTo(Pass.Tally.ToStatistics(Listing, elapsed)), Before.AddTo(Pass.Errors), Pass.Context.Estimates);
}
