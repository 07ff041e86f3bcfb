using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <see cref="ContainerScanner{TBlock}"/> for events that matter only if they hold a literal, which is looked for in the same blocks. What
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
    /// Skips events that hold no literal and stand close together. Returns the byte behind the last one; null when not even the first is such an event, but holds
    /// a literal, is damaged, or ends so near to <paramref name="end"/> that the blocks do not reach it.
    /// </summary>
    /// <param name="start">The first event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="probe">The literals.</param>
    /// <param name="separator">The byte between two events (<see cref="EnvelopeReader.Separator"/>).</param>
    /// <param name="longest">How long an event may be, in bytes.</param>
    /// <param name="count">How many events were skipped.</param>
    /// <param name="next">The event that was not; null when something else than the separator and an event follows.</param>
    /// <param name="isUnclear">That event is not ASCII in one line, or may spell a literal by escapes: only <see cref="SkipAny"/> or the reader can tell.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* SkipEvents(byte* start, byte* end, in TProbe probe, int separator, int longest, out int count, out byte* next, out bool isUnclear)
    {
        // What the loop needs stays in registers.
        TProbe candidate = probe;
        int skipped = 0;
        byte* behind = null;
        byte* lastBlock = end - 64 - Reach;
        byte* position = start + 1;
        isUnclear = false;
        while (position <= lastBlock)
        {
            TBlock lowest = TBlock.Load(position);
            ulong inString = 0;
            ulong carry = 0;
            int depth = 1;
            byte* look = position;
            do
            {
                if (lowest.HasControlOrNonAscii)
                {
                    goto Unclear;
                }

                look = look + BytesBetweenLooks < lastBlock ? look + BytesBetweenLooks : lastBlock;
                do
                {
                    TBlock block = TBlock.Load(position);
                    ulong quotes = block.Quotes;
                    ulong backslashes = block.Backslashes;
                    ulong candidates = candidate.Candidates<TBlock>(quotes, position);
                    if ((backslashes | carry) != 0)
                    {
                        ulong ends = BlockBits.Ends(backslashes, carry);
                        quotes &= ~(ends ^ (backslashes | carry));
                        carry = (ends & backslashes) >> 63;
                        TBlock second = TBlock.Load(position + 1);
                        if ((backslashes & (second.EqualTo((byte)'u') | second.EqualTo((byte)'/'))) != 0)
                        {
                            goto Unclear;
                        }
                    }

                    for (; candidates != 0; candidates &= candidates - 1)
                    {
                        if (probe.IsAt(position + BitOperations.TrailingZeroCount(candidates)))
                        {
                            goto End;
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
                        continue;
                    }

                    while (closes != 0)
                    {
                        ulong last = closes & (0 - closes);
                        depth--;
                        if (depth + BitOperations.PopCount(opens & (last - 1)) == 0)
                        {
                            byte* brace = position + BitOperations.TrailingZeroCount(last);
                            if (lowest.HasControlOrNonAscii || ((block.Controls | block.NonAscii) & (last - 1)) != 0)
                            {
                                goto Unclear;
                            }

                            if (*brace != (byte)'}' || brace - start >= longest)
                            {
                                goto End;
                            }

                            skipped++;
                            behind = brace + 1;
                            start = behind + 1;
                            position = behind + 2;
                            if (*behind != separator || *start != (byte)'{' || (separator == '\n' && MayBeginEnvelope(position)))
                            {
                                start = null;
                                goto End;
                            }

                            goto Next;
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

            goto End;
        Next:
            continue;
        }

    End:
        count = skipped;
        next = start;
        return behind;

    Unclear:
        isUnclear = true;
        goto End;
    }

    /// <summary>Behind the brace of a line: it may be an envelope, whose events are on it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeginEnvelope(byte* position) => *position != (byte)'"' || position[1] is (byte)'R' or (byte)'\\';

    /// <summary>
    /// The same of one event, whose text may be of any kind: not only ASCII, with line breaks, and with escapes that may spell a literal. Returns the byte behind
    /// its last bracket.
    /// </summary>
    /// <param name="position">The byte behind the event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="probed">The literals.</param>
    /// <param name="escaped">The characters that escapes may spell.</param>
    /// <param name="isAscii">The event is ASCII; false also when only a byte behind it is not.</param>
    /// <param name="isOneLine">There is no control character in the event, and so no line feed.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static byte* SkipAny(byte* position, byte* end, in TProbe probed, in EscapedCharacters escaped, out bool isAscii, out bool isOneLine)
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
                if (probed.IsAt(position + BitOperations.TrailingZeroCount(candidates)))
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
