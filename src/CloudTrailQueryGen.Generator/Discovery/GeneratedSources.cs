using System;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// Tells the user's declarations from our own. Analyzers see both: a row type that the user merely names exists by then, because
/// the generator has written it.
/// </summary>
internal static class GeneratedSources
{
    /// <summary>Roslyn files generated sources under the full name of their generator.</summary>
    private static readonly string GeneratorFolder = typeof(CloudTrailQueryGenerator).FullName;

    /// <summary>At least one declaration of the symbol is not ours.</summary>
    public static bool IsDeclaredByUser(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            return !symbol.IsImplicitlyDeclared;
        }

        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (!IsOurs(reference.SyntaxTree.FilePath))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The path of a source file that this generator has written.</summary>
    public static bool IsOurs(string path) => path.IndexOf(GeneratorFolder, StringComparison.Ordinal) >= 0;
}
