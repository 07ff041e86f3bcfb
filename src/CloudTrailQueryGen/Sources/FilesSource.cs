using System;
using System.Collections.Generic;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>Files that the caller names.</summary>
internal sealed class FilesSource(IReadOnlyList<string> paths) : CloudTrailSource
{
    internal override SourceListing List()
    {
        string[] names = new string[paths.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = EventFileName.WithForwardSlashes(paths[i]);
        }

        Array.Sort(names, StringComparer.Ordinal);
        List<SourceInput> inputs = new(names.Length);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            // Two spellings of one path would count its events twice.
            if (seen.Add(Path.GetFullPath(name)))
            {
                inputs.Add(new FileInput(name));
            }
        }

        return new() { Inputs = inputs };
    }
}
