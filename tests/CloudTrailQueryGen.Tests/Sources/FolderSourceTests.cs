using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>Which files of a folder are taken, and in which order.</summary>
public sealed class FolderSourceTests
{
    [Fact]
    public void Files_come_in_ordinal_order_of_their_paths()
    {
        using TemporaryFolder folder = new();
        foreach (string name in new[] { "b.json", "a/z.json", "B.json", "a.json", "a/b/c.json", "a-b/x.json", "é.json" })
        {
            folder.Write(name, "{}");
        }

        // '-' (2D) < '.' (2E) < '/' (2F): whole paths are compared, not folder by folder.
        Assert.Equal(["B.json", "a-b/x.json", "a.json", "a/b/c.json", "a/z.json", "b.json", "é.json"], Names(folder, recursive: true));
    }

    [Fact]
    public void Only_event_files_are_taken_and_the_others_counted()
    {
        using TemporaryFolder folder = new();
        string[] taken = ["a.json", "b.JSON", "c.json.gz", "d.jsonl", "e.jsonl.gz", "f.ndjson", "g.log", "h.log.GZ", ".hidden.json"];
        string[] ignored = ["readme.txt", "a.json.bak", "x.gz", "json", "data.csv", "k.json.zip"];
        foreach (string name in taken.Concat(ignored))
        {
            folder.Write(name, "{}");
        }

        SourceListing listing = CloudTrailSource.Folder(folder.Path).List();
        Assert.Equal(taken.Order(StringComparer.Ordinal), Relative(folder, listing));
        Assert.Equal(6, listing.FilesIgnored);
    }

    [Fact]
    public void Digest_files_are_not_events()
    {
        using TemporaryFolder folder = new();
        folder.Write("AWSLogs/1/CloudTrail/us-east-1/2023/07/10/1_CloudTrail_us-east-1_20230710T1145Z_x.json.gz", "{}");
        folder.Write("AWSLogs/1/CloudTrail-Digest/us-east-1/2023/07/10/1_CloudTrail-Digest_us-east-1_t_us-east-1_20230710T114500Z.json.gz", "{}");
        folder.Write("AWSLogs/1/CloudTrail-Digest/other.json", "{}");
        folder.Write("1_CloudTrail-Digest_us-east-1_t_us-east-1_20230710T114500Z.json.gz", "{}");
        SourceListing listing = CloudTrailSource.Folder(folder.Path).List();
        Assert.Equal(["AWSLogs/1/CloudTrail/us-east-1/2023/07/10/1_CloudTrail_us-east-1_20230710T1145Z_x.json.gz"], Relative(folder, listing));
        Assert.Equal(3, listing.FilesIgnored);
    }

    [Fact]
    public void Without_recursion_only_the_folder_itself_is_read()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.json", "{}");
        folder.Write("b/c.json", "{}");
        Assert.Equal(["a.json"], Names(folder, recursive: false));
    }

    [Fact]
    public void Links_to_folders_are_counted_and_not_followed()
    {
        using TemporaryFolder folder = new();
        folder.Write("real/a.json", "{}");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "real", "loop"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.json"), Path.Combine(folder.Path, "real", "a.json"));
        SourceListing listing = CloudTrailSource.Folder(folder.Path).List();
        Assert.Equal(["link.json", "real/a.json"], Relative(folder, listing));
        Assert.Equal(1, listing.FoldersIgnored);
    }

    [Fact]
    public void A_folder_may_be_a_link_itself()
    {
        using TemporaryFolder folder = new();
        folder.Write("real/a.json", "{}");
        string link = Path.Combine(folder.Path, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(folder.Path, "real"));
        Assert.Equal([$"{link}/a.json"], CloudTrailSource.Folder(link).List().Inputs.Select(input => input.Name));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_exception()
    {
        DirectoryNotFoundException exception = Assert.Throws<DirectoryNotFoundException>(() => CloudTrailSource.Folder("no/such/folder").List());
        Assert.Equal("The folder 'no/such/folder' does not exist.", exception.Message);
    }

    [Fact]
    public void Given_files_are_sorted_and_taken_once()
    {
        SourceListing listing = CloudTrailSource.Files(["b.json", "a.txt", "b.json", "./a.txt"]).List();
        Assert.Equal(["./a.txt", "b.json"], listing.Inputs.Select(input => input.Name));
    }

    private static IEnumerable<string> Names(TemporaryFolder folder, bool recursive) =>
        Relative(folder, CloudTrailSource.Folder(folder.Path, recursive).List());

    private static IEnumerable<string> Relative(TemporaryFolder folder, SourceListing listing) =>
        listing.Inputs.Select(input => input.Name[(folder.Path.Length + 1)..]);
}
