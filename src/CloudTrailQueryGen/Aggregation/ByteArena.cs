using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Append-only memory in chunks that never move, so that growing copies nothing and is not limited to 2 GB.</summary>
/// <param name="use">What the memory is held for.</param>
internal sealed class ByteArena(MemoryUse use)
{
    private const int FirstChunk = 4 * 1024;
    private const int LargestChunk = 16 * 1024 * 1024;
    private byte[][] chunks = [MemoryAccount.Allocate<byte>(use, FirstChunk)];
    private int current;
    private int used;

    /// <summary>Bytes handed out since the start or the last <see cref="Clear"/>.</summary>
    public long Size { get; private set; }

    /// <summary>Bytes that are held for them.</summary>
    public long Capacity { get; private set; } = FirstChunk;

    /// <summary>Copies <paramref name="bytes"/> in and returns their address.</summary>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        long address = Take(bytes.Length);
        bytes.CopyTo(At(address, bytes.Length));
        return address;
    }

    /// <summary>Reserves <paramref name="length"/> adjacent bytes, with undefined content, and returns their address.</summary>
    public long Take(int length)
    {
        if (chunks[current].Length - used < length)
        {
            AddChunk(length);
        }

        long address = ((long)current << 32) | (uint)used;
        used += length;
        Size += length;
        return address;
    }

    /// <summary>The bytes at an address; valid until <see cref="Clear"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> At(long address, int length) => chunks[(int)(address >> 32)].AsSpan((int)address, length);

    /// <summary>Forgets everything but keeps the newest chunk, which is the largest unless a single giant came before it.</summary>
    public void Clear()
    {
        MemoryAccount.Release(use, Capacity - chunks[current].Length);
        Capacity = chunks[current].Length;
        chunks[0] = chunks[current];
        chunks.AsSpan(1).Clear();
        current = 0;
        used = 0;
        Size = 0;
    }

    /// <summary>Gives up the memory; the arena must not be used afterwards.</summary>
    public void Free()
    {
        MemoryAccount.Release(use, Capacity);
        Capacity = 0;
        chunks = [];
    }

    private void AddChunk(int length)
    {
        int size = (int)Math.Max(length, Math.Min(LargestChunk, chunks[current].Length * 2L));
        if (current + 1 == chunks.Length)
        {
            Array.Resize(ref chunks, chunks.Length * 2);
        }

        chunks[current + 1] = MemoryAccount.Allocate<byte>(use, size);
        Capacity += size;
        current++;
        used = 0;
    }
}
