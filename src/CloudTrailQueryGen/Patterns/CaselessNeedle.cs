using System;
using System.Numerics;
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
    }

    /// <summary>True when the text holds it.</summary>
    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        int starts = utf8.Length - lower.Length + 1;
        if (starts <= 0 || lower.Length == 0)
        {
            return lower.Length == 0;
        }

        if (!Vector128.IsHardwareAccelerated || starts < Vector128<byte>.Count)
        {
            return IsInOneByOne(utf8);
        }

        Vector128<byte> firstByte = Vector128.Create(lower[first]);
        Vector128<byte> firstCase = Vector128.Create(CaseBit(lower[first]));
        Vector128<byte> secondByte = Vector128.Create(lower[second]);
        Vector128<byte> secondCase = Vector128.Create(CaseBit(lower[second]));
        int start = 0;
        while (true)
        {
            Vector128<byte> firsts = Vector128.Create(utf8.Slice(start + first, Vector128<byte>.Count)) | firstCase;
            Vector128<byte> seconds = Vector128.Create(utf8.Slice(start + second, Vector128<byte>.Count)) | secondCase;
            uint candidates = (Vector128.Equals(firsts, firstByte) & Vector128.Equals(seconds, secondByte)).ExtractMostSignificantBits();
            for (; candidates != 0; candidates &= candidates - 1)
            {
                if (Ascii.EqualsIgnoreCase(utf8.Slice(start + BitOperations.TrailingZeroCount(candidates), lower.Length), lower))
                {
                    return true;
                }
            }

            // The last step may look at some starts again.
            int last = starts - Vector128<byte>.Count;
            if (start == last)
            {
                return false;
            }

            start = Math.Min(start + Vector128<byte>.Count, last);
        }
    }

    private bool IsInOneByOne(ReadOnlySpan<byte> utf8)
    {
        for (int start = 0; start <= utf8.Length - lower.Length; start++)
        {
            if ((utf8[start + first] | CaseBit(lower[first])) == lower[first] && Ascii.EqualsIgnoreCase(utf8.Slice(start, lower.Length), lower))
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
