using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// The files of the project that a query names. Found by a look at its characters alone, so that they are known before anything is compiled; a
/// name that stands there for something else counts too, which costs a compilation and changes no result.
/// </summary>
internal static class NamedFiles
{
    private const string Lookup = "lookup";
    private const string Saved = "$saved";

    /// <summary>All that queries could name.</summary>
    public static ProjectFiles All(ImmutableArray<LookupTableModel> tables, ImmutableArray<QueryFile> files) =>
        new(Distinct(tables), SavedQueries(files));

    /// <summary>The text may name a file at all.</summary>
    public static bool MayBeIn(string text) => Has(text, Lookup) || Has(text, Saved);

    /// <summary>Those that the text names, itself or by the texts of the queries that it names.</summary>
    public static ProjectFiles In(string text, ProjectFiles all)
    {
        var tables = new HashSet<LookupTableModel>();
        var queries = new HashSet<SavedQueryModel>();
        var pending = new Stack<string>();
        pending.Push(text);
        while (pending.Count != 0)
        {
            string current = pending.Pop();
            if (Has(current, Lookup))
            {
                tables.UnionWith(all.Tables.Where(table => HasWord(current, table.Name)));
            }

            if (Has(current, Saved))
            {
                // A query that names itself, over others or not, is already there the second time.
                foreach (SavedQueryModel query in all.SavedQueries.Where(query => HasText(current, query.Name) && queries.Add(query)))
                {
                    pending.Push(query.Text);
                }
            }
        }

        return new ProjectFiles(all.Tables.Where(tables.Contains).ToImmutableArray(), all.SavedQueries.Where(queries.Contains).ToImmutableArray());
    }

    /// <summary>Each file by its path without the extension, and by its own name alone where no other file has that.</summary>
    private static ImmutableArray<SavedQueryModel> SavedQueries(ImmutableArray<QueryFile> files)
    {
        var paths = new HashSet<string>(files.Select(file => NameOf(file.Identity.Path)), StringComparer.Ordinal);
        Dictionary<string, int> counts = files.GroupBy(file => FileNameOf(file.Identity.Path)).ToDictionary(group => group.Key, group => group.Count());
        var queries = ImmutableArray.CreateBuilder<SavedQueryModel>();
        foreach (QueryFile file in files.OrderBy(file => file.Identity.Path, StringComparer.Ordinal))
        {
            if (file.Text is null)
            {
                continue;
            }

            string name = NameOf(file.Identity.Path);
            queries.Add(new SavedQueryModel(name, file.Text));
            string fileName = FileNameOf(file.Identity.Path);
            if (counts[fileName] == 1 && !paths.Contains(fileName))
            {
                queries.Add(new SavedQueryModel(fileName, file.Text));
            }
        }

        return queries.ToImmutable();
    }

    /// <summary>Of several files with one name none can be used: which one is meant would be a guess.</summary>
    private static ImmutableArray<LookupTableModel> Distinct(ImmutableArray<LookupTableModel> tables) =>
    [
        .. tables.GroupBy(table => table.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            LookupTableModel[] same = [.. group.OrderBy(table => table.Path, StringComparer.Ordinal)];
            return same.Length == 1 ? same[0] : same[0] with { Fault = $"the files '{same[0].Path}' and '{same[1].Path}' both have its name", EmbeddedAs = null };
        }),
    ];

    private static string NameOf(string path) => ProjectItem.WithoutExtension(path, QueryFile.Extension);

    private static string FileNameOf(string path) => NameOf(path.Substring(path.LastIndexOf('/') + 1));

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>In quotes of one kind or the other; or written with escapes, which may mean any name.</summary>
    private static bool HasText(string text, string name) =>
        text.IndexOf('\\') >= 0 ||
        text.IndexOf($"\"{name}\"", StringComparison.Ordinal) >= 0 || text.IndexOf($"'{name}'", StringComparison.Ordinal) >= 0;

    /// <summary>With nothing in front of it or behind that could belong to a longer name.</summary>
    private static bool HasWord(string text, string word)
    {
        for (int at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if ((at == 0 || !IsOfName(text[at - 1])) && (end == text.Length || !IsOfName(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
