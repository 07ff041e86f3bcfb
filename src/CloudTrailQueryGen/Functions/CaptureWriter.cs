using System;
using System.Buffers.Binary;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Writes the values that <c>parse</c> finds: how many they are, the offset of each, so that one is read without the others, and the values in the form
/// of <see cref="EncodedValue"/>.
/// </summary>
internal ref struct CaptureWriter
{
    private readonly ScratchArena scratch;
    private readonly Span<byte> memory;
    private int used;
    private int begin;
    private int written;

    /// <summary>An empty writer.</summary>
    /// <param name="scratch">Nothing may be taken from it before <see cref="ToValue"/>.</param>
    /// <param name="count">At most so many values.</param>
    /// <param name="length">At most so many bytes in all of them; groups of a match may be nested, so that they are more than the text.</param>
    public CaptureWriter(ScratchArena scratch, int count, long length)
    {
        this.scratch = scratch;
        memory = scratch.Take(PlaceOf(0) + ((long)count * (sizeof(int) + EncodedValue.TextHeaderSize)) + length);
        used = PlaceOf(count);
    }

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        Begin();
        Append(text);
        End();
    }

    /// <summary>Adds the place of a value that is missing.</summary>
    public void AddMissing()
    {
        NotePlace();
        used += EncodedValue.Write(Value.Missing, memory[used..]);
    }

    /// <summary>Adds the groups of a match, without the match itself.</summary>
    /// <param name="text">What was searched.</param>
    /// <param name="offsets">As <see cref="CapturePattern.Match"/> gives them.</param>
    public void AddGroups(ReadOnlySpan<byte> text, ReadOnlySpan<int> offsets)
    {
        for (int i = 2; i + 1 < offsets.Length; i += 2)
        {
            if (offsets[i] < 0)
            {
                AddMissing();
            }
            else
            {
                Add(text[offsets[i]..offsets[i + 1]]);
            }
        }
    }

    /// <summary>How many bytes the groups of a match have.</summary>
    public static long LengthOf(ReadOnlySpan<int> offsets)
    {
        long length = 0;
        for (int i = 2; i + 1 < offsets.Length; i += 2)
        {
            length += offsets[i + 1] - offsets[i];
        }

        return length;
    }

    /// <summary>Begins a text that comes in pieces.</summary>
    public void Begin()
    {
        NotePlace();
        begin = used;
        used += EncodedValue.TextHeaderSize;
    }

    /// <summary>Adds a piece.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(memory[used..]);
        used += piece.Length;
    }

    /// <summary>Ends the text.</summary>
    public readonly void End() => EncodedValue.WriteTextHeader(ValueKind.Text, used - begin - EncodedValue.TextHeaderSize, memory[begin..]);

    /// <summary>All values, which only <see cref="CaptureReader"/> can read.</summary>
    public readonly Value ToValue()
    {
        BinaryPrimitives.WriteInt32LittleEndian(memory, written);
        scratch.GiveBack(memory.Length - used);
        return Value.FromStructure(memory[..used]);
    }

    /// <summary>Where the offset of a value stands.</summary>
    public static int PlaceOf(int index) => sizeof(int) * (1 + index);

    private void NotePlace() => BinaryPrimitives.WriteInt32LittleEndian(memory[PlaceOf(written++)..], used);
}
