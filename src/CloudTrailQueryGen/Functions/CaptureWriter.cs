using System;
using System.Buffers.Binary;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Writes the values that <c>parse</c> finds, one behind the other, in the form of <see cref="EncodedValue"/>.</summary>
internal ref struct CaptureWriter
{
    private const int HeaderSize = 1 + sizeof(int);
    private readonly ScratchArena scratch;
    private readonly Span<byte> memory;
    private int used;
    private int begin;

    /// <summary>An empty writer.</summary>
    /// <param name="scratch">Nothing may be taken from it before <see cref="ToValue"/>.</param>
    /// <param name="count">At most so many values.</param>
    /// <param name="length">At most so many bytes in all of them.</param>
    public CaptureWriter(ScratchArena scratch, int count, int length)
    {
        this.scratch = scratch;
        memory = scratch.Take(checked((count * HeaderSize) + length));
    }

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        Begin();
        Append(text);
        End();
    }

    /// <summary>Adds the place of a value that is missing.</summary>
    public void AddMissing() => memory[used++] = (byte)ValueKind.Missing;

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
    public static int LengthOf(ReadOnlySpan<int> offsets)
    {
        int length = 0;
        for (int i = 2; i + 1 < offsets.Length; i += 2)
        {
            length = checked(length + (offsets[i + 1] - offsets[i]));
        }

        return length;
    }

    /// <summary>Begins a text that comes in pieces.</summary>
    public void Begin()
    {
        begin = used;
        used += HeaderSize;
    }

    /// <summary>Adds a piece.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(memory[used..]);
        used += piece.Length;
    }

    /// <summary>Ends the text.</summary>
    public readonly void End()
    {
        memory[begin] = (byte)ValueKind.Text;
        BinaryPrimitives.WriteInt32LittleEndian(memory[(begin + 1)..], used - begin - HeaderSize);
    }

    /// <summary>All values, which only <see cref="CaptureReader"/> can read.</summary>
    public readonly Value ToValue()
    {
        scratch.GiveBack(memory.Length - used);
        return Value.FromStructure(memory[..used]);
    }
}
