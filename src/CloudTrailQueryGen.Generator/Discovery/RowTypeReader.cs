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
            case INamedTypeSymbol type when IsUndeclared(type) && EarlierMethodWithRow(method, type, cancellationToken) is null:
                return new RowDeclaration(
                    type.Name,
                    RowKind.Generated,
                    SymbolText.Accessibility(method.DeclaredAccessibility),
                    host.Namespace,
                    host.TypeHeaders,
                    EquatableArray<RowMember>.Empty,
                    false);
            case INamedTypeSymbol type when RowMembers.IsToBeCompleted(type) && EarlierMethodWithRow(method, type, cancellationToken) is null:
                return new RowDeclaration(
                    type.Name,
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

    /// <summary>The rules about the row type that do not need the query.</summary>
    public static void Check(IMethodSymbol method, ImmutableArray<HostFinding>.Builder findings, CancellationToken cancellationToken)
    {
        ITypeSymbol row = RowType(method)!;
        if (Objection(row) is { } objection)
        {
            string type = row.ToDisplayString(SymbolText.Message);
            findings.Add(HostFinding.At(HostPart.ReturnType, DiagnosticCatalogue.RowTypeIsUnsupported, type, objection));
            return;
        }

        var named = (INamedTypeSymbol)row;
        if ((IsUndeclared(named) || RowMembers.IsToBeCompleted(named))
            && EarlierMethodWithRow(method, named, cancellationToken) is { } earlier)
        {
            findings.Add(HostFinding.At(HostPart.ReturnType, DiagnosticCatalogue.RowTypeIsShared, named.Name, earlier.Name));
        }
    }

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

    /// <summary>Another query of the same class, declared before this one, for which the same row is written.</summary>
    private static IMethodSymbol? EarlierMethodWithRow(IMethodSymbol method, INamedTypeSymbol row, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in method.ContainingType.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SymbolEqualityComparer.Default.Equals(member, method))
            {
                return null;
            }

            if (member is IMethodSymbol { IsPartialDefinition: true } other
                && RowType(other) is INamedTypeSymbol otherRow
                && otherRow.Name == row.Name
                && (otherRow.TypeKind == TypeKind.Error || SymbolEqualityComparer.Default.Equals(otherRow, row)))
            {
                return other;
            }
        }

        return null;
    }
}
