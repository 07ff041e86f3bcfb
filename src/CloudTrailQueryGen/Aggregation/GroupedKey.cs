using System;
using System.Buffers.Binary;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Writes the keys of a table that holds the values of all groups, so that many small groups cost no table each: the group's number, then
/// the canonical text of a value. A key is valid until the next is written.
/// </summary>
internal sealed class GroupedKey
{
    private const int HeaderSize = sizeof(int);
    private readonly RowBuffer buffer = new();

    /// <summary>The group of a key.</summary>
    public static int Group(ReadOnlySpan<byte> key) => BinaryPrimitives.ReadInt32LittleEndian(key);

    /// <summary>The canonical text of a key's value.</summary>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> key) => key[HeaderSize..];

    /// <summary>The key of a value that is not missing.</summary>
    public ReadOnlySpan<byte> Write(int group, in Value value)
    {
        Span<byte> key = Begin(group, ValueText.MaxLength(value));
        int length = ValueText.Write(value, key[HeaderSize..]);
        return key[..(HeaderSize + length)];
    }

    /// <summary>The key of a canonical text.</summary>
    public ReadOnlySpan<byte> Write(int group, ReadOnlySpan<byte> text)
    {
        Span<byte> key = Begin(group, text.Length);
        text.CopyTo(key[HeaderSize..]);
        return key;
    }

    private Span<byte> Begin(int group, int mostLength)
    {
        buffer.Clear();
        Span<byte> key = buffer.Take(HeaderSize + mostLength);
        BinaryPrimitives.WriteInt32LittleEndian(key, group);
        return key;
    }
}
