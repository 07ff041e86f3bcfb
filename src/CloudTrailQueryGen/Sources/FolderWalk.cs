using System;
using System.Collections.Generic;
using System.IO;
using System.Security;

namespace CloudTrailQueryGen;

/// <summary>Lists the event files below a folder, without recursion of its own and without following links to folders.</summary>
internal sealed class FolderWalk(string root, bool recursive)
{
    // Hidden and system files are files too; a folder that cannot be listed must not be passed over in silence.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly Stack<Pending> pending = new();

    /// <summary>The event files: paths below the root with forward slashes, in order.</summary>
    public List<string> RelativePaths { get; } = [];

    /// <summary>The folders that could not be listed, in order of their paths.</summary>
    public List<SourceFailure> Failures { get; } = [];

    /// <summary>Files that are no event files by their names.</summary>
    public long FilesIgnored { get; private set; }

    /// <summary>Links to folders.</summary>
    public long FoldersIgnored { get; private set; }

    /// <summary>Fills the lists; call once.</summary>
    public void Run()
    {
        pending.Push(new(new DirectoryInfo(root), "", IsDigest: false));
        while (pending.TryPop(out Pending folder))
        {
            try
            {
                foreach (FileSystemInfo entry in folder.Directory.EnumerateFileSystemInfos("*", Everything))
                {
                    Visit(entry, folder);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
            {
                Failures.Add(new(EventFileName.WithForwardSlashes(Path.Join(root, folder.RelativePath)), exception));
            }
        }

        RelativePaths.Sort(StringComparer.Ordinal);
        Failures.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
    }

    private void Visit(FileSystemInfo entry, Pending folder)
    {
        string relative = folder.RelativePath.Length == 0 ? entry.Name : $"{folder.RelativePath}/{entry.Name}";
        if (entry is not DirectoryInfo directory)
        {
            VisitFile(entry.Name, relative, folder.IsDigest);
        }
        else if (entry.LinkTarget is not null)
        {
            FoldersIgnored++;
        }
        else if (recursive)
        {
            pending.Push(new(directory, relative, folder.IsDigest || EventFileName.IsDigestFolder(entry.Name)));
        }
    }

    private void VisitFile(string name, string relative, bool inDigestFolder)
    {
        if (EventFileName.HoldsEvents(name, inDigestFolder))
        {
            RelativePaths.Add(relative);
        }
        else
        {
            FilesIgnored++;
        }
    }

    private readonly record struct Pending(DirectoryInfo Directory, string RelativePath, bool IsDigest);
}
