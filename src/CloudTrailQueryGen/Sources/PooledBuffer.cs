using System;
using System.Buffers;

namespace CloudTrailQueryGen;

/// <summary>Memory that grows to what the largest input so far has needed, and goes back to the pool at the end.</summary>
internal sealed class PooledBuffer : IDisposable
{
    private byte[] array = [];

    /// <summary>How many bytes it holds, at least what was reserved.</summary>
    public int Length => array.Length;

    /// <summary>All of it.</summary>
    public Memory<byte> Memory => array;

    /// <summary>All of it; valid until <see cref="Reserve"/>.</summary>
    public Span<byte> Span => array;

    /// <summary>Makes room for <paramref name="length"/> bytes and moves a part of the content to the beginning; the rest of it is lost.</summary>
    /// <param name="length">At least the length of the part.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="count">How long it is.</param>
    public void Reserve(int length, int start = 0, int count = 0)
    {
        if (length <= array.Length)
        {
            array.AsSpan(start, count).CopyTo(array);
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(length);
        array.AsSpan(start, count).CopyTo(larger);
        Dispose();
        array = larger;
    }

    /// <summary>Gives it back when it is larger than that.</summary>
    public void Trim(int length)
    {
        if (array.Length > length)
        {
            Dispose();
        }
    }

    /// <summary>Gives the memory back; it may be reserved again.</summary>
    public void Dispose()
    {
        if (array.Length != 0)
        {
            ArrayPool<byte>.Shared.Return(array);
            array = [];
        }
    }
}
