using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Which types may hold query methods: all that generated code can open again, except generic ones.</summary>
internal static class HostTypeRules
{
    public static void Check(IMethodSymbol method, ImmutableArray<HostFinding>.Builder findings)
    {
        if (method.IsGenericMethod)
        {
            findings.Add(HostFinding.At(HostPart.Method, DiagnosticCatalogue.QueryHostIsUnsupported, "generic method", method.Name));
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (!IsPartial(type))
            {
                findings.Add(HostFinding.At(HostPart.Method, DiagnosticCatalogue.QueryHostMustBePartial, type.Name, method.Name));
            }

            if (type.TypeParameters.Length > 0)
            {
                findings.Add(HostFinding.At(HostPart.Method, DiagnosticCatalogue.QueryHostIsUnsupported, "generic type", type.Name));
            }
            else if (type.IsFileLocal)
            {
                findings.Add(HostFinding.At(HostPart.Method, DiagnosticCatalogue.QueryHostIsUnsupported, "file-local type", type.Name));
            }
        }
    }

    /// <summary>All types around are partial, and visible to another file.</summary>
    public static bool CanBeReopened(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal || !IsPartial(type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Some part says <c>partial</c>; where one does and another does not, the compiler says so.</summary>
    public static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(CancellationToken.None) is BaseTypeDeclarationSyntax declaration
                && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
                && !GeneratedSources.IsOurs(reference.SyntaxTree.FilePath))
            {
                return true;
            }
        }

        return false;
    }
}
