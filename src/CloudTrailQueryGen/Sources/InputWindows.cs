using System;

namespace CloudTrailQueryGen;

/// <summary>
/// The decompressed content of one input, seen through a window that moves over it: memory stays the same for any size of
/// input and grows only while one event does not fit.
/// </summary>
internal abstract class InputWindows(WindowLimits limits) : IDisposable
{
    /// <summary>How large windows are.</summary>
    protected WindowLimits Limits { get; } = limits;

    /// <summary>How many bytes the window may hold now.</summary>
    public int Capacity { get; protected set; } = Math.Min(limits.First, limits.Largest);

    /// <summary>Bytes taken from the file or stream as stored, before decompression.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Bytes of content that have come into the window so far.</summary>
    public abstract long BytesScanned { get; }

    /// <summary>The content that is visible now; valid until <see cref="Advance"/>.</summary>
    public abstract ReadOnlySpan<byte> Current { get; }

    /// <summary>The window reaches to the end of the content.</summary>
    public abstract bool IsFinal { get; }

    /// <summary>Why nothing can be read behind the window, or null; <see cref="IsFinal"/> is false then.</summary>
    public virtual Exception? Failure => null;

    /// <summary>Moves the window behind what has been used, and makes it larger when nothing could be used.</summary>
    /// <param name="consumed">How many bytes of the window are not needed again.</param>
    /// <returns>False when the window has its greatest size and one event still does not fit.</returns>
    public bool Advance(int consumed)
    {
        if (consumed == 0 && Current.Length >= Capacity)
        {
            if (Capacity >= Limits.Largest)
            {
                return false;
            }

            Capacity = (int)Math.Min(Capacity * 2L, Limits.Largest);
        }

        Move(consumed);
        return true;
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Drops the first bytes of the window and fills it up to <see cref="Capacity"/>.</summary>
    protected abstract void Move(int consumed);
}
