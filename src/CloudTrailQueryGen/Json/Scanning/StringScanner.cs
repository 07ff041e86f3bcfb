using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Finds the end of a JSON string.</summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class StringScanner<TBlock>
    where TBlock : struct, IScanBlock<TBlock>
{
    /// <summary>Returns the address of the closing quote of a short string without backslashes and control characters; null when the string is another.</summary>
    /// <param name="position">The byte behind the opening quote; 64 bytes may be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* FindPlainEnd(byte* position)
    {
        TBlock block = TBlock.Load(position);
        ulong quotes = block.Quotes;
        return quotes != 0 && ((block.Backslashes | block.Controls) & (quotes ^ (quotes - 1))) == 0
            ? position + BitOperations.TrailingZeroCount(quotes)
            : null;
    }

    /// <summary>The string ends behind so many bytes, and has neither backslashes nor control characters.</summary>
    /// <param name="position">The byte behind the opening quote; 64 bytes may be read.</param>
    /// <param name="length">Less than 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPlain(byte* position, int length)
    {
        TBlock block = TBlock.Load(position);
        ulong quote = 1UL << length;
        return (block.Quotes & (quote | (quote - 1))) == quote && ((block.Backslashes | block.Controls) & (quote - 1)) == 0;
    }

    /// <summary>Returns the address of the closing quote, or null when there is none before <paramref name="end"/>.</summary>
    /// <param name="position">The byte behind the opening quote.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="isPlain">The string's bytes are its text: no backslash and no control character among them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* FindEnd(byte* position, byte* end, out bool isPlain)
    {
        if (end - position >= 64)
        {
            TBlock block = TBlock.Load(position);
            ulong quotes = block.Quotes;
            ulong before = quotes ^ (quotes - 1);
            if (quotes != 0 && ((block.Backslashes | block.Controls) & before) == 0)
            {
                isPlain = true;
                return position + BitOperations.TrailingZeroCount(quotes);
            }
        }

        return FindEndByBlocks(position, end, out isPlain);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static byte* FindEndByBlocks(byte* position, byte* end, out bool isPlain)
    {
        ulong carry = 0;
        ulong special = 0;
        while (end - position >= 64)
        {
            TBlock block = TBlock.Load(position);
            ulong quotes = block.Quotes;
            ulong backslashes = block.Backslashes;
            ulong controls = block.Controls;
            if ((backslashes | carry) != 0)
            {
                ulong ends = BlockBits.Ends(backslashes, carry);
                quotes &= ~(ends ^ (backslashes | carry));
                carry = (ends & backslashes) >> 63;
            }

            if (quotes != 0)
            {
                special |= (backslashes | controls) & (quotes ^ (quotes - 1));
                isPlain = special == 0;
                return position + BitOperations.TrailingZeroCount(quotes);
            }

            special |= backslashes | controls;
            position += 64;
        }

        return FindEndInTail(position, end, carry != 0, special != 0, out isPlain);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* FindEndInTail(byte* position, byte* end, bool escaped, bool special, out bool isPlain)
    {
        for (; position < end; position++)
        {
            byte current = *position;
            if (escaped)
            {
                escaped = false;
                special |= current < 0x20;
            }
            else if (current == (byte)'"')
            {
                isPlain = !special;
                return position;
            }
            else
            {
                escaped = current == (byte)'\\';
                special |= escaped | (current < 0x20);
            }
        }

        isPlain = false;
        return null;
    }
}
