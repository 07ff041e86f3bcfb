using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Checks the grammar of a whole event (RFC 8259). What may follow what is a matter of neighbouring tokens, once it is known whether the
/// container is an object: masks decide it for a block at a time. Brackets, literals, numbers and escapes are looked at one by one.
/// </summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class GrammarScanner<TBlock>
    where TBlock : struct, IScanBlock<TBlock>
{
    // Which kind each open container is takes a bit of one word.
    private const int MostLevels = 64;

    /// <summary>
    /// Returns the byte behind the event; null when it has a flaw, does not end before <paramref name="end"/>, or is too deep to tell. Then
    /// <see cref="GrammarChecker.FindFlaw"/> decides.
    /// </summary>
    /// <param name="start">The event's opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* Skip(byte* start, byte* end)
    {
        byte* padded = stackalloc byte[64];
        ulong inString = 0;
        ulong escapeCarry = 0;
        ulong scalarCarry = 0;
        ulong keyCarry = 0;
        ulong behindColonCarry = 0;
        ulong behindCommaCarry = 0;
        ulong behindKeyCarry = 0;
        ulong behindValueCarry = 0;
        ulong nesting = 1;
        int depth = 1;
        for (byte* position = start + 1; position < end; position += 64)
        {
            byte* source = end - position >= 64 ? position : Pad(position, end, padded);
            TBlock block = TBlock.Load(source);
            ulong quotes = block.Quotes;
            ulong backslashes = block.Backslashes;
            ulong escapes = 0;
            if ((backslashes | escapeCarry) != 0)
            {
                ulong ends = BlockBits.Ends(backslashes, escapeCarry);
                ulong escaped = ends ^ (backslashes | escapeCarry);
                escapeCarry = (ends & backslashes) >> 63;
                escapes = escaped & ~(quotes | backslashes);
                quotes &= ~escaped;
            }

            ulong strings = BlockBits.PrefixXor(quotes) ^ inString;
            inString = (ulong)((long)strings >> 63);
            ulong outside = ~strings;
            ulong opens = block.Opens & outside;
            ulong closes = block.Closes & outside;
            ulong colons = block.EqualTo((byte)':') & outside;
            ulong commas = block.EqualTo((byte)',') & outside;
            ulong white = block.EqualTo((byte)' ') & outside;
            ulong controls = block.Controls;
            ulong flaws = controls & strings;
            if ((controls & outside) != 0)
            {
                white |= (block.EqualTo((byte)'\n') | block.EqualTo((byte)'\r') | block.EqualTo((byte)'\t')) & outside;
            }

            // Behind which bit the innermost container is one of the other kind.
            ulong changes = 0;
            ulong objects = 0 - (nesting & 1);
            ulong inEvent = ulong.MaxValue;
            for (ulong brackets = opens | closes; brackets != 0; brackets &= brackets - 1)
            {
                int at = BitOperations.TrailingZeroCount(brackets);
                ulong isBrace = (uint)(source[at] >> 5) & 1;
                ulong outer = nesting;
                if ((opens >> at & 1) != 0)
                {
                    if (depth == MostLevels)
                    {
                        return null;
                    }

                    depth++;
                    nesting = (nesting << 1) | isBrace;
                }
                else
                {
                    flaws |= ((isBrace ^ nesting) & 1) << at;
                    depth--;
                    nesting >>= 1;
                    if (depth == 0)
                    {
                        inEvent = (2UL << at) - 1;
                        break;
                    }
                }

                changes |= ((outer ^ nesting) & 1) << at;
            }

            objects ^= BlockBits.PrefixXor(changes) << 1;

            // Whatever else there is must be numbers and literals.
            ulong scalars = outside & ~(quotes | opens | closes | colons | commas | white);
            ulong behindScalars = (scalars << 1) | scalarCarry;
            ulong scalarStarts = scalars & ~behindScalars;
            scalarCarry = scalars >> 63;

            ulong behindColon = Follow((colons << 1) | behindColonCarry, white, colons, out behindColonCarry);
            ulong behindComma = Follow((commas << 1) | behindCommaCarry, white, commas, out behindCommaCarry);

            // A carry runs from a key's first quote through the key to its last.
            ulong openQuotes = quotes & strings;
            ulong keyOpens = openQuotes & objects & ~behindColon;
            ulong keyEnds = strings + (keyOpens | keyCarry);
            keyCarry = keyEnds < strings ? 1UL : 0;
            ulong keyCloses = keyEnds & quotes & outside;
            ulong behindKey = Follow((keyCloses << 1) | behindKeyCarry, white, keyCloses, out behindKeyCarry);
            ulong values = (quotes & outside & ~keyCloses) | closes;
            ulong behindValue = Follow((values << 1) | behindValueCarry | (behindScalars & ~scalars), white, values, out behindValueCarry);

            flaws |= behindKey ^ colons;
            flaws |= commas & ~behindValue;
            flaws |= closes & (behindColon | behindComma);
            flaws |= (openQuotes | opens | scalarStarts) & behindValue;
            flaws |= (opens | scalarStarts) & objects & ~behindColon;
            if ((flaws & inEvent) != 0
                || !AreScalars(position, end, scalarStarts & inEvent)
                || ((escapes & inEvent) != 0 && !AreEscapes(position, end, escapes & inEvent)))
            {
                return null;
            }

            if (depth == 0)
            {
                return position + BitOperations.PopCount(inEvent);
            }
        }

        return null;
    }

    /// <summary>The bytes behind tokens, or behind the white space that follows a token.</summary>
    /// <param name="behind">The bytes directly behind the tokens.</param>
    /// <param name="white">The white space.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="carry">1 when that is the first byte of the next block, or may be.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Follow(ulong behind, ulong white, ulong tokens, out ulong carry)
    {
        ulong skipped = white + (behind & white);
        carry = (tokens >> 63) | (skipped < white ? 1UL : 0);
        return (skipped | behind) & ~white;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* Pad(byte* position, byte* end, byte* padded)
    {
        var block = new Span<byte>(padded, 64);
        block.Fill((byte)' ');
        new ReadOnlySpan<byte>(position, (int)(end - position)).CopyTo(block);
        return padded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreScalars(byte* position, byte* end, ulong starts)
    {
        for (; starts != 0; starts &= starts - 1)
        {
            if (!IsScalar(position + BitOperations.TrailingZeroCount(starts), end))
            {
                return false;
            }
        }

        return true;
    }

    // What ends before the window does and is not followed by more of its kind.
    private static bool IsScalar(byte* scalar, byte* end)
    {
        const uint True = 0x65757274;
        const uint Null = 0x6C6C756E;
        byte* behind;
        if (end - scalar > sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(scalar, sizeof(uint))) is True or Null)
        {
            behind = scalar + sizeof(uint);
        }
        else
        {
            behind = JsonToken.SkipScalar(scalar, end);
            if (JsonToken.Classify(new ReadOnlySpan<byte>(scalar, (int)(behind - scalar))) == FieldToken.None)
            {
                return false;
            }
        }

        return behind < end && *behind is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
    }

    // Escaped quotes and backslashes are not among them.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static bool AreEscapes(byte* position, byte* end, ulong escaped)
    {
        for (; escaped != 0; escaped &= escaped - 1)
        {
            byte* kind = position + BitOperations.TrailingZeroCount(escaped);
            if (kind >= end || JsonString.EscapeLength(new ReadOnlySpan<byte>(kind - 1, (int)Math.Min(end - kind + 1, JsonString.LongestEscape))) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
