using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>What to write instead of a path that no query file has.</summary>
internal static class FileHint
{
    public static string For(string path, QueryFileIndex index)
    {
        var paths = System.Collections.Immutable.ImmutableArray.CreateBuilder<string>();
        string name = path.Substring(path.LastIndexOf('/') + 1);
        foreach (QueryFileIdentity file in index.Files)
        {
            if (file.Path.EndsWith("/" + name, System.StringComparison.Ordinal))
            {
                return $"did you mean '{file.Path}'?";
            }

            paths.Add(file.Path);
        }

        return Suggestion.For(path, paths) is { } suggestion
            ? $"did you mean '{suggestion}'?"
            : "the path is relative to the project's folder, and the file must be one of its AdditionalFiles";
    }
}
