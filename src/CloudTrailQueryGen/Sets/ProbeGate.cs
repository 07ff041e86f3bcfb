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

    /// <summary>Takes out the queries whose literals an event lacks.</summary>
    /// <param name="fields">The event.</param>
    /// <param name="readableEnd">The byte behind the last one that may be read.</param>
    /// <param name="left">A bit for each query.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(ref EventFields fields, byte* readableEnd, Span<ulong> left)
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

        if (IsFound(together!, ref fields, readableEnd))
        {
            pays = worth.FoundAgain();
            if (literals.Count != 1)
            {
                TakeOut(ref fields, readableEnd, left);
            }

            return;
        }

        worth.Skipped();
        for (int i = 0; i < left.Length; i++)
        {
            left[i] &= ~queries[i];
        }
    }

    // The event holds one of several literals.
    private void TakeOut(ref EventFields fields, byte* readableEnd, Span<ulong> left)
    {
        for (int i = 0; i < left.Length; i++)
        {
            for (ulong asked = left[i] & queries[i]; asked != 0; asked &= asked - 1)
            {
                int bit = BitOperations.TrailingZeroCount(asked);
                if (!IsFound(probes[(i * 64) + bit]!, ref fields, readableEnd))
                {
                    left[i] &= ~(1UL << bit);
                }
            }
        }
    }

    private static bool IsFound(EventProbe probe, ref EventFields fields, byte* end)
    {
        byte* behind = Vector512Block.IsAccelerated ? probe.SkipUnlessFound<Vector512Block>(fields.Start, end, isLine: false)
            : Vector256Block.IsAccelerated ? probe.SkipUnlessFound<Vector256Block>(fields.Start, end, isLine: false)
            : Vector128Block.IsAccelerated ? probe.SkipUnlessFound<Vector128Block>(fields.Start, end, isLine: false)
            : probe.SkipUnlessFound<ScalarBlock>(fields.Start, end, isLine: false);
        return behind != fields.End;
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
