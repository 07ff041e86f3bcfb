using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen;

/// <summary>
/// The first errors in the order of inputs, and the number of all. The first errors of all inputs are among the first ones of each
/// worker, so that few have to be kept.
/// </summary>
internal sealed class ErrorLog
{
    /// <summary>How many errors are kept.</summary>
    public const int Limit = 100;

    /// <summary>The rank of errors that belong to no input: folders.</summary>
    public const int BeforeAllInputs = -1;

    private readonly List<(int Source, CloudTrailFormatError Error)> kept = [];
    private int lastSource = BeforeAllInputs;

    /// <summary>The number of all errors.</summary>
    public long Count { get; private set; }

    /// <summary>Adds an error; those of one input come in their order.</summary>
    public void Add(int source, CloudTrailFormatError error)
    {
        Count++;

        // After a merge, errors of inputs that come later may already be kept.
        if (kept.Count < Limit || source < lastSource)
        {
            Keep(source, error);
        }
    }

    /// <summary>Adds errors of which only the number is known.</summary>
    public void AddUnlisted(long count) => Count += count;

    /// <summary>Adds the errors of a worker that has read other inputs.</summary>
    public void Merge(ErrorLog other)
    {
        Count += other.Count;
        foreach ((int source, CloudTrailFormatError error) in other.kept)
        {
            Keep(source, error);
        }
    }

    /// <summary>Adds the errors of another reading, behind all that are here.</summary>
    /// <param name="other">The errors.</param>
    /// <param name="note">What is added to their messages.</param>
    public void Append(ErrorLog other, string note)
    {
        Count += other.Count;
        int first = lastSource + 1 - BeforeAllInputs;
        foreach ((int source, CloudTrailFormatError error) in other.kept)
        {
            Keep(first + source, error with { Message = error.Message + note });
        }
    }

    /// <summary>The first errors in the order of inputs and, within an input, of their discovery.</summary>
    public IReadOnlyList<CloudTrailFormatError> ToList()
    {
        Trim();
        List<CloudTrailFormatError> errors = new(kept.Count);
        foreach ((_, CloudTrailFormatError error) in kept)
        {
            errors.Add(error);
        }

        return errors.AsReadOnly();
    }

    private void Keep(int source, CloudTrailFormatError error)
    {
        kept.Add((source, error));
        lastSource = Math.Max(lastSource, source);
        if (kept.Count >= 2 * Limit)
        {
            Trim();
        }
    }

    private void Trim()
    {
        // One input belongs to one worker, whose errors stay in their order: the index decides ties.
        int[] order = new int[kept.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
            kept[left].Source != kept[right].Source ? kept[left].Source.CompareTo(kept[right].Source) : left.CompareTo(right));
        (int Source, CloudTrailFormatError Error)[] first = new (int, CloudTrailFormatError)[Math.Min(order.Length, Limit)];
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = kept[order[i]];
        }

        kept.Clear();
        kept.AddRange(first);
        lastSource = first.Length == 0 ? BeforeAllInputs : first[^1].Source;
    }
}
