using System.Collections.Generic;
using System.IO;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>What comes out of a gzip file.</summary>
/// <param name="Content">What was decompressed.</param>
/// <param name="Error">Why not all of it was.</param>
/// <param name="Offset">How much content was counted.</param>
/// <param name="BytesRead">How much of the file was counted.</param>
/// <param name="IsWhole">It was inflated as a whole.</param>
internal sealed record GzipReading(byte[] Content, string? Error, long Offset, long BytesRead, bool IsWhole)
{
    /// <summary>Reads with one inflater or the other.</summary>
    public static GzipReading Of(byte[] stored, bool usesLibDeflate)
    {
        using InputBuffers buffers = new(usesLibDeflate ? LibDeflateInflater.TryCreate() : null, readsAhead: false);
        return Of(stored, buffers);
    }

    /// <summary>Reads as a worker does.</summary>
    public static GzipReading Of(byte[] stored, InputBuffers buffers, int windowLength = 50_000)
    {
        using MemoryStream stream = new(stored);
        using InputWindows windows = StreamContent.Open(stream, leaveOpen: true, new(windowLength, 1_000_000), buffers, readsAhead: true);
        List<byte> content = [];
        while (true)
        {
            content.AddRange(windows.Current);
            if (windows.IsFinal || windows.Failure is not null)
            {
                return new([.. content], windows.Failure?.Message, windows.BytesScanned, windows.BytesRead, windows is InflatedWindows);
            }

            windows.Advance(windows.Current.Length);
        }
    }
}
