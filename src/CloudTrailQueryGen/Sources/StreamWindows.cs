using System;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>Windows over a stream, plain or gzip.</summary>
internal sealed class StreamWindows : InputWindows
{
    private readonly StoredInput stored;
    private readonly ReadBuffer buffer;
    private readonly bool readsAhead;
    private IContentReader content;
    private int length;
    private long contentLength;
    private bool atEnd;
    private Exception? failure;

    /// <summary>Fills the first window.</summary>
    /// <param name="stored">What is read.</param>
    /// <param name="content">Its content, which may be itself.</param>
    /// <param name="limits">How large windows are.</param>
    /// <param name="buffer">Holds the window.</param>
    /// <param name="readsAhead">A second thread reads the content from the second window on; shorter inputs are not worth one.</param>
    public StreamWindows(StoredInput stored, IContentReader content, WindowLimits limits, ReadBuffer buffer, bool readsAhead)
        : base(limits)
    {
        this.stored = stored;
        this.content = content;
        this.buffer = buffer;
        this.readsAhead = readsAhead;
        buffer.Reserve(Capacity);
        Fill();
    }

    public override long BytesRead => stored.BytesRead;

    public override long BytesScanned => contentLength;

    public override ReadOnlySpan<byte> Current => buffer.Span[..length];

    public override bool IsFinal => atEnd && failure is null;

    public override Exception? Failure => failure;

    /// <inheritdoc/>
    public override void Dispose()
    {
        content.Dispose();
        stored.Dispose();
        length = 0;
    }

    protected override void Move(int consumed)
    {
        buffer.Reserve(Capacity, consumed, length - consumed);
        length -= consumed;
        Fill();
        if (readsAhead && !atEnd && content is not ReadAhead)
        {
            content = new ReadAhead(content);
        }
    }

    private void Fill()
    {
        try
        {
            while (!atEnd && length < Capacity)
            {
                int read = content.Read(buffer.Span[length..Capacity]);
                length += read;
                contentLength += read;
                atEnd = read == 0;
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // What was read before the damage still counts: the window is handed out first, the failure with it.
            failure = exception;
            atEnd = true;
        }
    }
}
