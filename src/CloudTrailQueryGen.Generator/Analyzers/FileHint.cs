using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>What to write instead of a path that no query file has.</summary>
internal static class FileHint
{
    public static string For(string path, QueryFileIndex index)
    {
        // Names without the folder and the extension, which would make any two files alike.
        var pathByStem = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (QueryFileIdentity file in index.Files)
        {
            string stem = Stem(file.Path);
            if (!pathByStem.ContainsKey(stem))
            {
                pathByStem.Add(stem, file.Path);
            }
        }

        return Suggestion.For(Stem(path), pathByStem.Keys) is { } near
            ? $"did you mean '{pathByStem[near]}'?"
            : "the path is relative to the project's folder, and the file must be one of its AdditionalFiles";
    }

    private static string Stem(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        return name.EndsWith(QueryFile.Extension, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - QueryFile.Extension.Length) : name;
    }
}
