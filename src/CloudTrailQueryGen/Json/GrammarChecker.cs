using System;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Finds the place where text stops being JSON (RFC 8259). The scanning kernels only notice that something is wrong; this slow
/// walk, run for damaged events only, tells where and what. It has the last word about events that are too deep for them.
/// </summary>
internal static unsafe class GrammarChecker
{
    private const int InlineLevels = 1024;
    private const string ValueExpected = "A value was expected";

    /// <summary>
    /// Checks an event that may end in the window or behind it. False when it has a flaw: then <paramref name="fields"/> tell of the first
    /// byte that is not JSON or not UTF-8.
    /// </summary>
    /// <typeparam name="TBlock">The instruction set.</typeparam>
    /// <param name="start">The opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="fields">Receives the damage.</param>
    public static bool Check<TBlock>(byte* start, byte* end, ref EventFields fields)
        where TBlock : struct, IScanBlock<TBlock> => GrammarScanner<TBlock>.Skip(start, end) != null || CheckByteByByte(start, end, ref fields);

    /// <summary>Returns the byte behind the object that begins at <paramref name="start"/>, whatever its strings hold, or null.</summary>
    /// <param name="start">The opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="withinLine">Do not look for it behind the line break that comes first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* FindEnd(byte* start, byte* end, bool withinLine)
    {
        long depth = 0;
        bool inString = false;
        for (byte* position = start; position < end; position++)
        {
            switch (*position)
            {
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'\\' when inString:
                    // An escaped line break is damage too.
                    position += position + 1 < end && position[1] != (byte)'\n' ? 1 : 0;
                    break;
                case (byte)'\\':
                    // Outside of strings it is damage, behind which the container scanner takes no quote for the beginning of a string either.
                    position += position + 1 < end && position[1] is (byte)'"' or (byte)'\\' ? 1 : 0;
                    break;
                case (byte)'\n' when withinLine:
                    return null;
                case (byte)'{' or (byte)'[' when !inString:
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when !inString:
                    depth--;
                    if (depth == 0)
                    {
                        return position + 1;
                    }

                    break;
            }
        }

        return null;
    }

    /// <summary>Returns the first byte that cannot stand where it stands; null when the text is JSON, or could go on to be.</summary>
    public static byte* FindFlaw(byte* start, byte* end, out string message)
    {
        message = string.Empty;

        // Which kind each open container is takes one bit; an event that is cut off by its window is no reason to allocate.
        Span<ulong> nesting = stackalloc ulong[InlineLevels / 64];
        int depth = 0;
        bool isObject = false;
        bool expectsValue = true;
        bool mayClose = false;
        for (byte* position = start; position < end;)
        {
            byte current = *position;
            if (current is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                position++;
            }
            else if (mayClose && depth != 0 && current == (isObject ? (byte)'}' : (byte)']'))
            {
                position++;
                mayClose = true;
                expectsValue = false;
                depth--;
                if (depth == 0)
                {
                    return null;
                }

                isObject = (nesting[(depth - 1) >> 6] >> ((depth - 1) & 63) & 1) != 0;
            }
            else if (!expectsValue)
            {
                if (current != (byte)',')
                {
                    message = isObject ? "',' or '}' was expected" : "',' or ']' was expected";
                    return position;
                }

                position++;
                expectsValue = true;
                mayClose = false;
            }
            else
            {
                byte* flaw = null;
                if (isObject)
                {
                    position = SkipName(position, end, ref flaw, ref message);
                    if (position == null)
                    {
                        return flaw;
                    }

                    current = *position;
                }

                if (current is (byte)'{' or (byte)'[')
                {
                    isObject = current == (byte)'{';
                    nesting = Push(nesting, depth, isObject);
                    depth++;
                    position++;
                    mayClose = true;
                    continue;
                }

                position = SkipLeaf(position, end, ref flaw, ref message);
                if (position == null)
                {
                    return flaw;
                }

                expectsValue = false;
                mayClose = true;
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CheckByteByByte(byte* start, byte* end, ref EventFields fields)
    {
        byte* flaw = FindFlaw(start, end, out string message);
        if (flaw == null)
        {
            return true;
        }

        if (Utf8.IsValid(new ReadOnlySpan<byte>(start, (int)(flaw - start))))
        {
            fields.Fail(flaw, message);
            return false;
        }

        return EventLoop.FailAtInvalidUtf8(start, flaw, ref fields);
    }

    private static Span<ulong> Push(Span<ulong> nesting, int depth, bool isObject)
    {
        int word = depth >> 6;
        if (word == nesting.Length)
        {
            Span<ulong> grown = new ulong[2 * nesting.Length];
            nesting.CopyTo(grown);
            nesting = grown;
        }

        ulong bit = 1UL << (depth & 63);
        nesting[word] = isObject ? nesting[word] | bit : nesting[word] & ~bit;
        return nesting;
    }

    // Skips a member's name and colon, up to the first byte of its value. Null: the text ends before, or there is a flaw.
    private static byte* SkipName(byte* position, byte* end, ref byte* flaw, ref string message)
    {
        if (*position != (byte)'"')
        {
            flaw = position;
            message = "A member name was expected";
            return null;
        }

        position = SkipLeaf(position, end, ref flaw, ref message);
        if (position == null)
        {
            return null;
        }

        position = JsonToken.SkipWhiteSpace(position, end);
        if (position < end && *position != (byte)':')
        {
            flaw = position;
            message = "':' was expected behind a member name";
            return null;
        }

        position = JsonToken.SkipWhiteSpace(position + 1, end);
        return position < end ? position : null;
    }

    private static byte* SkipLeaf(byte* position, byte* end, ref byte* flaw, ref string message)
    {
        if (*position == (byte)'"')
        {
            byte* close = StringScanner<ScalarBlock>.FindEnd(position + 1, end, out _);
            byte* textEnd = close == null ? end : close;
            int damage = JsonString.FindDamage(new ReadOnlySpan<byte>(position + 1, (int)(textEnd - position - 1)));
            if (damage < 0)
            {
                return close == null ? null : close + 1;
            }

            byte* at = position + 1 + damage;
            bool isCutOff = close == null && *at == (byte)'\\' && end - at < 6;
            if (!isCutOff)
            {
                flaw = at;
                message = JsonString.DescribeDamage(*at);
            }

            return null;
        }

        byte* scalarEnd = JsonToken.SkipScalar(position, end);
        if (scalarEnd == end)
        {
            return null;
        }

        if (JsonToken.Classify(new ReadOnlySpan<byte>(position, (int)(scalarEnd - position))) == FieldToken.None)
        {
            flaw = position;
            message = scalarEnd == position ? ValueExpected : "This is neither a number nor true, false or null";
            return null;
        }

        return scalarEnd;
    }
}
