using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>ASCII text that is searched for in any case. Immutable.</summary>
internal sealed class CaselessNeedle
{
    /// <summary>The rarer a letter is in English, the later it stands; other characters are as good as the rare ones.</summary>
    private const string LettersByFrequency = "etaoinsrhldcumfpgwybvkxjqz";
    private readonly byte[] lower;

    // Two of its characters, the rarest ones if there are two: where both are, the rest is compared.
    private readonly int first;
    private readonly int second;
    private readonly byte firstByte;
    private readonly byte firstCase;
    private readonly byte secondByte;
    private readonly byte secondCase;

    /// <param name="lower">In lower case.</param>
    public CaselessNeedle(byte[] lower)
    {
        this.lower = lower;
        for (int i = 1; i < lower.Length; i++)
        {
            first = Rarity(lower[i]) > Rarity(lower[first]) ? i : first;
        }

        second = first == 0 ? lower.Length - 1 : 0;
        for (int i = 0; i < lower.Length; i++)
        {
            second = i != first && Rarity(lower[i]) > Rarity(lower[second]) ? i : second;
        }

        if (lower.Length > 0)
        {
            firstByte = lower[first];
            firstCase = CaseBit(firstByte);
            secondByte = lower[second];
            secondCase = CaseBit(secondByte);
        }
    }

    /// <summary>True when the text holds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        int starts = utf8.Length - lower.Length + 1;
        if (starts <= 0 || lower.Length == 0)
        {
            return lower.Length == 0;
        }

        return Vector256.IsHardwareAccelerated && starts >= Vector256<byte>.Count ? IsInBlocks256(utf8, starts)
            : Vector128.IsHardwareAccelerated && starts >= Vector128<byte>.Count ? IsInBlocks128(utf8, starts)
            : IsInOneByOne(utf8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsInBlocks256(ReadOnlySpan<byte> utf8, int starts)
    {
        ref byte firsts = ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), first);
        ref byte seconds = ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), second);
        Vector256<byte> wantedFirst = Vector256.Create(firstByte);
        Vector256<byte> wantedSecond = Vector256.Create(secondByte);
        Vector256<byte> firstBit = Vector256.Create(firstCase);
        Vector256<byte> secondBit = Vector256.Create(secondCase);
        int last = starts - Vector256<byte>.Count;
        for (int start = 0; ; start = Math.Min(start + Vector256<byte>.Count, last))
        {
            Vector256<byte> found = Vector256.Equals(Vector256.LoadUnsafe(ref firsts, (nuint)start) | firstBit, wantedFirst)
                & Vector256.Equals(Vector256.LoadUnsafe(ref seconds, (nuint)start) | secondBit, wantedSecond);
            if (found != Vector256<byte>.Zero && IsAtAny(utf8, start, found.ExtractMostSignificantBits()))
            {
                return true;
            }

            // The last step may look at some starts again.
            if (start == last)
            {
                return false;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsInBlocks128(ReadOnlySpan<byte> utf8, int starts)
    {
        ref byte firsts = ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), first);
        ref byte seconds = ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), second);
        Vector128<byte> wantedFirst = Vector128.Create(firstByte);
        Vector128<byte> wantedSecond = Vector128.Create(secondByte);
        Vector128<byte> firstBit = Vector128.Create(firstCase);
        Vector128<byte> secondBit = Vector128.Create(secondCase);
        int last = starts - Vector128<byte>.Count;
        for (int start = 0; ; start = Math.Min(start + Vector128<byte>.Count, last))
        {
            Vector128<byte> found = Vector128.Equals(Vector128.LoadUnsafe(ref firsts, (nuint)start) | firstBit, wantedFirst)
                & Vector128.Equals(Vector128.LoadUnsafe(ref seconds, (nuint)start) | secondBit, wantedSecond);
            if (found != Vector128<byte>.Zero && IsAtAny(utf8, start, found.ExtractMostSignificantBits()))
            {
                return true;
            }

            if (start == last)
            {
                return false;
            }
        }
    }

    private bool IsAtAny(ReadOnlySpan<byte> utf8, int start, uint candidates)
    {
        for (; candidates != 0; candidates &= candidates - 1)
        {
            if (Ascii.EqualsIgnoreCase(utf8.Slice(start + BitOperations.TrailingZeroCount(candidates), lower.Length), lower))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInOneByOne(ReadOnlySpan<byte> utf8)
    {
        for (int start = 0; start <= utf8.Length - lower.Length; start++)
        {
            if ((utf8[start + first] | firstCase) == firstByte && Ascii.EqualsIgnoreCase(utf8.Slice(start, lower.Length), lower))
            {
                return true;
            }
        }

        return false;
    }

    private static byte CaseBit(byte lower) => (byte)(char.IsAsciiLetterLower((char)lower) ? 0x20 : 0);

    private static int Rarity(byte lower)
    {
        int index = LettersByFrequency.IndexOf((char)lower, StringComparison.Ordinal);
        return index >= 0 ? index : LettersByFrequency.Length / 2;
    }
}
