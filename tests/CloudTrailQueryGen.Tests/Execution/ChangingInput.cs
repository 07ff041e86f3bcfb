using System;
using System.IO;
using System.Threading;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>A file that somebody writes to, or that cannot be read to its end.</summary>
/// <param name="before">Its content when it is looked at, to find out where ranges begin.</param>
/// <param name="content">Its content when it is read.</param>
/// <param name="looks">How often it is looked at.</param>
/// <param name="readable">Reading fails behind so many bytes.</param>
internal sealed class ChangingInput(byte[] before, byte[] content, int looks, int readable = int.MaxValue) : SourceInput("changing")
{
    private int opened;

    public override long Length => before.Length;

    public override InputWindows OpenPart(long start, long length, WindowLimits limits, InputBuffers buffers) =>
        Interlocked.Increment(ref opened) <= looks
            ? new MemoryInput(before, Name).OpenPart(start, length, limits, buffers)
            : StreamContent.OpenPart(new FailingStream(content, readable) { Position = start }, length, limits, buffers);

    public override InputWindows Open(WindowLimits limits, InputBuffers buffers) =>
        StreamContent.Open(new FailingStream(content, readable), leaveOpen: false, limits, buffers);

    private sealed class FailingStream(byte[] content, int readable) : MemoryStream(content)
    {
        public override int Read(Span<byte> destination)
        {
            int left = (int)Math.Max(0, readable - Position);
            return left == 0 && Position < Length ? throw new IOException("The disk is gone.") : base.Read(destination[..Math.Min(left, destination.Length)]);
        }
    }
}
