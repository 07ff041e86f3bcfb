using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen;

/// <summary>What a source consists of at the time of a run.</summary>
internal sealed class SourceListing
{
    /// <summary>The inputs in name order: an input's index is its rank.</summary>
    public required IReadOnlyList<SourceInput> Inputs { get; init; }

    /// <summary>The folders that could not be listed, in name order.</summary>
    public IReadOnlyList<SourceFailure> FailedFolders { get; init; } = [];

    /// <summary>Files that are no event files by their names.</summary>
    public long FilesIgnored { get; init; }

    /// <summary>Links to folders.</summary>
    public long FoldersIgnored { get; init; }

    /// <summary>Several sources as one, in their order.</summary>
    public static SourceListing Join(IReadOnlyList<SourceListing> listings) => new()
    {
        Inputs = [.. listings.SelectMany(listing => listing.Inputs)],
        FailedFolders = [.. listings.SelectMany(listing => listing.FailedFolders)],
        FilesIgnored = listings.Sum(listing => listing.FilesIgnored),
        FoldersIgnored = listings.Sum(listing => listing.FoldersIgnored),
    };
}
