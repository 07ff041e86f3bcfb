using System;

namespace CloudTrailQueryGen;

/// <summary>An event that is not valid JSON, where the query has to read it.</summary>
public sealed class CloudTrailFormatException : FormatException
{
    /// <summary>An exception for a place in the input.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="byteOffset">Zero-based position in the (decompressed) input, in bytes.</param>
    public CloudTrailFormatException(string message, long byteOffset)
        : base(message) => ByteOffset = byteOffset;

    /// <summary>Zero-based position in the (decompressed) input, in bytes.</summary>
    public long ByteOffset { get; }
}
