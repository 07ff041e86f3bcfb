using System;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>Tells from its name whether a file of a folder holds events.</summary>
internal static class EventFileName
{
    private const string DigestFolder = "CloudTrail-Digest";

    /// <summary>The path in the spelling that orders inputs, the same on every system.</summary>
    public static string WithForwardSlashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Whether files of this name are read.</summary>
    /// <param name="fileName">The name without its folder.</param>
    /// <param name="inDigestFolder">The file lies below a digest folder.</param>
    public static bool HoldsEvents(ReadOnlySpan<char> fileName, bool inDigestFolder) =>
        !inDigestFolder && HasEventExtension(fileName) && !IsDigestFile(fileName);

    /// <summary>
    /// Whether a trail keeps its digests in folders of this name
    /// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
    /// </summary>
    public static bool IsDigestFolder(ReadOnlySpan<char> folderName) => folderName.Equals(DigestFolder, StringComparison.Ordinal);

    private static bool IsDigestFile(ReadOnlySpan<char> fileName) => fileName.Contains("_CloudTrail-Digest_", StringComparison.Ordinal);

    private static bool HasEventExtension(ReadOnlySpan<char> fileName)
    {
        ReadOnlySpan<char> plain = EndsWith(fileName, ".gz") ? fileName[..^3] : fileName;
        return EndsWith(plain, ".json") || EndsWith(plain, ".jsonl") || EndsWith(plain, ".ndjson") || EndsWith(plain, ".log");
    }

    private static bool EndsWith(ReadOnlySpan<char> name, ReadOnlySpan<char> extension) =>
        name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
