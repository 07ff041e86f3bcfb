using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Finds the end of an object or array by counting brackets outside of strings. It starts at any byte outside a string and keeps
/// no state between calls, so readers may mix it freely with reading token by token.
/// </summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class ContainerScanner<TBlock>
    where TBlock : struct, IScanBlock<TBlock>
{
    // A line that is cut off must not be followed to the end of the window.
    private const int BytesBetweenLooks = 1024;

    /// <summary>
    /// Returns the address behind the bracket that closes <paramref name="depth"/> open containers. Null when there is no such
    /// bracket before <paramref name="end"/>, or when a string on the way holds a control character (which is what a line break
    /// in the middle of a cut off line looks like). The kind of the brackets is not compared.
    /// </summary>
    /// <param name="position">A byte outside of strings.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="depth">How many containers are open at <paramref name="position"/>; at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Skip(byte* position, byte* end, int depth) => Skip(position, end, depth, out _);

    /// <summary>The same, and a word about the encoding, which is known on the way.</summary>
    /// <param name="position">A byte outside of strings.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="depth">How many containers are open at <paramref name="position"/>; at least 1.</param>
    /// <param name="isAscii">What was skipped is ASCII; false when that has not been found out.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* Skip(byte* position, byte* end, int depth, out bool isAscii)
    {
        isAscii = false;
        byte* start = position;
        byte* lastBlock = end - 64;
        if (end - position < 64)
        {
            return SkipTail(position, end, depth, false, false);
        }

        // Whether a control character stands in a string is asked only where there is any: in compact JSON there is none.
        TBlock lowest = TBlock.Load(position);
        ulong inString = 0;
        ulong carry = 0;
        int depthAtStart = depth;
        byte* look = position;
        do
        {
            if (lowest.HasControlOrNonAscii)
            {
                break;
            }

            look = look + BytesBetweenLooks < lastBlock ? look + BytesBetweenLooks : lastBlock;
            do
            {
                TBlock block = TBlock.Load(position);
                ulong quotes = block.Quotes;
                ulong backslashes = block.Backslashes;
                if ((backslashes | carry) != 0)
                {
                    ulong ends = BlockBits.Ends(backslashes, carry);
                    quotes &= ~(ends ^ (backslashes | carry));
                    carry = (ends & backslashes) >> 63;
                }

                ulong strings = BlockBits.PrefixXor(quotes) ^ inString;
                inString = (ulong)((long)strings >> 63);
                ulong opens = block.Opens & ~strings;
                ulong closes = block.Closes & ~strings;
                int closeCount = BitOperations.PopCount(closes);
                if (closeCount < depth)
                {
                    lowest = lowest.Lower(block);
                    depth += BitOperations.PopCount(opens) - closeCount;
                    position += 64;
                    continue;
                }

                while (closes != 0)
                {
                    ulong last = closes & (0 - closes);
                    depth--;
                    if (depth + BitOperations.PopCount(opens & (last - 1)) == 0)
                    {
                        if (lowest.HasControlOrNonAscii || (block.Controls & strings & (last - 1)) != 0)
                        {
                            return SkipExactly(start, end, depthAtStart);
                        }

                        isAscii = (block.NonAscii & (last - 1)) == 0;
                        return position + BitOperations.TrailingZeroCount(last) + 1;
                    }

                    closes ^= last;
                }

                lowest = lowest.Lower(block);
                depth += BitOperations.PopCount(opens);
                position += 64;
            }
            while (position <= look);
        }
        while (position <= lastBlock);

        return SkipExactly(start, end, depthAtStart);
    }

    /// <summary>The same for any text, and more slowly.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static byte* SkipExactly(byte* position, byte* end, int depth)
    {
        ulong inString = 0;
        ulong carry = 0;
        byte* lastBlock = end - 64;
        if (end - position >= 64)
        {
            do
            {
                TBlock block = TBlock.Load(position);
                ulong quotes = block.Quotes;
                ulong backslashes = block.Backslashes;
                if ((backslashes | carry) != 0)
                {
                    ulong ends = BlockBits.Ends(backslashes, carry);
                    quotes &= ~(ends ^ (backslashes | carry));
                    carry = (ends & backslashes) >> 63;
                }

                ulong strings = BlockBits.PrefixXor(quotes) ^ inString;
                inString = (ulong)((long)strings >> 63);
                ulong opens = block.Opens & ~strings;
                ulong closes = block.Closes & ~strings;
                ulong controls = block.Controls & strings;
                int closeCount = BitOperations.PopCount(closes);
                if (closeCount < depth)
                {
                    if (controls != 0)
                    {
                        return null;
                    }

                    depth += BitOperations.PopCount(opens) - closeCount;
                    position += 64;
                    continue;
                }

                do
                {
                    ulong lowest = closes & (0 - closes);
                    depth--;
                    if (depth + BitOperations.PopCount(opens & (lowest - 1)) == 0)
                    {
                        return (controls & (lowest - 1)) == 0 ? position + BitOperations.TrailingZeroCount(lowest) + 1 : null;
                    }

                    closes ^= lowest;
                }
                while (closes != 0);

                if (controls != 0)
                {
                    return null;
                }

                depth += BitOperations.PopCount(opens);
                position += 64;
            }
            while (position <= lastBlock);
        }

        return SkipTail(position, end, depth, inString != 0, carry != 0);
    }

    // The last bytes, one by one: a padded copy would be no faster for the one event per window that ends here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* SkipTail(byte* position, byte* end, int depth, bool inString, bool escaped)
    {
        for (; position < end; position++)
        {
            byte current = *position;
            bool isEscaped = escaped;
            escaped = current == (byte)'\\' && !isEscaped;
            if (current == (byte)'"' && !isEscaped)
            {
                inString = !inString;
            }
            else if (inString)
            {
                if (current < 0x20)
                {
                    return null;
                }
            }
            else if ((current | 0x20) == (byte)'{')
            {
                depth++;
            }
            else if ((current | 0x20) == (byte)'}' && --depth == 0)
            {
                return position + 1;
            }
        }

        return null;
    }
}
