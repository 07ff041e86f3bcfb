using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

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
    private byte[] current = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int used;

    /// <summary>Bytes that the arena holds besides the block that it had at the last reset; the run is charged with them.</summary>
    internal long Held { get; private set; }

    /// <summary>Writable memory of exactly <paramref name="length"/> bytes, with undefined content.</summary>
    /// <exception cref="QueryMemoryException">
    /// That is more than the run may hold, or <paramref name="length"/> is negative: the length of a text of more than 2 GB, computed.
    /// </exception>
    public Span<byte> Take(int length)
    {
        if (length < 0)
        {
            throw MemoryAccount.TooLong(MemoryUse.Text);
        }

        if (current.Length - used < length)
        {
            Grow(length);
        }

        Span<byte> taken = current.AsSpan(used, length);
        used += length;
        return taken;
    }

    /// <summary>Writable memory, as <see cref="Take(int)"/>, of a length that was computed.</summary>
    /// <exception cref="QueryMemoryException">That is more than the run may hold, or more than 2 GB.</exception>
    public Span<byte> Take(long length) => Take(MemoryAccount.Length(MemoryUse.Text, length));

    /// <summary>Writable memory for <paramref name="count"/> elements at an address that suits them, with undefined content.</summary>
    /// <exception cref="QueryMemoryException">That is more than the run may hold.</exception>
    internal Span<T> TakeAligned<T>(int count)
        where T : unmanaged
    {
        // Arrays of the pool begin at a multiple of the size of a pointer.
        int misfit = used % sizeof(ulong);
        if (misfit != 0 && current.Length - used > sizeof(ulong))
        {
            used += sizeof(ulong) - misfit;
        }

        return MemoryMarshal.Cast<byte, T>(Take(MemoryAccount.Size<T>(count)));
    }

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
        int kept = mark.Blocks + 1;
        long returned = 0;
        for (int i = kept; i < full.Count; i++)
        {
            returned += full[i].Length;
            ArrayPool<byte>.Shared.Return(full[i]);
        }

        full.RemoveRange(kept, full.Count - kept);
        MemoryAccount.Release(MemoryUse.Text, returned);
        Held -= returned;
        used = 0;
    }

    /// <summary>Forgets all text; call it between events.</summary>
    public void Reset()
    {
        used = 0;
        if (full.Count != 0)
        {
            ReturnAll();
        }

        if (current.Length > KeptSize)
        {
            ArrayPool<byte>.Shared.Return(current);
            current = ArrayPool<byte>.Shared.Rent(FirstSize);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ReturnAll();
        ArrayPool<byte>.Shared.Return(current);
        current = [];
    }

    private void Grow(int length)
    {
        // The old block keeps the text that was handed out; of all blocks only the newest, the largest, may survive a reset.
        // The pool has blocks of powers of two up to 1 GiB.
        int size = MemoryAccount.Double(MemoryUse.Text, current.Length, length);
        size = size <= 1 << 30 ? (int)BitOperations.RoundUpToPowerOf2((uint)size) : size;
        MemoryAccount.Charge(MemoryUse.Text, size);
        Held += size;
        full.Add(current);
        current = ArrayPool<byte>.Shared.Rent(size);
        used = 0;
    }

    private void ReturnAll()
    {
        foreach (byte[] block in full)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        full.Clear();
        MemoryAccount.Release(MemoryUse.Text, Held);
        Held = 0;
    }
}
