using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Queries that no deciding field rules out, but that look for literals each: these are looked for together, as many as one probe can look
/// for, once an event has been read, and the queries are asked only about events that hold theirs.
/// </summary>
internal sealed unsafe class ProbeGate
{
    private const int MostLiterals = 4;

    private readonly ulong[] queries;
    private readonly EventProbe?[] probes;
    private List<byte[]> literals = [];
    private EventProbe? together;
    private ProbeWorth worth;
    private bool pays = true;

    /// <summary>A gate for none of the queries of a set.</summary>
    /// <param name="count">How many there are.</param>
    public ProbeGate(int count)
    {
        queries = new ulong[(count + 63) / 64];
        probes = new EventProbe?[count];
    }

    /// <summary>Adds a query; false when there would be too many literals.</summary>
    /// <param name="query">Its number.</param>
    /// <param name="probe">What it looks for.</param>
    public bool TryAdd(int query, EventProbe probe)
    {
        List<byte[]> union = Union(probe);
        if (union.Count > MostLiterals)
        {
            return false;
        }

        literals = union;
        together = new EventProbe(literals[0], Literal(1), Literal(2), Literal(3));
        queries[query / 64] |= 1UL << (query % 64);
        probes[query] = probe;
        return true;
    }

    /// <summary>Begins a window: what did not pay in the one before may pay in this one.</summary>
    public void Begin()
    {
        worth = default;
        pays = true;
    }

    /// <summary>
    /// Returns the byte behind an event that holds none of the literals; null when it may hold one, is damaged, or looking does not pay here.
    /// </summary>
    /// <typeparam name="TBlock">The instruction set.</typeparam>
    /// <param name="start">The event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="isLine">A line feed would be the end of a damaged event.</param>
    public byte* SkipUnlessFound<TBlock>(byte* start, byte* end, bool isLine)
        where TBlock : struct, IScanBlock<TBlock>
    {
        if (!pays)
        {
            return null;
        }

        byte* behind = together!.SkipUnlessFound<TBlock>(start, end, isLine);
        if (behind == null)
        {
            pays = worth.FoundAgain();
        }
        else
        {
            worth.Skipped(1);
        }

        return behind;
    }

    /// <summary>Takes out all its queries: an event holds none of the literals.</summary>
    public void TakeOutAll(Span<ulong> left)
    {
        for (int i = 0; i < left.Length; i++)
        {
            left[i] &= ~queries[i];
        }
    }

    /// <summary>Takes out the queries whose literals an event lacks, all of them or, when it may hold one, each.</summary>
    /// <typeparam name="TBlock">The instruction set.</typeparam>
    /// <param name="fields">The event.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="isSeen">The event was looked through for all of the literals, and may hold one.</param>
    /// <param name="left">A bit for each query.</param>
    public void TakeOut<TBlock>(ref EventFields fields, byte* end, bool isSeen, Span<ulong> left)
        where TBlock : struct, IScanBlock<TBlock>
    {
        ulong any = 0;
        for (int i = 0; i < left.Length; i++)
        {
            any |= left[i] & queries[i];
        }

        if (any == 0 || !pays)
        {
            return;
        }

        if (!isSeen && SkipUnlessFound<TBlock>(fields.Start, end, isLine: false) == fields.End)
        {
            TakeOutAll(left);
        }
        else if (literals.Count != 1)
        {
            TakeOutEach<TBlock>(ref fields, end, left);
        }
    }

    private void TakeOutEach<TBlock>(ref EventFields fields, byte* end, Span<ulong> left)
        where TBlock : struct, IScanBlock<TBlock>
    {
        for (int i = 0; i < left.Length; i++)
        {
            for (ulong asked = left[i] & queries[i]; asked != 0; asked &= asked - 1)
            {
                int bit = BitOperations.TrailingZeroCount(asked);
                if (probes[(i * 64) + bit]!.SkipUnlessFound<TBlock>(fields.Start, end, isLine: false) == fields.End)
                {
                    left[i] &= ~(1UL << bit);
                }
            }
        }
    }

    private List<byte[]> Union(EventProbe other)
    {
        List<byte[]> union = [.. literals];
        foreach (byte[] literal in other.Literals)
        {
            if (!union.Exists(known => known.AsSpan().SequenceEqual(literal)))
            {
                union.Add(literal);
            }
        }

        return union;
    }

    private ReadOnlySpan<byte> Literal(int index) => index < literals.Count ? literals[index] : default;
}
