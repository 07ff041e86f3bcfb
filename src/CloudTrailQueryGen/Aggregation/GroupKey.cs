using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The keys of one event, on their way into a <see cref="KeyTable"/>. A field stays where it is in the log: it is hashed, compared and, when its group is new, copied
/// from there. What has just been written cannot be read back at once without waiting for it. Other values are encoded into memory of their own first.
/// </summary>
internal unsafe struct GroupKey : ITableKey
{
    /// <summary>How an encoded key begins: it is missing, text, or a timestamp.</summary>
    public const byte MissingTag = 0;

    /// <summary>See <see cref="MissingTag"/>.</summary>
    public const byte TextTag = 1;

    /// <summary>See <see cref="MissingTag"/>.</summary>
    public const byte TimestampTag = 2;

    /// <summary>In front of a text, in bytes: its tag and its length.</summary>
    public const int TextHeaderSize = 1 + sizeof(int);

    /// <summary>A timestamp with its tag, in bytes.</summary>
    public const int TimestampSize = 1 + sizeof(long);

    private readonly Part[] parts;
    private readonly RowBuffer encoded = new();
    private readonly KeyHash hash = KeyHash.OfProcess;
    private ulong state;
    private int count;

    /// <summary>Room for the keys of one event at a time.</summary>
    /// <param name="keyCount">How many there are.</param>
    public GroupKey(int keyCount)
    {
        parts = new Part[keyCount];
        Begin();
    }

    /// <summary>How many bytes all keys take, encoded.</summary>
    public int Length { get; private set; }

    /// <summary>All keys were added.</summary>
    public readonly bool IsWhole => count == parts.Length;

    /// <summary>The hash of keys that are <see cref="IsWhole"/>.</summary>
    public readonly ulong Hash => hash.End(state, Length);

    /// <summary>What a key was.</summary>
    public readonly ValueKind KindOf(int column) => parts[column].Kind;

    /// <summary>Starts the keys of the next event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin()
    {
        encoded.Clear();
        state = hash.Begin();
        count = 0;
        Length = 0;
    }

    /// <summary>Adds a text that stays where it is until all is done.</summary>
    /// <exception cref="InvalidOperationException">There are all keys already.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddText(byte* text, int length)
    {
        ref Part part = ref Next(ValueKind.Text);
        part.Text = text;
        part.Length = length;
        state = hash.Add(state, ref *text, (nuint)length);
        Length += TextHeaderSize + length;
    }

    /// <summary>Adds any value.</summary>
    /// <exception cref="InvalidOperationException">There are all keys already.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in Value key)
    {
        ref Part part = ref Next(key.Kind);
        part.Text = null;
        part.Offset = encoded.Length;
        switch (key.Kind)
        {
            case ValueKind.Missing:
                encoded.Take(1)[0] = MissingTag;
                state = hash.Add(state, ref Unsafe.NullRef<byte>(), 0);
                break;
            case ValueKind.Timestamp:
                Span<byte> timestamp = encoded.Take(TimestampSize);
                timestamp[0] = TimestampTag;
                BinaryPrimitives.WriteInt64LittleEndian(timestamp[1..], key.Integer);
                state = hash.Add(state, ref timestamp[1], sizeof(long));
                break;
            case ValueKind.Text or ValueKind.Structure:
                key.Utf8.CopyTo(TakeText(key.Utf8.Length));
                state = hash.Add(state, ref MemoryMarshal.GetReference(key.Utf8), (nuint)key.Utf8.Length);
                break;
            default:
                AddNumber(key);
                break;
        }

        part.Length = encoded.Length - part.Offset;
        Length += part.Length;
    }

    /// <summary>How many bytes the first of some encoded keys takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SizeOfFirst(ReadOnlySpan<byte> keys) => keys[0] switch
    {
        MissingTag => 1,
        TimestampTag => TimestampSize,
        _ => TextHeaderSize + BinaryPrimitives.ReadInt32LittleEndian(keys[1..]),
    };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Equals(ref byte stored)
    {
        foreach (ref readonly Part part in parts.AsSpan())
        {
            int length = part.Length;
            if (part.Text == null)
            {
                if (!MemoryMarshal.CreateReadOnlySpan(ref stored, length).SequenceEqual(encoded.Written.Slice(part.Offset, length)))
                {
                    return false;
                }
            }
            else if (stored == TextTag && LengthBehind(ref stored) == length)
            {
                stored = ref Unsafe.Add(ref stored, TextHeaderSize);
                if (!MemoryMarshal.CreateReadOnlySpan(ref stored, length).SequenceEqual(new ReadOnlySpan<byte>(part.Text, length)))
                {
                    return false;
                }
            }
            else
            {
                return false;
            }

            stored = ref Unsafe.Add(ref stored, length);
        }

        return true;
    }

    /// <inheritdoc/>
    public readonly void CopyTo(Span<byte> target)
    {
        foreach (ref readonly Part part in parts.AsSpan())
        {
            if (part.Text == null)
            {
                encoded.Written.Slice(part.Offset, part.Length).CopyTo(target);
                target = target[part.Length..];
            }
            else
            {
                target[0] = TextTag;
                BinaryPrimitives.WriteInt32LittleEndian(target[1..], part.Length);
                new ReadOnlySpan<byte>(part.Text, part.Length).CopyTo(target[TextHeaderSize..]);
                target = target[(TextHeaderSize + part.Length)..];
            }
        }
    }

    /// <summary>Says that an event has not as many keys as it should.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public readonly void ThrowKeyCount() => throw new InvalidOperationException($"Each event needs {parts.Length} keys.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LengthBehind(ref byte tag)
    {
        int length = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref tag, 1));
        return BitConverter.IsLittleEndian ? length : BinaryPrimitives.ReverseEndianness(length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Part Next(ValueKind kind)
    {
        Part[] all = parts;
        int column = count;
        if ((uint)column >= (uint)all.Length)
        {
            ThrowKeyCount();
        }

        count = column + 1;
        ref Part part = ref all[column];
        part.Kind = kind;
        return ref part;
    }

    // The number 1 and the text "1" have one hash.
    private void AddNumber(in Value key)
    {
        Span<byte> number = TakeText(ValueText.MaxNumberLength);
        int length = ValueText.Write(key, number);
        encoded.GiveBack(TextHeaderSize + number.Length);
        state = hash.Add(state, ref MemoryMarshal.GetReference(number), (nuint)length);
        TakeText(length);
    }

    private readonly Span<byte> TakeText(int length)
    {
        Span<byte> key = encoded.Take(TextHeaderSize + length);
        key[0] = TextTag;
        BinaryPrimitives.WriteInt32LittleEndian(key[1..], length);
        return key[TextHeaderSize..];
    }

    /// <summary>A text in the log, or (null) what is encoded at an offset.</summary>
    private struct Part
    {
        public byte* Text;
        public int Length;
        public int Offset;
        public ValueKind Kind;
    }
}
