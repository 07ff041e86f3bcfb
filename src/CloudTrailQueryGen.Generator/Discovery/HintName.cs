using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// Names of generated sources. Roslyn compares them without case and drops everything a generator made when two are equal, so
/// overloads, generic variants and names that differ in case only get a hash of their full signature.
/// </summary>
internal static class HintName
{
    private const string Suffix = ".g.cs";

    /// <summary>E.g. <c>MyApp.Audit.Logins.g.cs</c>.</summary>
    public static string For(IMethodSymbol method)
    {
        var name = new StringBuilder(method.Name);
        for (ISymbol outer = method.ContainingSymbol; outer is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; outer = outer.ContainingSymbol)
        {
            name.Insert(0, outer.Name + ".");
        }

        bool isPlain = Sanitize(name);
        return isPlain && !IsAmbiguous(method) ? name + Suffix : $"{name}.{SignatureHash(method)}{Suffix}";
    }

    /// <summary>Eight digits that tell overloads apart.</summary>
    public static string SignatureHash(IMethodSymbol method) => Hash(method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));

    /// <summary>E.g. <c>ctq/Rules/Iam/RootLogin.g.cs</c>: the folder keeps files apart from methods.</summary>
    /// <param name="path">The file's path relative to the project.</param>
    /// <param name="isAmbiguous">Another file's path differs in case only.</param>
    public static string For(string path, bool isAmbiguous)
    {
        var name = new StringBuilder(path);
        if (path.EndsWith(QueryFile.Extension, System.StringComparison.OrdinalIgnoreCase))
        {
            name.Length -= QueryFile.Extension.Length;
        }

        bool isPlain = Sanitize(name);
        return isPlain && !isAmbiguous ? $"ctq/{name}{Suffix}" : $"ctq/{name}.{Hash(path)}{Suffix}";
    }

    /// <summary>E.g. <c>tables/accounts.g.cs</c>: of names that differ in case only, those with capitals get a hash.</summary>
    public static string ForTable(string name) =>
        name == name.ToLowerInvariant() ? $"tables/{name}{Suffix}" : $"tables/{name}.{Hash(name)}{Suffix}";

    private static bool IsAmbiguous(IMethodSymbol method)
    {
        for (ISymbol symbol = method; symbol.ContainingSymbol is INamespaceOrTypeSymbol container; symbol = container)
        {
            foreach (ISymbol sibling in container.GetMembers())
            {
                if (string.Equals(sibling.Name, symbol.Name, System.StringComparison.OrdinalIgnoreCase)
                    && !SymbolEqualityComparer.Default.Equals(sibling, symbol))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Replaces what a hint name may not contain; false when something was replaced.</summary>
    private static bool Sanitize(StringBuilder name)
    {
        bool isPlain = true;
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) && name[i] is not ('_' or '.' or '-' or '/'))
            {
                name[i] = '_';
                isPlain = false;
            }
        }

        return isPlain;
    }

    /// <summary>FNV-1a: stable over processes and machines, which <see cref="string.GetHashCode()"/> is not.</summary>
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
