using System;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Memory between two pages that may not be touched, so that a read outside of the input ends the process.</summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;

    private readonly nint pageSize = Environment.SystemPageSize;
    private readonly nint size;
    private readonly byte* mapping;

    public GuardedMemory(int capacity)
    {
        size = (capacity + pageSize - 1) / pageSize * pageSize;
        mapping = (byte*)Map(0, size + (2 * pageSize), ReadWrite, PrivateAnonymous, -1, 0);
        if ((nint)mapping == -1 || Protect((nint)mapping, pageSize, 0) != 0 || Protect((nint)mapping + pageSize + size, pageSize, 0) != 0)
        {
            throw new InvalidOperationException("No guarded memory");
        }
    }

    /// <summary>The system has the calls that this class needs.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>A copy whose last byte lies directly before the guard.</summary>
    public Span<byte> AtEnd(ReadOnlySpan<byte> text)
    {
        var copy = new Span<byte>(mapping + pageSize + size - text.Length, text.Length);
        text.CopyTo(copy);
        return copy;
    }

    /// <summary>A copy whose first byte lies directly behind the guard.</summary>
    public Span<byte> AtStart(ReadOnlySpan<byte> text)
    {
        var copy = new Span<byte>(mapping + pageSize, text.Length);
        text.CopyTo(copy);
        return copy;
    }

    public void Dispose() => Unmap((nint)mapping, size + (2 * pageSize));

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nint length);
}
