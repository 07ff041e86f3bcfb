using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Memory for text that is computed while one event or row is evaluated (unescaped strings, results of functions). Everything
/// handed out stays valid until <see cref="Reset"/>; after warm-up nothing is allocated.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScratchArena : IDisposable
{
    private const int FirstSize = 16 * 1024;

    // A thread keeps its arena: what one giant event needed must not stay with each of them.
    private const int KeptSize = 1024 * 1024;
    private readonly List<byte[]> full = [];
    private byte[] current;
    private int used;

    /// <summary>An empty arena.</summary>
    public ScratchArena() => current = Rent(FirstSize);

    /// <summary>Bytes that the arena holds on to.</summary>
    internal long Capacity { get; private set; }

    /// <summary>Writable memory of exactly <paramref name="length"/> bytes, with undefined content.</summary>
    public Span<byte> Take(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (current.Length - used < length)
        {
            Grow(length);
        }

        Span<byte> taken = current.AsSpan(used, length);
        used += length;
        return taken;
    }

    /// <summary>Writable memory, as <see cref="Take(int)"/>, of a length that was computed.</summary>
    /// <exception cref="InsufficientMemoryException">No array can be so long: an expression of the query makes one text of more than 2 GB.</exception>
    public Span<byte> Take(long length) => length <= Array.MaxLength
        ? Take((int)length)
        : throw new InsufficientMemoryException($"An expression makes a text of {length} bytes, and a text can have {Array.MaxLength}; shorten it with 'substr'");

    /// <summary>Gives back the last <paramref name="unused"/> bytes of the latest <see cref="Take(int)"/>.</summary>
    public void GiveBack(int unused) => used -= unused;

    /// <summary>Where the arena stands: everything that was handed out up to now.</summary>
    public ScratchMark Mark() => new(full.Count, used);

    /// <summary>
    /// Forgets the text that was handed out behind a mark, so that the rounds of a loop need no more memory than the largest of them. A mark may be
    /// used any number of times, until the arena goes back to an earlier one or is reset.
    /// </summary>
    /// <param name="mark">What <see cref="Mark"/> has returned.</param>
    public void Release(ScratchMark mark)
    {
        if (full.Count <= mark.Blocks)
        {
            used = mark.Used;
            return;
        }

        // The block of the mark holds text in front of it, the newest one none: it stays, because what one round needed the next one may need, too.
        ReturnFull(mark.Blocks + 1);
        used = 0;
    }

    /// <summary>Forgets all text; call it between events.</summary>
    public void Reset()
    {
        used = 0;
        if (full.Count != 0)
        {
            ReturnFull(0);
        }

        if (current.Length > KeptSize)
        {
            Return(current);
            current = Rent(FirstSize);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ReturnFull(0);
        Return(current);
        current = [];
    }

    private void Grow(int length)
    {
        // The old block keeps the text that was handed out; of all blocks only the newest, the largest, may survive a reset.
        full.Add(current);
        current = Rent((int)Math.Min(Array.MaxLength, Math.Max(current.Length * 2L, length)));
        used = 0;
    }

    private void ReturnFull(int first)
    {
        for (int i = first; i < full.Count; i++)
        {
            Return(full[i]);
        }

        full.RemoveRange(first, full.Count - first);
    }

    private byte[] Rent(int length)
    {
        byte[] block = ArrayPool<byte>.Shared.Rent(length);
        Capacity += block.Length;
        return block;
    }

    private void Return(byte[] block)
    {
        Capacity -= block.Length;
        ArrayPool<byte>.Shared.Return(block);
    }
}
