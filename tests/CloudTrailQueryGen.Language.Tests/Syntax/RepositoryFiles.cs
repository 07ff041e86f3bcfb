using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>The corpus of the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>The absolute path of a file or folder, given from the repository's root.</summary>
    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The published queries with what is known about them, in the order of the file.</summary>
    public static IReadOnlyList<QueryVector> ReadQueryVectors()
    {
        var vectors = new List<QueryVector>();
        foreach (string line in File.ReadLines(PathOf("tests/Corpus/queries/query-vectors.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement vector = document.RootElement;
            vectors.Add(new QueryVector(
                vector.GetProperty("id").GetString()!,
                vector.GetProperty("query").GetString()!,
                vector.GetProperty("valid").GetBoolean(),
                vector.GetProperty("cloudTrail").GetBoolean()));
        }

        return vectors;
    }

    /// <summary>The seed queries: file name and text.</summary>
    public static IReadOnlyList<(string Name, string Text)> ReadSeedQueries()
    {
        string[] paths = Directory.GetFiles(PathOf("tests/Corpus/queries/seed"), "*.ctq");
        Array.Sort(paths, StringComparer.Ordinal);
        return Array.ConvertAll(paths, path => (Path.GetFileName(path), File.ReadAllText(path)));
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CloudTrailQueryGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests must run inside of the repository");
    }
}
