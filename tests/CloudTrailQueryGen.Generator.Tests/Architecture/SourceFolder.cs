using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Tests.Architecture;

/// <summary>The C# files of a folder of the repository, and the namespaces that they mention.</summary>
/// <param name="path">Relative to the repository.</param>
internal sealed class SourceFolder(string path)
{
    public ImmutableArray<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine(path), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Files that mention a namespace, in a using directive or a qualified name, with the name they mention.</summary>
    public IEnumerable<string> Mentions(params string[] namespaces)
    {
        foreach (string file in Files)
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(file), TestProject.ParseOptions).GetRoot();
            foreach (string name in root.DescendantNodes().Select(NameOf).OfType<string>().Distinct())
            {
                if (namespaces.Any(space => name == space || name.StartsWith(space + ".", StringComparison.Ordinal)))
                {
                    yield return $"{Path.GetFileName(file)}: {name}";
                }
            }
        }
    }

    /// <summary>The largest dotted names: a name inside of another is part of that one.</summary>
    private static string? NameOf(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax { Name: { } name } => Plain(name),
        QualifiedNameSyntax { Parent: not (QualifiedNameSyntax or UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax) } name => Plain(name),
        MemberAccessExpressionSyntax { Parent: not MemberAccessExpressionSyntax } access => Plain(access),
        _ => null,
    };

    private static string Plain(SyntaxNode name) => name.ToString().Replace("global::", string.Empty, StringComparison.Ordinal);
}
