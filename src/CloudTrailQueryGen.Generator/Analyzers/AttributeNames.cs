using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>
/// Tells by its name alone that an attribute is not ours, as nearly all are not: binding each would cost more than all queries. An alias counts
/// under any name of its own.
/// </summary>
internal sealed class AttributeNames(Compilation compilation, CancellationToken cancellationToken)
{
    private const string ShortName = "CloudTrailQuery";
    private const string LongName = ShortName + "Attribute";

    private readonly Lazy<HashSet<string>> globalAliases = new(() => FindGlobalAliases(compilation, cancellationToken));

    public bool MayBeOurs(AttributeSyntax attribute)
    {
        string name = LastNameOf(attribute.Name);
        return name is ShortName or LongName || (attribute.Name is IdentifierNameSyntax && IsAlias(attribute, name));
    }

    private static HashSet<string> FindGlobalAliases(Compilation compilation, CancellationToken cancellationToken)
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (UsingDirectiveSyntax directive in (tree.GetRoot(cancellationToken) as CompilationUnitSyntax)?.Usings ?? default)
            {
                if (directive is { Alias: { } alias, GlobalKeyword.RawKind: not 0 })
                {
                    aliases.Add(alias.Name.Identifier.ValueText);
                }
            }
        }

        return aliases;
    }

    /// <summary>With <c>Attribute</c> behind it, too, as C# looks both up.</summary>
    private bool IsAlias(SyntaxNode place, string name)
    {
        for (SyntaxNode? node = place; node is not null; node = node.Parent)
        {
            foreach (UsingDirectiveSyntax directive in node switch
            {
                BaseNamespaceDeclarationSyntax inner => inner.Usings,
                CompilationUnitSyntax unit => unit.Usings,
                _ => default,
            })
            {
                if (directive.Alias?.Name.Identifier.ValueText is { } alias && (alias == name || alias == name + "Attribute"))
                {
                    return true;
                }
            }
        }

        return globalAliases.Value.Contains(name) || globalAliases.Value.Contains(name + "Attribute");
    }

    private static string LastNameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };
}
