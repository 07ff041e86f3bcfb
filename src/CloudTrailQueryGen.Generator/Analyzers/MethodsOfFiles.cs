using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>
/// Finds the methods whose attribute names a query file. Which methods may be such is seen in the syntax, and kept for as long as the tree
/// lives: an editor, which has one new tree per key stroke, need not bind all attributes of the project for each.
/// </summary>
internal static class MethodsOfFiles
{
    private const string FileArgument = "File";

    private static readonly ConditionalWeakTable<SyntaxTree, Candidates> s_candidates = new();

    public static ImmutableArray<(IMethodSymbol Method, AttributeArguments Arguments)> Find(
        Compilation compilation, INamedTypeSymbol attribute, CancellationToken cancellationToken)
    {
        var methods = ImmutableArray.CreateBuilder<(IMethodSymbol Method, AttributeArguments Arguments)>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GeneratedSources.IsOurs(tree.FilePath))
            {
                continue;
            }

            foreach ((string type, string method) in Of(tree, cancellationToken))
            {
                foreach (ISymbol member in compilation.Assembly.GetTypeByMetadataName(type)?.GetMembers(method) ?? [])
                {
                    if (member is IMethodSymbol { IsPartialDefinition: true } candidate
                        && QueryMethods.AttributeOf(candidate, attribute) is { } data
                        && AttributeArguments.Read(data) is { Query: null, File: not null } arguments)
                    {
                        methods.Add((candidate, arguments));
                    }
                }
            }
        }

        return methods.ToImmutable();
    }

    private static ImmutableArray<(string Type, string Method)> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_candidates.TryGetValue(tree, out Candidates? candidates))
        {
            var found = ImmutableArray.CreateBuilder<(string Type, string Method)>();
            foreach (MemberDeclarationSyntax member in (tree.GetRoot(cancellationToken) as CompilationUnitSyntax)?.Members ?? default)
            {
                Visit(member, string.Empty, found);
            }

            candidates = s_candidates.GetValue(tree, _ => new Candidates(found.ToImmutable()));
        }

        return candidates.Methods;
    }

    /// <param name="member">A namespace, a type or something in one.</param>
    /// <param name="container">The metadata name of what it stands in, with the separator that follows.</param>
    /// <param name="found">Takes the metadata names of the types, and the methods.</param>
    private static void Visit(MemberDeclarationSyntax member, string container, ImmutableArray<(string Type, string Method)>.Builder found)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax inner:
                foreach (MemberDeclarationSyntax each in inner.Members)
                {
                    Visit(each, container + NameOf(inner.Name) + ".", found);
                }

                break;
            case TypeDeclarationSyntax type:
                string arity = type.TypeParameterList is { Parameters.Count: > 0 and int count } ? $"`{count}" : string.Empty;
                foreach (MemberDeclarationSyntax each in type.Members)
                {
                    Visit(each, container + type.Identifier.ValueText + arity + "+", found);
                }

                break;
            case MethodDeclarationSyntax method when container.EndsWith("+", StringComparison.Ordinal) && NamesFile(method):
                (string Type, string Method) candidate = (container.Substring(0, container.Length - 1), method.Identifier.ValueText);
                if (!found.Contains(candidate))
                {
                    found.Add(candidate);
                }

                break;
        }
    }

    private static bool NamesFile(MethodDeclarationSyntax method)
    {
        foreach (AttributeListSyntax list in method.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
                {
                    if (argument.NameEquals?.Name.Identifier.ValueText == FileArgument)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>The name without trivia and escapes.</summary>
    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Left) + "." + NameOf(qualified.Right),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => name.ToString(),
    };

    /// <summary>A class, which the table wants.</summary>
    private sealed class Candidates(ImmutableArray<(string Type, string Method)> methods)
    {
        public ImmutableArray<(string Type, string Method)> Methods { get; } = methods;
    }
}
