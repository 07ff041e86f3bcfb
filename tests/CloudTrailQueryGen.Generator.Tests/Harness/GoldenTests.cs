using System;
using System.IO;
using CloudTrailQueryGen.Testing;
using Xunit;
using Xunit.Sdk;

namespace CloudTrailQueryGen.Generator.Tests.Harness;

/// <summary>Goldens: a difference fails, and rewriting one fails too.</summary>
public sealed class GoldenTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ctq-golden-");

    private string FilePath => Path.Combine(folder.FullName, "sub", "golden.txt");

    [Fact]
    public void An_equal_text_passes_whatever_its_line_ends()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, "a\r\nb\n");

        Golden.Verify(FilePath, "a\nb\r\n", update: false);
    }

    [Fact]
    public void A_difference_names_the_line()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, "a\nb\nc");

        var failure = Assert.Throws<FailException>(() => Golden.Verify(FilePath, "a\nx\nc", update: false));

        Assert.Contains("line 2\nexpected: b\nactual:   x", failure.Message);
    }

    [Fact]
    public void Updating_writes_the_file_and_fails()
    {
        Assert.Throws<FailException>(() => Golden.Verify(FilePath, "a\r\nb", update: true));

        Assert.Equal("a\nb", File.ReadAllText(FilePath));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
