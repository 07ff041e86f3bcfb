using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>A range of an input, and what one worker has made of it.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="length">How long it is; the last one ends with the input.</param>
/// <param name="isLast">It is the last one.</param>
internal sealed class InputRange(long start, long length, bool isLast)
{
    /// <summary>Where it begins.</summary>
    public long Start { get; } = start;

    /// <summary>How long it is; the last one ends with the input.</summary>
    public long Length { get; } = length;

    /// <summary>It is the last one.</summary>
    public bool IsLast { get; } = isLast;

    /// <summary>What its events have led to; null before it is read, and when that belongs to somebody else.</summary>
    public IInputReading? Reading { get; set; }

    /// <summary>Nothing of it is needed any more.</summary>
    public void Release()
    {
        foreach (QueryState state in Reading?.States ?? [])
        {
            state.Memory?.Close();
        }

        Reading?.Dispose();
        Reading = null;
    }

    /// <summary>Bytes of it that were read.</summary>
    public long BytesRead { get; set; }

    /// <summary>Events of it of which progress knows.</summary>
    public long EventsReported { get; set; }

    /// <summary>The longest window that was needed.</summary>
    public int LongestWindow { get; set; }
}
