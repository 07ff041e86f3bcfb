using System;
using System.IO;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Folders that cannot be listed.</summary>
public sealed class FailedFolderTests
{
    private static readonly UnauthorizedAccessException Denied = new("Access to the path is denied.");

    [Fact]
    public void A_walk_goes_on_behind_a_folder_that_cannot_be_listed()
    {
        FolderWalk walk = new("no/such/folder", recursive: true);
        walk.Run();
        SourceFailure failure = Assert.Single(walk.Failures);
        Assert.Equal("no/such/folder", failure.Name);
        Assert.IsType<DirectoryNotFoundException>(failure.Exception);
    }

    [Fact]
    public void They_are_reported_before_all_files()
    {
        QueryResult<EventsRow> result = EventsQuery.All.Run(new PartlyDenied());
        Assert.Single(result);
        Assert.Equal(["logs/denied: Access to the path is denied.", "memory: This is not CloudTrail JSON: an object or array was expected"],
            result.Errors.Select(error => $"{error.File}: {error.Message}"));
        Assert.Equal((2, 1, 1, 1), (result.Statistics.FilesListed, result.Statistics.FilesRead, result.Statistics.FilesFailed, result.Statistics.FoldersFailed));
        Assert.EndsWith("1 file failed, 1 folder failed, 0 ms", (result.Statistics with { Elapsed = default }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Throwing_gives_what_the_file_system_says() => Assert.Same(
        Denied,
        Assert.Throws<UnauthorizedAccessException>(() => EventsQuery.All.Run(new PartlyDenied(), new() { BadFilePolicy = BadFilePolicy.Throw })));

    /// <summary>A source with a bad file, a good one, and a folder that may not be listed.</summary>
    private sealed class PartlyDenied : CloudTrailSource
    {
        internal override SourceListing List() => new()
        {
            Inputs = [new MemoryInput("x"u8.ToArray(), "memory"), new MemoryInput("{\"eventName\":\"A\"}"u8.ToArray(), "memory")],
            FailedFolders = [new("logs/denied", Denied)],
        };
    }
}
