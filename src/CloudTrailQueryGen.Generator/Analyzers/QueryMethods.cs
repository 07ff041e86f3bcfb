using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>
/// Finds the methods that have the attribute, without looking at their syntax. A walk over all symbols: made only by projects that have
/// lookup tables, or rows to be completed.
/// </summary>
internal static class QueryMethods
{
    public static ImmutableArray<(IMethodSymbol Method, AttributeArguments Arguments)> Find(
        INamespaceSymbol root,
        INamedTypeSymbol attribute,
        CancellationToken cancellationToken)
    {
        var methods = ImmutableArray.CreateBuilder<(IMethodSymbol Method, AttributeArguments Arguments)>();
        Visit(root, attribute, methods, cancellationToken);
        return methods.ToImmutable();
    }

    private static void Visit(
        INamespaceOrTypeSymbol container,
        INamedTypeSymbol attribute,
        ImmutableArray<(IMethodSymbol Method, AttributeArguments Arguments)>.Builder methods,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                Visit(inner, attribute, methods, cancellationToken);
            }
            else if (member is IMethodSymbol { IsPartialDefinition: true } method && AttributeOf(method, attribute) is { } data)
            {
                methods.Add((method, AttributeArguments.Read(data)));
            }
        }
    }

    public static AttributeData? AttributeOf(IMethodSymbol method, INamedTypeSymbol attribute)
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
