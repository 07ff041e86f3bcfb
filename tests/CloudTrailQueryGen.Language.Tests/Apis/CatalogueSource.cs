using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Tests.Syntax;

namespace CloudTrailQueryGen.Language.Tests.Apis;

/// <summary>
/// Makes the resources of the API catalogue from the tables in <c>src/CloudTrailQueryGen.Language/Apis/Catalogue</c>. Compressed bytes differ from one version of .NET to
/// the next, so that what must be equal is the text.
/// </summary>
internal static class CatalogueSource
{
    private static readonly string[] Statuses = ["primary", "alias-accepted", "alias-candidate", "legacy", "non-sdk", "observed-only"];
    private static readonly string[] Origins = ["observed", "model", "model-name-rule", "curated", "legacy-model", "alias", "iam-action"];

    /// <summary>So many names of a service, seen in records, tell how it writes all of them.</summary>
    private const int NamesThatTellCase = 5;

    public static string[][] Services { get; } = Read("services.tsv", 5);

    public static string[][] Events { get; } = Read("events.tsv", 4);

    public static string[][] Traps { get; } = Read("traps.tsv", 5);

    /// <summary>Event sources, each with its events and traps.</summary>
    public static string EventsText()
    {
        ILookup<string, (string Name, string Line)> lines = Events
            .Select(row => (Source: row[0], Name: row[1], Line: CatalogueTags.Origins[IndexOf(Origins, row[2])] + row[1]))
            .Concat(Traps.Select(row => (Source: row[0], Name: row[1], Line: TrapLine(row))))
            .ToLookup(line => line.Source, line => (line.Name, line.Line));
        var text = new StringBuilder();
        foreach (string[] service in Services.OrderBy(row => row[0], StringComparer.Ordinal))
        {
            char status = CatalogueTags.Statuses[IndexOf(Statuses, service[2])];
            text.Append($"={service[0]}\t{status}\t{OrEmpty(service[1])}\n");
            foreach ((_, string line) in lines[service[0]].OrderBy(line => line.Name, StringComparer.Ordinal))
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The request parameters of the services whose names can be told.</summary>
    public static string ParametersText()
    {
        ILookup<string, string[]> events = Events.Where(row => row[3] != "-").ToLookup(row => row[0]);
        var text = new StringBuilder();
        foreach (string[] service in Services.Where(row => row[3].StartsWith("check", StringComparison.Ordinal)).OrderBy(row => row[0], StringComparer.Ordinal))
        {
            text.Append($"={service[0]}\t{Tag(service[3] == "check")}\t{Tag(int.Parse(service[4]) >= NamesThatTellCase)}\n");
            foreach (string[] each in events[service[0]].OrderBy(row => row[1], StringComparer.Ordinal))
            {
                text.Append($" {each[1]}\t{each[3]}\n");
            }
        }

        return text.ToString();
    }

    public static byte[] Deflate(string text)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize))
        {
            deflate.Write(Encoding.ASCII.GetBytes(text));
        }

        return compressed.ToArray();
    }

    public static string Inflate(byte[] bytes)
    {
        using var text = new MemoryStream();
        using var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        deflate.CopyTo(text);
        return Encoding.ASCII.GetString(text.ToArray());
    }

    private static string TrapLine(string[] row) =>
        $"{(row[3] == "rule" ? CatalogueTags.Trap : CatalogueTags.CertainTrap)}{row[1]}\t{OrEmpty(row[2])}\t{OrEmpty(row[4])}";

    private static string OrEmpty(string cell) => cell == "-" ? string.Empty : cell;

    private static char Tag(bool isReliable) => isReliable ? CatalogueTags.ReliableParameters : CatalogueTags.UnreliableParameters;

    private static int IndexOf(string[] names, string name) =>
        Array.IndexOf(names, name) is >= 0 and int index ? index : throw new InvalidDataException($"'{name}' is none of {string.Join(", ", names)}");

    private static string[][] Read(string file, int cells)
    {
        List<string[]> rows = [.. File.ReadLines(RepositoryFiles.PathOf("src/CloudTrailQueryGen.Language/Apis/Catalogue/" + file)).Skip(1).Select(line => line.Split('\t'))];
        return rows.TrueForAll(row => row.Length == cells) ? [.. rows] : throw new InvalidDataException($"{file}: each row has {cells} cells");
    }
}
