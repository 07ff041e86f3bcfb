using System.Collections.Generic;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>The event files of a folder.</summary>
internal sealed class FolderSource(string path, bool recursive) : CloudTrailSource
{
    internal override SourceListing List()
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"The folder '{path}' does not exist.");
        }

        FolderWalk walk = new(path, recursive);
        walk.Run();
        List<SourceInput> inputs = new(walk.RelativePaths.Count);
        foreach (string relative in walk.RelativePaths)
        {
            inputs.Add(new FileInput(EventFileName.WithForwardSlashes(Path.Join(path, relative))));
        }

        return new()
        {
            Inputs = inputs,
            FailedFolders = walk.Failures,
            FilesIgnored = walk.FilesIgnored,
            FoldersIgnored = walk.FoldersIgnored,
        };
    }
}
