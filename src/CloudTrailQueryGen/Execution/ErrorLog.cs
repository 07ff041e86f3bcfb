using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen;

/// <summary>
/// The first errors in the order of inputs, and the number of all. Every worker meets its inputs in rising order, so the first
/// errors of all inputs are among the first ones of each worker.
/// </summary>
internal sealed class ErrorLog
{
    /// <summary>How many errors are kept.</summary>
    public const int Limit = 100;

    /// <summary>The rank of errors that belong to no input: folders.</summary>
    public const int BeforeAllInputs = -1;

    private readonly List<(int Source, CloudTrailFormatError Error)> kept = [];

    /// <summary>The number of all errors.</summary>
    public long Count { get; private set; }

    /// <summary>Adds an error of an input whose rank is not less than that of the errors before.</summary>
    public void Add(int source, CloudTrailFormatError error)
    {
        Count++;
        if (kept.Count < Limit)
        {
            kept.Add((source, error));
        }
    }

    /// <summary>Adds errors of which only the number is known.</summary>
    public void AddUnlisted(long count) => Count += count;

    /// <summary>Adds the errors of a worker that has read other inputs.</summary>
    public void Merge(ErrorLog other)
    {
        Count += other.Count;
        kept.AddRange(other.kept);
    }

    /// <summary>The first errors in the order of inputs and, within an input, of their discovery.</summary>
    public IReadOnlyList<CloudTrailFormatError> ToList()
    {
        // One input belongs to one worker, whose errors stay in their order: the index decides ties.
        int[] order = new int[kept.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
            kept[left].Source != kept[right].Source ? kept[left].Source.CompareTo(kept[right].Source) : left.CompareTo(right));
        List<CloudTrailFormatError> errors = new(Math.Min(order.Length, Limit));
        for (int i = 0; i < order.Length && i < Limit; i++)
        {
            errors.Add(kept[order[i]].Error);
        }

        return errors.AsReadOnly();
    }
}
