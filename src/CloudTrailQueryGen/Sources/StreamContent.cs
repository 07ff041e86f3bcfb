using System;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>Finds out how the content of a stream is stored, and opens it the best way.</summary>
internal static class StreamContent
{
    /// <summary>Opens the first window of plain content; throws what the stream throws.</summary>
    /// <param name="stream">Stands where the content begins; it is closed with the windows.</param>
    /// <param name="length">Where the content ends, if the stream does not end before.</param>
    /// <param name="limits">How large windows are.</param>
    /// <param name="buffers">Not used by another input meanwhile.</param>
    public static InputWindows OpenPart(Stream stream, long length, WindowLimits limits, InputBuffers buffers)
    {
        buffers.Reset();
        StoredInput stored = new(stream, leaveOpen: false, buffers.Stored, length);
        try
        {
            return new StreamWindows(stored, stored, limits, buffers.Content, readsAhead: false);
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }

    /// <summary>Opens the first window; throws what the stream throws.</summary>
    /// <param name="stream">Plain or gzip.</param>
    /// <param name="leaveOpen">Somebody else closes it, also when this throws.</param>
    /// <param name="limits">How large windows are.</param>
    /// <param name="buffers">Not used by another input meanwhile.</param>
    /// <param name="readsAhead">A second thread may read the stream.</param>
    public static InputWindows Open(Stream stream, bool leaveOpen, WindowLimits limits, InputBuffers buffers, bool readsAhead = false)
    {
        buffers.Reset();
        StoredInput stored = new(stream, leaveOpen, buffers.Stored);
        try
        {
            if (!GzipMembers.AreAt(stored.Peek(GzipMembers.MagicLength)))
            {
                return new StreamWindows(stored, stored, limits, buffers.Content, readsAhead: false);
            }

            if (buffers.Inflater is { } inflater
                && stored.TryPeekAll(inflater.MostStored, out ReadOnlySpan<byte> all)
                && inflater.TryInflate(all, buffers.Content, out int length))
            {
                InflatedWindows windows = new(buffers.Content, length, stored.BytesRead, limits);
                stored.Dispose();
                return windows;
            }

            return new StreamWindows(stored, new GzipMembers(stored), limits, buffers.Content, readsAhead && buffers.ReadsAhead);
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }
}
