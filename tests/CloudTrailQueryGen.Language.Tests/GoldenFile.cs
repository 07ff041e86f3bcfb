using System;
using System.IO;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests;

/// <summary>
/// Compares text with a reviewed file of the repository. With <c>CTQ_UPDATE_GOLDENS=1</c> in the environment a difference rewrites the
/// file, and the test fails all the same.
/// </summary>
internal static class GoldenFile
{
    public static void Verify(string relativePath, string actual)
    {
        string path = RepositoryFiles.PathOf(relativePath);
        string expected = File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n") : string.Empty;
        if (expected != actual && Environment.GetEnvironmentVariable("CTQ_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(expected, actual);
    }
}
