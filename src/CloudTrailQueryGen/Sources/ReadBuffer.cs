using System;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen;

/// <summary>Memory of one worker that grows to what its largest input so far has needed, used again for each input.</summary>
/// <remarks>
/// It comes from the system and goes back there. A pool of arrays would keep one of every power of two up to the largest, in each of its threads, and that
/// twice: once for files and once for their content.
/// </remarks>
internal sealed unsafe class ReadBuffer : IDisposable
{
    private const int Granularity = 64 * 1024;

    private byte* memory;

    /// <summary>How many bytes it holds, at least what was reserved.</summary>
    public int Length { get; private set; }

    /// <summary>All of it; valid until <see cref="Reserve"/>.</summary>
    public Span<byte> Span => new(memory, Length);

    /// <summary>Makes room for <paramref name="length"/> bytes and moves a part of the content to the beginning; the rest of it is lost.</summary>
    /// <param name="length">At least the length of the part.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="count">How long it is.</param>
    public void Reserve(int length, int start = 0, int count = 0)
    {
        Span<byte> part = Span.Slice(start, count);
        if (length <= Length)
        {
            part.CopyTo(Span);
            return;
        }

        int rounded = (int)Math.Min((length + Granularity - 1L) / Granularity * Granularity, Array.MaxLength);
        if (count == 0)
        {
            // Before the other is allocated: the two are never needed together.
            Dispose();
        }

        byte* larger = (byte*)NativeMemory.Alloc((nuint)rounded);
        part = count == 0 ? default : part;
        part.CopyTo(new Span<byte>(larger, rounded));
        Dispose();
        memory = larger;
        Length = rounded;
    }

    /// <summary>Gives the memory back when it is more than that.</summary>
    public void Trim(int length)
    {
        if (Length > length)
        {
            Dispose();
        }
    }

    /// <summary>Gives the memory back; more may be reserved again.</summary>
    public void Dispose()
    {
        NativeMemory.Free(memory);
        memory = null;
        Length = 0;
    }
}
