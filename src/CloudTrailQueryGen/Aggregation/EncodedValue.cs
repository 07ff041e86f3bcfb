using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The form of a <see cref="Value"/> that outlives its event: a kind byte, then nothing (missing), 8 bytes (numbers, timestamps)
/// or a length of 4 bytes and UTF-8.
/// </summary>
internal static class EncodedValue
{
    private const int NumberSize = 1 + sizeof(long);

    /// <summary>Bytes in front of a text.</summary>
    public const int TextHeaderSize = 1 + sizeof(int);

    /// <summary>Bytes that <see cref="Write"/> needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Size(in Value value) => value.Kind switch
    {
        ValueKind.Missing => 1,
        ValueKind.Text or ValueKind.Structure => TextHeaderSize + value.Utf8.Length,
        _ => NumberSize,
    };

    /// <summary>Writes the value and returns the bytes used, which are <see cref="Size"/>.</summary>
    public static int Write(in Value value, Span<byte> destination)
    {
        destination[0] = (byte)value.Kind;
        switch (value.Kind)
        {
            case ValueKind.Missing:
                return 1;
            case ValueKind.Text or ValueKind.Structure:
                WriteTextHeader(value.Kind, value.Utf8.Length, destination);
                value.Utf8.CopyTo(destination[TextHeaderSize..]);
                return TextHeaderSize + value.Utf8.Length;
            case ValueKind.Real:
                BinaryPrimitives.WriteDoubleLittleEndian(destination[1..], value.Real);
                return NumberSize;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(destination[1..], value.Integer);
                return NumberSize;
        }
    }

    /// <summary>Writes what stands in front of a text that is written apart.</summary>
    /// <param name="kind">Text or structure.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="destination">Gets <see cref="TextHeaderSize"/> bytes.</param>
    public static void WriteTextHeader(ValueKind kind, int length, Span<byte> destination)
    {
        destination[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(destination[1..], length);
    }

    /// <summary>The value at the start of <paramref name="source"/>, and how many bytes it takes there; text points into <paramref name="source"/>.</summary>
    public static Value Read(ReadOnlySpan<byte> source, out int size)
    {
        var kind = (ValueKind)source[0];
        switch (kind)
        {
            case ValueKind.Missing:
                size = 1;
                return Value.Missing;
            case ValueKind.Text or ValueKind.Structure:
                int length = BinaryPrimitives.ReadInt32LittleEndian(source[1..]);
                ReadOnlySpan<byte> text = source.Slice(TextHeaderSize, length);
                size = TextHeaderSize + length;
                return kind == ValueKind.Text ? Value.FromText(text) : Value.FromStructure(text);
            case ValueKind.Real:
                size = NumberSize;
                return Value.FromReal(BinaryPrimitives.ReadDoubleLittleEndian(source[1..]));
            default:
                size = NumberSize;
                long bits = BinaryPrimitives.ReadInt64LittleEndian(source[1..]);
                return kind == ValueKind.Timestamp ? Value.FromTimestamp(bits) : Value.FromInteger(bits);
        }
    }

    /// <summary>Bytes that the value at the start of <paramref name="source"/> takes.</summary>
    public static int Skip(ReadOnlySpan<byte> source) => (ValueKind)source[0] switch
    {
        ValueKind.Missing => 1,
        ValueKind.Text or ValueKind.Structure => TextHeaderSize + BinaryPrimitives.ReadInt32LittleEndian(source[1..]),
        _ => NumberSize,
    };
}
