using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Describes types so that generated code can open them again as partial types.</summary>
internal static class HostReader
{
    public static HostType Read(INamedTypeSymbol type) => new(NamespaceOf(type), TypeHeaders(type, false));

    /// <summary>The namespace with escaped keywords; empty for the global one.</summary>
    public static string NamespaceOf(ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(SymbolText.Namespace) : string.Empty;

    /// <summary>Headers of the type and the types around it, outermost first.</summary>
    public static EquatableArray<string> TypeHeaders(INamedTypeSymbol type, bool withAccessibility)
    {
        var headers = new Stack<string>();
        string accessibility = withAccessibility ? SymbolText.Accessibility(type.DeclaredAccessibility) + " " : string.Empty;
        headers.Push(accessibility + Header(type));
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            headers.Push(Header(outer));
        }

        return headers.ToImmutableArray();
    }

    private static string Header(INamedTypeSymbol type)
    {
        string modifiers = (type.IsStatic ? "static " : string.Empty)
            + (type is { IsValueType: true, IsReadOnly: true } ? "readonly " : string.Empty)
            + (type.IsRefLikeType ? "ref " : string.Empty);
        string keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { IsValueType: true } => "struct",
            _ => "class",
        };
        return $"{modifiers}partial {keyword} {type.ToDisplayString(SymbolText.TypeDeclaration)}";
    }
}
