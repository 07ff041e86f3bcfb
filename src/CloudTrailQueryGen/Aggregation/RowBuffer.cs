using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A row while it is being encoded; its memory is reused for the next one.</summary>
internal sealed class RowBuffer
{
    private byte[] bytes = new byte[256];

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until the next <see cref="Append"/>.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Starts the next row.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds a value.</summary>
    public void Append(in Value value)
    {
        int size = EncodedValue.Size(value);
        EncodedValue.Write(value, Take(size));
    }

    /// <summary>Adds <paramref name="size"/> bytes for the caller to fill; with undefined content.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Take(int size)
    {
        if ((uint)size > (uint)(bytes.Length - Length))
        {
            Grow(size);
        }

        Span<byte> taken = bytes.AsSpan(Length, size);
        Length += size;
        return taken;
    }

    /// <summary>Takes the last <paramref name="unused"/> bytes back.</summary>
    public void GiveBack(int unused) => Length -= unused;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        int end = MemoryAccount.Length(MemoryUse.Text, (long)Length + size);
        MemoryAccount.Resize(MemoryUse.Text, ref bytes, MemoryAccount.Double(MemoryUse.Text, bytes.Length, end));
    }
}
