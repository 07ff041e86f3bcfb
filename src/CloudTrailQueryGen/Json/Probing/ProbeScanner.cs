using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <see cref="ContainerScanner{TBlock}"/> for an event that matters only if it holds a literal, which is looked for in the same blocks. What
/// it skips is checked as there; whatever is not certain is left to the reader of events, whose word is the last.
/// </summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
/// <typeparam name="TProbe">The literals.</typeparam>
internal static unsafe class ProbeScanner<TBlock, TProbe>
    where TBlock : struct, IScanBlock<TBlock>
    where TProbe : struct, IProbe
{
    // A line that is cut off must not be followed to the end of the window.
    private const int BytesBetweenLooks = 1024;

    // An escape that begins in a block ends so far behind it; a literal may reach farther.
    private const int Reach = ProbedLiteral.Reach > EscapedCharacters.EscapeLength ? ProbedLiteral.Reach : EscapedCharacters.EscapeLength;

    /// <summary>
    /// Returns the address behind the bracket that closes the event. Null when the event holds a literal or may spell one by escapes,
    /// when it is damaged, and when it ends so near to <paramref name="end"/> that the blocks do not reach it.
    /// </summary>
    /// <param name="position">The byte behind the event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="probe">The literals.</param>
    /// <param name="escaped">The characters that escapes may spell.</param>
    /// <param name="isAscii">The event is ASCII; false also when only a byte behind it is not.</param>
    /// <param name="isOneLine">There is no control character in the event, and so no line feed.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* Skip(byte* position, byte* end, in TProbe probe, in EscapedCharacters escaped, out bool isAscii, out bool isOneLine)
    {
        isAscii = true;
        isOneLine = true;
        if (end - position < 64 + Reach)
        {
            return null;
        }

        byte* start = position;
        byte* lastBlock = end - 64 - Reach;
        TBlock lowest = TBlock.Load(position);
        if (lowest.HasControlOrNonAscii)
        {
            return SkipAny(start, end, in probe, in escaped, out isAscii, out isOneLine);
        }

        ulong inString = 0;
        ulong carry = 0;
        int depth = 1;
        do
        {
            TBlock block = TBlock.Load(position);
            ulong quotes = block.Quotes;
            ulong backslashes = block.Backslashes;
            ulong candidates = probe.Candidates<TBlock>(quotes, position);
            if ((backslashes | carry) != 0)
            {
                ulong ends = BlockBits.Ends(backslashes, carry);
                quotes &= ~(ends ^ (backslashes | carry));
                carry = (ends & backslashes) >> 63;
                TBlock behind = TBlock.Load(position + 1);
                if ((backslashes & (behind.EqualTo((byte)'u') | behind.EqualTo((byte)'/'))) != 0)
                {
                    return SkipAny(start, end, in probe, in escaped, out isAscii, out isOneLine);
                }
            }

            for (; candidates != 0; candidates &= candidates - 1)
            {
                if (probe.IsAt(position + BitOperations.TrailingZeroCount(candidates)))
                {
                    return null;
                }
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
                if (((position - start) & (BytesBetweenLooks - 1)) == 0 && lowest.HasControlOrNonAscii)
                {
                    return SkipAny(start, end, in probe, in escaped, out isAscii, out isOneLine);
                }

                continue;
            }

            while (closes != 0)
            {
                ulong last = closes & (0 - closes);
                depth--;
                if (depth + BitOperations.PopCount(opens & (last - 1)) == 0)
                {
                    return lowest.HasControlOrNonAscii || ((block.Controls | block.NonAscii) & (last - 1)) != 0
                        ? SkipAny(start, end, in probe, in escaped, out isAscii, out isOneLine)
                        : position + BitOperations.TrailingZeroCount(last) + 1;
                }

                closes ^= last;
            }

            lowest = lowest.Lower(block);
            depth += BitOperations.PopCount(opens);
            position += 64;
        }
        while (position <= lastBlock);

        return null;
    }

    /// <summary>The same for text of any kind: not only ASCII, with line breaks, and with escapes that may spell a literal.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static byte* SkipAny(byte* position, byte* end, in TProbe probed, in EscapedCharacters escaped, out bool isAscii, out bool isOneLine)
    {
        isAscii = false;
        isOneLine = false;
        if (end - position < 64 + Reach)
        {
            return null;
        }

        TProbe probe = probed;
        ulong inString = 0;
        ulong carry = 0;
        ulong nonAscii = 0;
        ulong controlsBefore = 0;
        int depth = 1;
        byte* lastBlock = end - 64 - Reach;
        do
        {
            TBlock block = TBlock.Load(position);
            ulong quotes = block.Quotes;
            ulong backslashes = block.Backslashes;
            nonAscii |= block.NonAscii;
            ulong candidates = probe.Candidates<TBlock>(quotes, position);
            if ((backslashes | carry) != 0)
            {
                ulong ends = BlockBits.Ends(backslashes, carry);
                quotes &= ~(ends ^ (backslashes | carry));
                carry = (ends & backslashes) >> 63;
                if (EscapedCharacters.AnySpells(escaped, position, backslashes))
                {
                    return null;
                }
            }

            for (; candidates != 0; candidates &= candidates - 1)
            {
                if (probe.IsAt(position + BitOperations.TrailingZeroCount(candidates)))
                {
                    return null;
                }
            }

            ulong strings = BlockBits.PrefixXor(quotes) ^ inString;
            inString = (ulong)((long)strings >> 63);
            ulong opens = block.Opens & ~strings;
            ulong closes = block.Closes & ~strings;
            ulong controls = block.Controls;
            int closeCount = BitOperations.PopCount(closes);
            if (closeCount < depth)
            {
                if ((controls & strings) != 0)
                {
                    return null;
                }

                controlsBefore |= controls;
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
                    isAscii = nonAscii == 0;
                    isOneLine = (controlsBefore | (controls & (lowest - 1))) == 0;
                    return (controls & strings & (lowest - 1)) == 0 ? position + BitOperations.TrailingZeroCount(lowest) + 1 : null;
                }

                closes ^= lowest;
            }
            while (closes != 0);

            if ((controls & strings) != 0)
            {
                return null;
            }

            controlsBefore |= controls;
            depth += BitOperations.PopCount(opens);
            position += 64;
        }
        while (position <= lastBlock);

        return null;
    }
}
