using System.Globalization;

namespace CloudTrailQueryGen;

/// <summary>A place in the input that is not CloudTrail JSON; the event there was left out of the result.</summary>
/// <param name="File">The file's name, or null when the input is not a file.</param>
/// <param name="ByteOffset">Zero-based position in the decompressed input, in bytes.</param>
/// <param name="Message">What is wrong.</param>
public sealed record CloudTrailFormatError(string? File, long ByteOffset, string Message)
{
    /// <summary>The error in one line: file, offset and what is wrong.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(File is null ? string.Empty : File + ", ")}byte {ByteOffset}: {Message}");
}
