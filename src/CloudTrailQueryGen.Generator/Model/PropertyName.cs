using System;
using System.Text;

namespace CloudTrailQueryGen.Generator.Model;

/// <summary>
/// The property that holds a column: PascalCase of the alias or of the last segment of a path; for other expressions of all words
/// in it (<c>bin(1h)</c> becomes <c>Bin1h</c>). Two columns of one name are a diagnostic, not a guess.
/// </summary>
internal static class PropertyName
{
    /// <summary>A valid C# identifier for the column, without an <c>@</c>.</summary>
    public static string For(string columnName)
    {
        string name = PascalCase(IsPath(columnName) ? LastNamedSegments(columnName) : columnName);
        return name.Length == 0 ? "Column" : name;
    }

    /// <summary>The letters and digits of a text, each word with a capital; a valid C# identifier, or empty when there are none.</summary>
    public static string PascalCase(string text)
    {
        var name = new StringBuilder(text.Length);
        bool startOfWord = true;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(startOfWord ? char.ToUpperInvariant(c) : c);
                startOfWord = false;
            }
            else
            {
                startOfWord = true;
            }
        }

        return name.Length != 0 && char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    private static bool IsPath(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '@' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last segment; an array index takes the segment in front of it along (<c>items.0</c>).</summary>
    private static string LastNamedSegments(string path)
    {
        int start = path.Length;
        do
        {
            start = start == 0 ? -1 : path.LastIndexOf('.', start - 1);
        }
        while (start >= 0 && start + 1 < path.Length && char.IsDigit(path[start + 1]));

        return path.Substring(Math.Max(start, -1) + 1);
    }
}
