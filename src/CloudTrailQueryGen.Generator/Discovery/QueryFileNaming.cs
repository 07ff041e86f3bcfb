using System;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// How a query file's path becomes C# names. Folders become namespaces as for C# files. The file's name becomes the method: a
/// leading ordinal (<c>01-</c>) is dropped, what C# does not allow in a name separates words, each word begins with a capital.
/// </summary>
internal static class QueryFileNaming
{
    public const string DefaultClassName = "Queries";

    /// <summary><c>MyApp</c>, <c>Rules/Iam/RootLogin.ctq</c> → <c>MyApp.Rules.Iam</c>.</summary>
    public static string Namespace(string rootNamespace, string path)
    {
        var name = new StringBuilder();
        foreach (string part in rootNamespace.Split('.'))
        {
            AppendNamespace(name, part);
        }

        int slash = path.LastIndexOf('/');
        foreach (string part in (slash < 0 ? string.Empty : path.Substring(0, slash)).Split('/', '.'))
        {
            AppendNamespace(name, part);
        }

        return name.ToString();
    }

    /// <summary><c>Rules/01-latest-events.ctq</c> → <c>LatestEvents</c>.</summary>
    public static string MethodName(string path)
    {
        string file = path.Substring(path.LastIndexOf('/') + 1);
        if (file.EndsWith(QueryFile.Extension, StringComparison.OrdinalIgnoreCase))
        {
            file = file.Substring(0, file.Length - QueryFile.Extension.Length);
        }

        string name = PascalCase(file.Substring(OrdinalLength(file)));
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name = "_" + name;
        }

        // A member may not have the name of its class.
        return name == DefaultClassName ? name + "Query" : name;
    }

    /// <summary>The length of <c>01-</c> and the like in front of a name; 0 when nothing would be left behind it.</summary>
    private static int OrdinalLength(string name)
    {
        int digits = 0;
        while (digits < name.Length && name[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        int end = digits;
        while (end < name.Length && name[end] is '-' or '_' or '.' or ' ')
        {
            end++;
        }

        return digits > 0 && end > digits && end < name.Length ? end : 0;
    }

    private static string PascalCase(string text)
    {
        var name = new StringBuilder(text.Length);
        bool startOfWord = true;
        foreach (char c in text)
        {
            if (c == '_' || !SyntaxFacts.IsIdentifierPartCharacter(c))
            {
                startOfWord = true;
                continue;
            }

            name.Append(startOfWord ? char.ToUpperInvariant(c) : c);
            startOfWord = false;
        }

        return name.ToString();
    }

    /// <summary>Something that C# takes as a name where one is declared.</summary>
    public static bool IsName(string text, bool mayBeQualified)
    {
        foreach (string part in mayBeQualified ? text.Split('.') : [text])
        {
            bool isEscaped = part.StartsWith("@", StringComparison.Ordinal);
            string name = isEscaped ? part.Substring(1) : part;
            if (!SyntaxFacts.IsValidIdentifier(name) || (!isEscaped && SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None))
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendNamespace(StringBuilder name, string part)
    {
        if (part.Length == 0)
        {
            return;
        }

        if (name.Length > 0)
        {
            name.Append('.');
        }

        bool isKeyword = SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None;
        name.Append(isKeyword ? "@" : SyntaxFacts.IsIdentifierStartCharacter(part[0]) ? string.Empty : "_");
        for (int i = 0; i < part.Length; i++)
        {
            bool isAllowed = SyntaxFacts.IsIdentifierPartCharacter(part[i]);
            if (isAllowed || i > 0)
            {
                name.Append(isAllowed ? part[i] : '_');
            }
        }
    }
}
