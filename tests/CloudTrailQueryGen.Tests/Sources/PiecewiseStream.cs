using System;

namespace CloudTrailQueryGen.Tests;

/// <summary>Gives at most so many bytes per read, as a network does, and can break off.</summary>
internal sealed class PiecewiseStream(byte[] content, int piece, int failAt = int.MaxValue) : ForwardStream
{
    private int position;

    /// <summary>Whether somebody closed it.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>The largest read that was asked for.</summary>
    public int LargestRequest { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        LargestRequest = Math.Max(LargestRequest, buffer.Length);
        if (position >= failAt)
        {
            throw new System.IO.IOException("The connection was reset.");
        }

        int count = Math.Min(Math.Min(buffer.Length, piece), Math.Min(content.Length, failAt) - position);
        content.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
