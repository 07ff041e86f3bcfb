using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// A value of the query language while it is computed. It lives on the stack and points into the event or into the scratch
/// arena, so making one costs no allocation; it must not outlive the event or row that it came from.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Value
{
    private readonly ReadOnlySpan<byte> text;
    private readonly long bits;
    private readonly ValueKind kind;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(ValueKind kind, ReadOnlySpan<byte> text, long bits)
    {
        this.kind = kind;
        this.text = text;
        this.bits = bits;
    }

    /// <summary>No value.</summary>
    public static Value Missing => default;

    /// <summary>What it holds.</summary>
    public ValueKind Kind => kind;

    /// <summary>There is no value.</summary>
    public bool IsMissing => kind == ValueKind.Missing;

    /// <summary>An <see cref="ValueKind.Integer"/> or a <see cref="ValueKind.Real"/>.</summary>
    public bool IsNumber => kind is ValueKind.Integer or ValueKind.Real;

    /// <summary>The UTF-8 bytes of <see cref="ValueKind.Text"/> and <see cref="ValueKind.Structure"/>; empty otherwise.</summary>
    public ReadOnlySpan<byte> Utf8 => text;

    /// <summary>The number of an <see cref="ValueKind.Integer"/>, the milliseconds of a <see cref="ValueKind.Timestamp"/>; meaningless otherwise.</summary>
    public long Integer => bits;

    /// <summary>The number of an <see cref="ValueKind.Integer"/>, a <see cref="ValueKind.Real"/> or a <see cref="ValueKind.Timestamp"/>; meaningless otherwise.</summary>
    public double Real => kind == ValueKind.Real ? BitConverter.Int64BitsToDouble(bits) : bits;

    /// <summary>UTF-8 text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromText(ReadOnlySpan<byte> utf8) => new(ValueKind.Text, utf8, 0);

    /// <summary>A JSON object or array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromStructure(ReadOnlySpan<byte> json) => new(ValueKind.Structure, json, 0);

    /// <summary>A whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromInteger(long value) => new(ValueKind.Integer, default, value);

    /// <summary>1 or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromBoolean(bool value) => new(ValueKind.Integer, default, value ? 1 : 0);

    /// <summary>
    /// A number. A finite whole number within ±2^53 becomes an <see cref="ValueKind.Integer"/>, so that equal numbers are equal
    /// values; NaN and infinity become <see cref="Missing"/> (overflow and division by zero have no value).
    /// </summary>
    public static Value FromReal(double value)
    {
        if (!double.IsFinite(value))
        {
            return Missing;
        }

        const double Exact = 1L << 53;
        return Math.Abs(value) <= Exact && Math.Truncate(value) == value
            ? FromInteger((long)value)
            : new(ValueKind.Real, default, BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>A point in time, milliseconds since 1970-01-01T00:00:00Z.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromTimestamp(long milliseconds) => new(ValueKind.Timestamp, default, milliseconds);
}
