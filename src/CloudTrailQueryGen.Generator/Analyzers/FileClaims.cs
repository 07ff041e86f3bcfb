using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Finds the methods whose attributes name files. A walk over symbols: looked up only by projects that have <c>.ctq</c> files.</summary>
internal static class FileClaims
{
    public static ImmutableDictionary<string, IMethodSymbol> Find(
        INamespaceSymbol root,
        INamedTypeSymbol attribute,
        CancellationToken cancellationToken)
    {
        var claims = ImmutableDictionary.CreateBuilder<string, IMethodSymbol>();
        Visit(root, attribute, claims, cancellationToken);
        return claims.ToImmutable();
    }

    private static void Visit(
        INamespaceOrTypeSymbol container,
        INamedTypeSymbol attribute,
        ImmutableDictionary<string, IMethodSymbol>.Builder claims,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                Visit(inner, attribute, claims, cancellationToken);
            }
            else if (member is IMethodSymbol { IsPartialDefinition: true } method
                && AttributeOf(method, attribute) is { } data
                && AttributeArguments.Read(data) is { Query: null, File: { } file }
                && !claims.ContainsKey(file))
            {
                claims.Add(file, method);
            }
        }
    }

    private static AttributeData? AttributeOf(IMethodSymbol method, INamedTypeSymbol attribute)
    {
        foreach (AttributeData data in method.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
            {
                return data;
            }
        }

        return null;
    }
}
