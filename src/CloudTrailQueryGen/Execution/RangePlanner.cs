using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>Splits inputs that would keep one thread busy while the others have nothing left to read.</summary>
internal static class RangePlanner
{
    // The head of an input, and how far from its place a border is looked for. A longer event is rare, and so are inputs worth splitting.
    private const int LookBytes = 1024 * 1024;

    // Asking for a file's length takes a tenth of the time that reading a small file takes. Among so many, one seldom is more than a thread's share.
    private const int MostInputs = 1000;

    /// <summary>The pieces of all inputs, in order.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="options">How to run.</param>
    public static IReadOnlyList<InputPiece> Plan(IReadOnlyList<SourceInput> inputs, QueryOptions options)
    {
        long[] lengths = options.MaxDegreeOfParallelism == 1 || inputs.Count > MostInputs ? [] : Lengths(inputs);
        long total = 0;
        long longest = 0;
        foreach (long length in lengths)
        {
            total += length;
            longest = Math.Max(longest, length);
        }

        // A little more than a thread's share is not worth it: others wait for the last range, too.
        long least = Math.Max(2L * options.LeastRangeBytes, total / options.MaxDegreeOfParallelism / 2 * 3);
        if (longest < least || longest == 0)
        {
            return InputPiece.Whole(inputs.Count);
        }

        List<InputPiece> pieces = new(inputs.Count);
        for (int source = 0; source < inputs.Count; source++)
        {
            if (lengths[source] >= least && TrySplit(source, inputs[source], lengths[source], options) is { } split)
            {
                for (int range = 0; range < split.Ranges.Count; range++)
                {
                    pieces.Add(new(source, split, range));
                }
            }
            else
            {
                pieces.Add(new(source));
            }
        }

        return pieces;
    }

    private static long[] Lengths(IReadOnlyList<SourceInput> inputs)
    {
        long[] lengths = new long[inputs.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            try
            {
                lengths[i] = inputs[i].Length;
            }
            catch (Exception exception) when (IsFailure(exception))
            {
                // Whoever reads the input will say why.
            }
        }

        return lengths;
    }

    private static SplitInput? TrySplit(int source, SourceInput input, long length, QueryOptions options)
    {
        long count = Math.Min(options.MaxDegreeOfParallelism, length / options.LeastRangeBytes);
        using InputBuffers buffers = new(inflater: null, readsAhead: false);
        try
        {
            if (FindBorder(input, buffers, options.MaxEventBytes) is not { } border)
            {
                return null;
            }

            List<long> starts = [0];
            for (long range = 1; range < count; range++)
            {
                long place = Math.Max(length / count * range, starts[^1] + 1);
                using InputWindows windows = Look(input, place, buffers);
                int found = border.FindIn(windows.Current);
                if (found >= 0)
                {
                    starts.Add(place + found);
                }
            }

            return starts.Count == 1 ? null : new SplitInput(source, input, border, starts);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return null;
        }
    }

    private static EventBorder? FindBorder(SourceInput input, InputBuffers buffers, int longestEvent)
    {
        using InputWindows head = Look(input, 0, buffers);
        return GzipMembers.AreAt(head.Current) ? null : EventBorder.Of(head.Current, longestEvent);
    }

    private static InputWindows Look(SourceInput input, long place, InputBuffers buffers) =>
        input.OpenPart(place, LookBytes, new WindowLimits(LookBytes, LookBytes), buffers);

    private static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException;
}
