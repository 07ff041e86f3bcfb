using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A fragment of a string as the probe looks for it: its two rarest characters tell most places apart; then all its bytes up to
/// <see cref="ProbedLiteral.Reach"/> are compared, letters in any case where case does not count.
/// </summary>
internal readonly unsafe struct ProbedFragment : IProbe
{
    private const byte CaseBit = 0x20;

    private readonly nint firstOffset;
    private readonly nint secondOffset;
    private readonly byte first;
    private readonly byte second;
    private readonly Vector128<byte> ignored;
    private readonly Vector128<byte> text;
    private readonly Vector128<byte> mask;

    /// <summary>Prepares a fragment of two or more characters.</summary>
    /// <param name="fragment">Printable ASCII.</param>
    /// <param name="ignoresCase">Small letters stand for large ones, too.</param>
    public ProbedFragment(ReadOnlySpan<byte> fragment, bool ignoresCase)
    {
        Span<byte> bytes = stackalloc byte[ProbedLiteral.Reach];
        Span<byte> bits = stackalloc byte[ProbedLiteral.Reach];
        Span<byte> counted = stackalloc byte[ProbedLiteral.Reach];
        bytes.Clear();
        bits.Clear();
        counted.Clear();
        int length = Math.Min(fragment.Length, ProbedLiteral.Reach);
        for (int i = 0; i < length; i++)
        {
            bits[i] = ignoresCase && char.IsAsciiLetter((char)fragment[i]) ? CaseBit : (byte)0;
            bytes[i] = (byte)(fragment[i] | bits[i]);
            counted[i] = byte.MaxValue;
        }

        ignored = MemoryMarshal.Read<Vector128<byte>>(bits);
        text = MemoryMarshal.Read<Vector128<byte>>(bytes);
        mask = MemoryMarshal.Read<Vector128<byte>>(counted);
        firstOffset = Rarest(fragment[..length], except: -1);
        secondOffset = Rarest(fragment[..length], (int)firstOffset);
        first = (byte)(fragment[(int)firstOffset] | CaseBit);
        second = (byte)(fragment[(int)secondOffset] | CaseBit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Candidates<TBlock>(ulong quotes, byte* position)
        where TBlock : struct, IScanBlock<TBlock> => TBlock.FindPairs(position + firstOffset, first, position + secondOffset, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(byte* position) => (((Vector128.Load(position) | ignored) ^ text) & mask) == Vector128<byte>.Zero;

    // A letter counts as the more frequent of its two forms.
    private static int Rarest(ReadOnlySpan<byte> fragment, int except)
    {
        int rarest = -1;
        int highest = -1;
        for (int offset = 0; offset < fragment.Length; offset++)
        {
            byte character = fragment[offset];
            int rank = char.IsAsciiLetter((char)character)
                ? Math.Min(ProbedLiteral.Rank((byte)(character | CaseBit)), ProbedLiteral.Rank((byte)(character & ~CaseBit)))
                : ProbedLiteral.Rank(character);
            if (offset != except && rank > highest)
            {
                rarest = offset;
                highest = rank;
            }
        }

        return rarest;
    }
}
