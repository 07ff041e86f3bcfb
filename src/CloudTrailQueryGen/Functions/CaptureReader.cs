using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Reads what <see cref="CaptureWriter"/> has written.</summary>
internal static class CaptureReader
{
    /// <summary>The value of this number; missing when there are fewer.</summary>
    public static Value Read(Value captures, long index)
    {
        ReadOnlySpan<byte> rest = captures.Utf8;
        for (; index > 0 && !rest.IsEmpty; index--)
        {
            rest = rest[EncodedValue.Skip(rest)..];
        }

        return rest.IsEmpty ? Value.Missing : EncodedValue.Read(rest, out _);
    }
}
