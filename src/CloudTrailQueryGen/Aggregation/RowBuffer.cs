using System;

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
    public Span<byte> Take(int size)
    {
        int end = MemoryAccount.Length(MemoryUse.Text, (long)Length + size);
        if (end > bytes.Length)
        {
            MemoryAccount.Resize(MemoryUse.Text, ref bytes, MemoryAccount.Double(MemoryUse.Text, bytes.Length, end));
        }

        Span<byte> taken = bytes.AsSpan(Length, size);
        Length = end;
        return taken;
    }

    /// <summary>Takes the last <paramref name="unused"/> bytes back.</summary>
    public void GiveBack(int unused) => Length -= unused;
}
