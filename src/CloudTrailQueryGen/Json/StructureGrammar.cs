using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Tells whether text is one JSON object or array (RFC 8259), down to its last leaf. There is no limit of depth: which kind each open
/// container is takes one bit.
/// </summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class StructureGrammar<TBlock>
    where TBlock : struct, IScanBlock<TBlock>
{
    /// <summary>How many words <see cref="FindEnd"/> needs for a text of so many bytes.</summary>
    public static int NestingLength(int textLength) => (textLength / 64) + 1;

    /// <summary>Returns the byte behind the object or array that begins at <paramref name="start"/>; null when it is none.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="nesting">Working memory of <see cref="NestingLength"/> words, with any content.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* FindEnd(byte* start, byte* end, Span<ulong> nesting)
    {
        int depth = 0;
        byte* position = start;
        while (position < end)
        {
            byte current = *position;
            if (current is (byte)'{' or (byte)'[')
            {
                SetObject(nesting, depth, current == (byte)'{');
                depth++;
                position = JsonToken.SkipWhiteSpace(position + 1, end);
                if (position < end && *position != Closer(current == (byte)'{'))
                {
                    position = current == (byte)'{' ? SkipName(position, end) : position;
                    if (position == null)
                    {
                        return null;
                    }

                    continue;
                }
            }
            else if (depth == 0 || (position = SkipLeaf(position, end)) == null)
            {
                return null;
            }

            // Behind a value, or at the end of an empty container.
            while (true)
            {
                position = JsonToken.SkipWhiteSpace(position, end);
                if (position >= end)
                {
                    return null;
                }

                bool isObject = IsObject(nesting, depth - 1);
                if (*position == (byte)',')
                {
                    position = JsonToken.SkipWhiteSpace(position + 1, end);
                    position = isObject ? SkipName(position, end) : position;
                    break;
                }

                if (*position != Closer(isObject))
                {
                    return null;
                }

                position++;
                depth--;
                if (depth == 0)
                {
                    return position;
                }
            }

            if (position == null)
            {
                return null;
            }
        }

        return null;
    }

    private static byte Closer(bool isObject) => isObject ? (byte)'}' : (byte)']';

    private static bool IsObject(Span<ulong> nesting, int depth) => ((nesting[depth >> 6] >> (depth & 63)) & 1) != 0;

    private static void SetObject(Span<ulong> nesting, int depth, bool isObject)
    {
        ulong bit = 1UL << (depth & 63);
        ref ulong word = ref nesting[depth >> 6];
        word = isObject ? word | bit : word & ~bit;
    }

    /// <summary>Returns the first byte of the member's value, or null.</summary>
    private static byte* SkipName(byte* position, byte* end)
    {
        if (position >= end || *position != (byte)'"' || (position = SkipLeaf(position, end)) == null)
        {
            return null;
        }

        position = JsonToken.SkipWhiteSpace(position, end);
        return position < end && *position == (byte)':' ? JsonToken.SkipWhiteSpace(position + 1, end) : null;
    }

    private static byte* SkipLeaf(byte* position, byte* end)
    {
        if (*position == (byte)'"')
        {
            byte* close = StringScanner<TBlock>.FindEnd(position + 1, end, out bool isPlain);
            bool isValid = isPlain || (close != null && JsonString.FindDamage(new ReadOnlySpan<byte>(position + 1, (int)(close - position - 1))) < 0);
            return isValid ? close + 1 : null;
        }

        byte* scalarEnd = JsonToken.SkipScalar(position, end);
        return JsonToken.Classify(new ReadOnlySpan<byte>(position, (int)(scalarEnd - position))) == FieldToken.None ? null : scalarEnd;
    }
}
