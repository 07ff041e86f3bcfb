using System;
using System.Collections;
using System.Collections.Generic;

namespace CloudTrailQueryGen;

/// <summary>The results of the queries of a <see cref="CloudTrailQuerySet"/>, from one run. Immutable and thread-safe.</summary>
public sealed class QuerySetResult : IReadOnlyList<IQueryResult>
{
    private readonly QuerySetMember[] members;
    private readonly IQueryResult[] results;

    internal QuerySetResult(QuerySetMember[] members, IQueryResult[] results)
    {
        this.members = members;
        this.results = results;
    }

    /// <summary>The number of queries that were run.</summary>
    public int Count => results.Length;

    /// <summary>The queries that were run, in the order in which they were added to the set.</summary>
    public IReadOnlyList<QuerySetMember> Members => members;

    /// <summary>The result of a query by its place in the set.</summary>
    /// <param name="index">Zero-based.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not that of a query.</exception>
    public IQueryResult this[int index]
    {
        get
        {
            if ((uint)index >= (uint)results.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(index), index, null);
            }

            return results[index];
        }
    }

    /// <summary>The result of a query, with its rows.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <param name="member">What <see cref="CloudTrailQuerySet.Add"/> has returned.</param>
    /// <returns>The same rows that the query has when it is run alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="member"/> is of another set, or was added after this run had begun.</exception>
    public QueryResult<TRow> Get<TRow>(QuerySetMember<TRow> member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Index < members.Length && ReferenceEquals(members[member.Index], member)
            ? (QueryResult<TRow>)results[member.Index]
            : throw new ArgumentException($"'{member.Name}' is no query of the set that was run, or was added later.", nameof(member));
    }

    /// <inheritdoc/>
    public IEnumerator<IQueryResult> GetEnumerator() => ((IEnumerable<IQueryResult>)results).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => results.GetEnumerator();
}
