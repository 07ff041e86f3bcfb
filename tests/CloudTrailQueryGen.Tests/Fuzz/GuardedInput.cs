using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CloudTrailQueryGen.Tests.Json;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>An input directly behind a page that may not be touched, or directly before one; ordinary memory where the system has no such pages.</summary>
internal sealed unsafe class GuardedInput : MemoryManager<byte>
{
    private const int Capacity = 1 << 20;

    [ThreadStatic]
    private static GuardedMemory? pages;

    private readonly byte[]? content;
    private readonly byte* start;
    private readonly int length;

    /// <summary>The memory is the thread's, and holds its last input only.</summary>
    public GuardedInput(byte[] content, bool isAtEnd)
    {
        length = content.Length;
        if (!GuardedMemory.IsSupported)
        {
            this.content = content;
            return;
        }

        pages ??= new GuardedMemory(Capacity);
        Span<byte> copy = isAtEnd ? pages.AtEnd(content) : pages.AtStart(content);
        start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(copy));
    }

    public CloudTrailSource Source => CloudTrailSource.Memory(Memory);

    public override Span<byte> GetSpan() => content is null ? new Span<byte>(start, length) : content;

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
