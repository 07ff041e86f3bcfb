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
    private byte[] current = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int used;

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

    /// <summary>Gives back the last <paramref name="unused"/> bytes of the latest <see cref="Take"/>.</summary>
    public void GiveBack(int unused) => used -= unused;

    /// <summary>Forgets all text; call it between events.</summary>
    public void Reset()
    {
        used = 0;
        if (full.Count != 0)
        {
            ReturnFull();
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
        ReturnFull();
        ArrayPool<byte>.Shared.Return(current);
        current = [];
    }

    private void Grow(int length)
    {
        // The old block keeps the text that was handed out; of all blocks only the newest, the largest, may survive a reset.
        full.Add(current);
        current = ArrayPool<byte>.Shared.Rent(Math.Max(current.Length * 2, length));
        used = 0;
    }

    private void ReturnFull()
    {
        foreach (byte[] block in full)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        full.Clear();
    }
}
