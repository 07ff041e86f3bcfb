using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Generator.Literals;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Literals;

/// <summary>Maps the argument of <c>[A(…)]</c> in a source.</summary>
internal static class MappedConstant
{
    private const string Attribute = "public sealed class AAttribute(string text) : System.Attribute { public string Text => text; }";

    /// <summary>The map; null when it is refused.</summary>
    public static LiteralMap? Map(string source, params string[] furtherSources)
    {
        TestProject project = TestProject.Create([source, Attribute, .. furtherSources]);
        SyntaxTree tree = project.Compilation.SyntaxTrees[0];
        AttributeArgumentSyntax argument = tree.GetRoot().DescendantNodes().OfType<AttributeArgumentSyntax>().First();
        return LiteralMap.Create(argument.Expression, project.Compilation.GetSemanticModel(tree), CancellationToken.None);
    }

    /// <summary>The map of one expression.</summary>
    public static LiteralMap? MapExpression(string expression) => Map($"[A({expression})] class C;");

    /// <summary>The property that every map has: text and value agree, and each character's source decodes to the character.</summary>
    public static void AssertExact(LiteralMap map)
    {
        Assert.Equal(map.Text, string.Concat(map.Characters.Select(character => character.Value)));
        MappedCharacter? before = null;
        foreach (MappedCharacter character in map.Characters)
        {
            string source = character.Tree.ToString().Substring(character.Span.Start, character.Span.Length);
            Assert.True(
                source == character.Value.ToString() || Decodings(source).Any(text => text.Contains(character.Value)),
                $"'{source}' at {character.Span} does not stand for U+{(int)character.Value:X4}");
            if (before is { } last && last.Tree == character.Tree)
            {
                Assert.True(character.Span == last.Span || !character.Span.OverlapsWith(last.Span), $"{character.Span} overlaps {last.Span}");
            }

            before = character;
        }
    }

    private static string[] Decodings(string source) =>
    [
        Decode("\"" + source + "\""),
        Decode("@\"" + source + "\""),
        source is "{{" or "}}" ? source[..1] : string.Empty,
    ];

    private static string Decode(string literal)
    {
        SyntaxToken token = SyntaxFactory.ParseToken(literal);
        return token.Span.Length == literal.Length && !token.ContainsDiagnostics ? token.ValueText : string.Empty;
    }
}
