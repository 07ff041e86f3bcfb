using System;

namespace CloudTrailQueryGen;

/// <summary>The content of one input, read from beginning to end.</summary>
internal interface IContentReader : IDisposable
{
    /// <summary>Reads on; 0 is the end. Throws what the file system throws, and <see cref="System.IO.InvalidDataException"/> for damage.</summary>
    int Read(Span<byte> destination);
}
