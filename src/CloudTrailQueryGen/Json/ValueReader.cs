using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Captures or skips one JSON value.</summary>
/// <typeparam name="TBlock">The instruction set.</typeparam>
internal static unsafe class ValueReader<TBlock>
    where TBlock : struct, IScanBlock<TBlock>
{
    // '[' + 2 = ']' and '{' + 2 = '}'.
    private const int OpenToClose = 2;

    /// <summary>Returns the byte behind a value that nobody reads, or null as <see cref="EventReader{TEvaluator, TBlock}"/> does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Skip(byte* position, byte* end, ref EventFields fields)
    {
        if (*position == (byte)'"')
        {
            byte* close = StringScanner<TBlock>.FindEnd(position + 1, end, out bool isPlain);
            return isPlain ? close + 1 : SkipSpecialString(position + 1, close, ref fields);
        }

        return SkipOther(position, end, ref fields);
    }

    /// <summary><see cref="Skip"/>, where that is seldom needed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static byte* SkipAny(byte* position, byte* end, ref EventFields fields) => Skip(position, end, ref fields);

    /// <summary>Validates a value and puts it into a slot; returns as <see cref="Skip"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte* Capture(byte* position, byte* end, FieldSlot* slot, ref EventFields fields)
    {
        if (*position == (byte)'"')
        {
            byte* close = StringScanner<TBlock>.FindEnd(position + 1, end, out bool isPlain);
            if (close == null || (!isPlain && !IsValidString(position + 1, close, ref fields)))
            {
                return null;
            }

            slot->Start = position + 1;
            slot->Length = (int)(close - slot->Start);
            slot->Token = isPlain ? FieldToken.Text : FieldToken.EscapedText;
            return close + 1;
        }

        byte* valueEnd = SkipOther(position, end, ref fields);
        if (valueEnd == null)
        {
            return null;
        }

        ReadOnlySpan<byte> value = new(position, (int)(valueEnd - position));
        FieldToken token = (*position | 0x20) == (byte)'{' ? FieldToken.Structure : JsonToken.Classify(value);
        if (token == FieldToken.None)
        {
            return fields.Fail(position, "This is neither a number nor true, false or null");
        }

        slot->Start = position;
        slot->Length = value.Length;
        slot->Token = token;
        return valueEnd;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static byte* SkipOther(byte* position, byte* end, ref EventFields fields)
    {
        if ((*position | 0x20) == (byte)'{')
        {
            byte* behind = ContainerScanner<TBlock>.Skip(position + 1, end, 1);
            return behind == null || behind[-1] == *position + OpenToClose
                ? behind
                : fields.Fail(behind - 1, "A bracket is closed by one of the other kind");
        }

        byte* scalarEnd = JsonToken.SkipScalar(position, end);
        if (scalarEnd == end)
        {
            return null;
        }

        return scalarEnd != position ? scalarEnd : fields.Fail(position, "A value was expected");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* SkipSpecialString(byte* text, byte* close, ref EventFields fields)
    {
        if (close == null)
        {
            return null;
        }

        // Escapes of text that nobody reads are not looked at; a control character is often a string cut off by a line break.
        int control = JsonString.FindControl(new ReadOnlySpan<byte>(text, (int)(close - text)));
        return control < 0 ? close + 1 : fields.Fail(text + control, JsonString.DescribeDamage(text[control]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsValidString(byte* text, byte* close, ref EventFields fields)
    {
        int damage = JsonString.FindDamage(new ReadOnlySpan<byte>(text, (int)(close - text)));
        if (damage < 0)
        {
            return true;
        }

        fields.Fail(text + damage, JsonString.DescribeDamage(text[damage]));
        return false;
    }
}
