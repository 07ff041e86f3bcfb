using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The fields of the event that is being evaluated. Values made from it live until the next event.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe ref struct EventFields
{
    /// <summary>The slots, one for each field of the query.</summary>
    internal FieldSlot* Slots;

    /// <summary>The first byte of the event.</summary>
    internal byte* Start;

    /// <summary>The byte behind the event, once it is known.</summary>
    internal byte* End;

    /// <summary>From here to the event's end it is ASCII; null when that is not known.</summary>
    internal byte* AsciiFrom;

    /// <summary>Why the event is malformed; null while nothing was found.</summary>
    internal string? Damage;

    /// <summary>Where <see cref="Damage"/> was found.</summary>
    internal byte* DamageAt;

    /// <summary>The slot of <c>eventTime</c>, or -1.</summary>
    internal int TimestampSlot;

    /// <summary>Rank of the input.</summary>
    internal int Source;

    /// <summary>Zero-based position of the event in its input; from <see cref="RowPosition.FirstInRanges"/> on only its order.</summary>
    internal long Ordinal;

    private bool isTimestampKnown;
    private bool hasTimestamp;
    private long timestamp;

    internal EventFields(ScratchArena scratch, FieldSlot* slots, int timestampSlot, int source)
    {
        Scratch = scratch;
        Slots = slots;
        TimestampSlot = timestampSlot;
        Source = source;
    }

    /// <summary>Memory for computed text, valid until the next event.</summary>
    public ScratchArena Scratch { get; }

    /// <summary>The event's JSON as given.</summary>
    public readonly Value Message => Value.FromText(new ReadOnlySpan<byte>(Start, (int)(End - Start)));

    /// <summary><c>eventTime</c> as a point in time; missing when absent or not a valid RFC 3339 time.</summary>
    public Value Timestamp => TryGetTimestamp() ? Value.FromTimestamp(timestamp) : Value.Missing;

    /// <summary>The text <c>source:ordinal</c>.</summary>
    /// <exception cref="InvalidOperationException">The ordinal is not known: only the whole input tells.</exception>
    public readonly Value Pointer
    {
        get
        {
            if (Ordinal >= RowPosition.FirstInRanges)
            {
                ThrowOrdinalUnknown();
            }

            const int LongestPointer = 32;
            Span<byte> text = Scratch.Take(LongestPointer);
            Source.TryFormat(text, out int length);
            text[length++] = (byte)':';
            Ordinal.TryFormat(text[length..], out int ordinalLength);
            length += ordinalLength;
            Scratch.GiveBack(LongestPointer - length);
            return Value.FromText(text[..length]);
        }
    }

    /// <summary>Where the event comes from; without a time when the query has no <see cref="IEventEvaluator.TimestampSlot"/>.</summary>
    public RowPosition Position => new(TryGetTimestamp() ? timestamp : RowPosition.NoTimestamp, Source, Ordinal);

    /// <summary>The field is in the event and not null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsPresent(int slot) => Slots[slot].Token > FieldToken.Null;

    /// <summary>The field's value: true and false are 1 and 0, null is missing, an object or array its JSON text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Value Field(int slot)
    {
        FieldSlot* field = Slots + slot;
        return field->Token == FieldToken.Text
            ? Value.FromText(new ReadOnlySpan<byte>(field->Start, field->Length))
            : JsonValue.Of(field->Token, new ReadOnlySpan<byte>(field->Start, field->Length), Scratch);
    }

    /// <summary>The field is text equal to <paramref name="literal"/>; other kinds of value are never equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TextEquals(int slot, ReadOnlySpan<byte> literal)
    {
        FieldSlot* field = Slots + slot;
        return field->Token == FieldToken.Text
            ? new ReadOnlySpan<byte>(field->Start, field->Length).SequenceEqual(literal)
            : field->Token == FieldToken.EscapedText && EscapedEquals(field, literal);
    }

    /// <summary>Forgets the event before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(byte* start, long ordinal, int fieldCount)
    {
        Start = start;
        End = start;
        AsciiFrom = null;
        Ordinal = ordinal;
        Damage = null;
        DamageAt = null;
        isTimestampKnown = false;
        Scratch.Reset();
        for (int slot = 0; slot < fieldCount; slot++)
        {
            Slots[slot].Token = FieldToken.None;
        }
    }

    /// <summary>Records why the event is malformed.</summary>
    /// <returns>Null, for readers to return.</returns>
    internal byte* Fail(byte* at, string message)
    {
        Damage = message;
        DamageAt = at;
        return null;
    }

    private static void ThrowOrdinalUnknown() => throw new InvalidOperationException("In a range of an input nobody knows how many events are before.");

    private readonly bool EscapedEquals(FieldSlot* field, ReadOnlySpan<byte> literal)
    {
        // Unescaping never makes text longer.
        return field->Length >= literal.Length
            && JsonString.Unescape(new ReadOnlySpan<byte>(field->Start, field->Length), Scratch).SequenceEqual(literal);
    }

    private bool TryGetTimestamp()
    {
        if (!isTimestampKnown)
        {
            isTimestampKnown = true;
            hasTimestamp = TimestampSlot >= 0 && ReadTimestamp();
        }

        return hasTimestamp;
    }

    private bool ReadTimestamp()
    {
        FieldSlot* field = Slots + TimestampSlot;
        return field->Token is FieldToken.Text or FieldToken.EscapedText && EventTime.TryParse(Field(TimestampSlot).Utf8, out timestamp);
    }
}
