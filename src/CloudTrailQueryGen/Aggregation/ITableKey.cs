using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A key that a <see cref="KeyTable"/> is asked for.</summary>
internal interface ITableKey
{
    /// <summary>In bytes, as it is stored.</summary>
    int Length { get; }

    /// <summary>A stored key of the same length is the same.</summary>
    bool Equals(ref byte stored);

    /// <summary>Stores the key.</summary>
    /// <param name="target">As long as the key.</param>
    void CopyTo(Span<byte> target);
}
