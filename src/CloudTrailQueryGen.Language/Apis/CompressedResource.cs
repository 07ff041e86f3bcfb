using System;
using System.IO;
using System.IO.Compression;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>A deflated text that is embedded in the assembly.</summary>
internal static class CompressedResource
{
    public static byte[] Read(string name)
    {
        using Stream stream = typeof(CompressedResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded in this assembly");
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
        using var text = new MemoryStream();
        inflated.CopyTo(text);
        return text.ToArray();
    }
}
