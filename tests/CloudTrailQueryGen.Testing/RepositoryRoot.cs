using System;
using System.IO;

namespace CloudTrailQueryGen.Testing;

/// <summary>Finds the repository that the tests were built from.</summary>
public static class RepositoryRoot
{
    private static readonly Lazy<string> s_path = new(Find);

    /// <summary>The folder of the solution file.</summary>
    public static string Path => s_path.Value;

    /// <summary>A file or folder below it.</summary>
    public static string Combine(string relativePath) => System.IO.Path.Combine(Path, relativePath.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CloudTrailQueryGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has CloudTrailQueryGen.sln.");
    }
}
