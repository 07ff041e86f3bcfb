using System;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>Reads memory as a stream, for the decompressor.</summary>
internal sealed class ReadOnlyMemoryStream(ReadOnlyMemory<byte> content) : ForwardStream
{
    private int position;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, content.Length - position);
        content.Span.Slice(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
