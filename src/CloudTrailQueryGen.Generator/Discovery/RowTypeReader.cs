using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Describes the <c>TRow</c> of a method that returns <c>CloudTrailQuery&lt;TRow&gt;</c>, and decides who writes it.</summary>
internal static class RowTypeReader
{
    /// <summary>The row; one that is written for another query already counts as the user's own here.</summary>
    public static RowDeclaration? Read(IMethodSymbol method, HostType host, CancellationToken cancellationToken)
    {
        switch (RowType(method))
        {
            case INamedTypeSymbol type when IsUndeclared(type) && OtherOwner(method, type, cancellationToken) is null:
                return new RowDeclaration(
                    type.Name,
                    RowKind.Generated,
                    SymbolText.Accessibility(method.DeclaredAccessibility),
                    host.Namespace,
                    host.TypeHeaders,
                    EquatableArray<RowMember>.Empty,
                    false);
            case INamedTypeSymbol type when RowMembers.IsToBeCompleted(type) && OtherOwner(method, type, cancellationToken) is null:
                return new RowDeclaration(
                    IsBeside(type, method) ? type.Name : type.ToDisplayString(SymbolText.Type),
                    RowKind.Completed,
                    string.Empty,
                    HostReader.NamespaceOf(type),
                    HostReader.TypeHeaders(type, true),
                    EquatableArray<RowMember>.Empty,
                    false);
            case INamedTypeSymbol type:
                IMethodSymbol? constructor = RowMembers.Constructor(type);
                return new RowDeclaration(
                    type.ToDisplayString(SymbolText.Type),
                    RowKind.UserDefined,
                    string.Empty,
                    HostReader.NamespaceOf(type),
                    EquatableArray<string>.Empty,
                    RowMembers.Read(type, constructor),
                    constructor is not null);
            default:
                return null;
        }
    }

    /// <summary>The type argument of the method's return type; null when the return type is another.</summary>
    public static ITypeSymbol? RowType(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "CloudTrailQuery", TypeArguments.Length: 1, ContainingType: null } type
        && type.ContainingNamespace is { Name: "CloudTrailQueryGen", ContainingNamespace.IsGlobalNamespace: true }
            ? type.TypeArguments[0]
            : null;

    /// <summary>The user only names the type: nothing declares it, or only what we have generated for it.</summary>
    public static bool IsUndeclared(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Error
        || (!type.DeclaringSyntaxReferences.IsEmpty && !GeneratedSources.IsDeclaredByUser(type));

    /// <summary>The rules about the row type alone.</summary>
    public static void Check(IMethodSymbol method, ImmutableArray<HostFinding>.Builder findings)
    {
        ITypeSymbol row = RowType(method)!;
        if (Objection(row) is { } objection)
        {
            string type = row.ToDisplayString(SymbolText.Message);
            findings.Add(HostFinding.At(HostPart.ReturnType, DiagnosticCatalogue.RowTypeIsUnsupported, type, objection));
        }
    }

    /// <summary>What is wrong when the row is written for another query of the class; otherwise null.</summary>
    public static HostFinding? CheckShared(IMethodSymbol method, CancellationToken cancellationToken) =>
        RowType(method) is INamedTypeSymbol row
        && (IsUndeclared(row) || RowMembers.IsToBeCompleted(row))
        && OtherOwner(method, row, cancellationToken) is { } owner
            ? HostFinding.At(HostPart.ReturnType, DiagnosticCatalogue.RowTypeIsShared, row.Name, owner.Name)
            : null;

    private static string? Objection(ITypeSymbol row) => row switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Error } error => error.TypeArguments.IsEmpty && !IsQualified(error)
            ? null
            : "a row type that is not declared is generated beside the method; write a simple name, or declare it",
        INamedTypeSymbol { SpecialType: not SpecialType.None } => "use a record or a class with a member for each column",
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsTupleType: false } type =>
            type.IsGenericType && RowMembers.IsToBeCompleted(type) ? "a row type that is completed may not be generic"
            : RowMembers.IsToBeCompleted(type) && !HostTypeRules.CanBeReopened(type) ? "all types around it must be partial too"
            : RowMembers.MayLackPartial(type) ? "it has no members; declare it 'partial', so that they are generated"
            : null,
        _ => "use a record or a class with a member for each column",
    };

    private static bool IsQualified(INamedTypeSymbol error) =>
        error.ContainingType is not null || error.ContainingNamespace is { IsGlobalNamespace: false };

    /// <summary>
    /// The other query of the same class for which the row is written; null when it is written for this one. That is the first that is not
    /// refused, so that a refused one drags no other along; without such a one the first, as the type must exist.
    /// </summary>
    private static IMethodSymbol? OtherOwner(IMethodSymbol method, INamedTypeSymbol row, CancellationToken cancellationToken)
    {
        IMethodSymbol? owner = null;
        foreach (ISymbol member in method.ContainingType.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is not IMethodSymbol { IsPartialDefinition: true } other || !HasRow(other, row))
            {
                continue;
            }

            if (!AttributedMethod.IsRefused(other))
            {
                owner = other;
                break;
            }

            owner ??= other;
        }

        return SymbolEqualityComparer.Default.Equals(owner, method) ? null : owner;
    }

    /// <summary>The type's simple name means the type in generated code, which stands in the method's class.</summary>
    private static bool IsBeside(INamedTypeSymbol type, IMethodSymbol method) => type.ContainingType is { } container
        ? SymbolEqualityComparer.Default.Equals(container, method.ContainingType)
        : SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, method.ContainingNamespace);

    private static bool HasRow(IMethodSymbol method, INamedTypeSymbol row) =>
        RowType(method) is INamedTypeSymbol other
        && other.Name == row.Name
        && (other.TypeKind == TypeKind.Error || SymbolEqualityComparer.Default.Equals(other, row));
}
