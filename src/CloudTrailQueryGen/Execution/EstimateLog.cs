using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace CloudTrailQueryGen;

/// <summary>What the aggregates of a run have said about their exactness. Thread-safe.</summary>
internal sealed class EstimateLog
{
    private readonly Lock gate = new();
    private readonly List<(int[] Columns, QueryEstimate Estimate)> estimates = [];

    /// <summary>Adds an estimate whose columns have no names yet.</summary>
    /// <param name="columns">Zero-based indexes of the result's columns.</param>
    /// <param name="estimate">The estimate.</param>
    public void Add(int[] columns, QueryEstimate estimate)
    {
        lock (gate)
        {
            estimates.Add((columns, estimate));
        }
    }

    /// <summary>Adds the estimates of a subquery.</summary>
    /// <param name="other">The estimates, with the indexes of the subquery's columns.</param>
    /// <param name="note">What is added to the names of their aggregates.</param>
    /// <param name="resultColumns">For each column of the subquery those of the result that are computed from it; empty when none is from any.</param>
    public void Append(EstimateLog other, string note, IReadOnlyList<int[]> resultColumns)
    {
        lock (gate)
        {
            foreach ((int[] columns, QueryEstimate estimate) in other.estimates)
            {
                int[] found = resultColumns.Count == 0 ? [] : [.. columns.SelectMany(column => resultColumns[column]).Distinct().Order()];
                estimates.Add((found, estimate with { Aggregate = estimate.Aggregate + note }));
            }
        }
    }

    /// <summary>How many estimates there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return estimates.Count;
            }
        }
    }

    /// <summary>Forgets all but the first estimates.</summary>
    public void Keep(int count)
    {
        lock (gate)
        {
            estimates.RemoveRange(count, estimates.Count - count);
        }
    }

    /// <summary>The same estimates in a log of its own.</summary>
    public EstimateLog Copy()
    {
        EstimateLog copy = new();
        lock (gate)
        {
            copy.estimates.AddRange(estimates);
        }

        return copy;
    }

    /// <summary>All estimates, in the order in which they were added.</summary>
    /// <param name="columns">The columns of the result.</param>
    public IReadOnlyList<QueryEstimate> ToList(IReadOnlyList<QueryColumn> columns)
    {
        lock (gate)
        {
            QueryEstimate[] list = new QueryEstimate[estimates.Count];
            for (int i = 0; i < list.Length; i++)
            {
                (int[] indexes, QueryEstimate estimate) = estimates[i];
                string[] names = new string[indexes.Length];
                for (int j = 0; j < names.Length; j++)
                {
                    names[j] = columns[indexes[j]].Name;
                }

                list[i] = estimate with { Columns = names };
            }

            return list;
        }
    }
}
