using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A text in the scratch arena whose length is not known beforehand: it moves to a piece of twice the size when it is full.</summary>
internal ref struct ScratchText
{
    private readonly ScratchArena scratch;
    private Span<byte> memory;

    /// <summary>An empty text.</summary>
    /// <param name="scratch">Nothing else may be taken from it until the text is finished.</param>
    /// <param name="expected">How long it will be, as far as can be told.</param>
    public ScratchText(ScratchArena scratch, int expected)
    {
        this.scratch = scratch;
        memory = scratch.Take(expected);
    }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    /// <summary>Adds bytes.</summary>
    /// <exception cref="QueryMemoryException">That is more than the run may hold.</exception>
    public void Append(scoped ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(Room(piece.Length));
        Length += piece.Length;
    }

    /// <summary>Adds text as a JSON string.</summary>
    /// <exception cref="QueryMemoryException">That is more than the run may hold.</exception>
    public void AppendJson(scoped ReadOnlySpan<byte> text) => Length += JsonStringWriter.Write(text, Room(JsonStringWriter.Length(text)));

    /// <summary>The text; no more can be added.</summary>
    public readonly ReadOnlySpan<byte> Finish()
    {
        scratch.GiveBack(memory.Length - Length);
        return memory[..Length];
    }

    private Span<byte> Room(long length)
    {
        if (length > memory.Length - Length)
        {
            long needed = Length + length;
            Span<byte> larger = scratch.Take(Math.Max(needed, Math.Min(2L * memory.Length, Array.MaxLength)));
            memory[..Length].CopyTo(larger);
            memory = larger;
        }

        return memory[Length..];
    }
}
