using System;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace CloudTrailQueryGen.Tests;

/// <summary>A folder for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("ctq-tests-").FullName;

    /// <summary>Gzip of the content.</summary>
    public static byte[] Gzip(ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        using MemoryStream stored = new();
        using (GZipStream gzip = new(stored, level, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stored.ToArray();
    }

    /// <summary>Gzip of the text.</summary>
    public static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));

    /// <summary>Writes a file, with the folders above it, and returns its path.</summary>
    public string Write(string relativePath, ReadOnlySpan<byte> content)
    {
        string path = System.IO.Path.Combine(Path, relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content.ToArray());
        return path;
    }

    /// <summary>Writes a file, with the folders above it, and returns its path.</summary>
    public string Write(string relativePath, string content) => Write(relativePath, Encoding.UTF8.GetBytes(content));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
