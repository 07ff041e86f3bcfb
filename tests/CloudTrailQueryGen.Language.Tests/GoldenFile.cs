using System.IO;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests;

/// <summary>Compares text with a reviewed file of the repository.</summary>
internal static class GoldenFile
{
    /// <summary>Fails when they differ, and leaves the new text beside the file for review.</summary>
    public static void Verify(string relativePath, string actual)
    {
        string path = RepositoryFiles.PathOf(relativePath);
        string expected = File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n") : string.Empty;
        if (expected != actual)
        {
            File.WriteAllText(path + ".actual", actual);
        }

        Assert.Equal(expected, actual);
    }
}
