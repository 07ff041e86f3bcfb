using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Generator.Literals;
using CloudTrailQueryGen.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Literals;

/// <summary>Random texts written in random literal forms: the map must be exact for each.</summary>
public sealed class LiteralMapPropertyTests
{
    private const string Alphabet = "ab'{}\"\\|/#\t\n\r \u00e4\u2028\u20ac\ud83d\ude00x0";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_character_is_mapped_to_source_that_decodes_to_it(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++)
        {
            var text = new StringBuilder();
            var expression = new StringBuilder();
            for (int part = random.Next(1, 4); part > 0; part--)
            {
                string value = RandomText(random);
                expression.Append(expression.Length == 0 ? string.Empty : " + ").Append(Write(random, ref value));
                text.Append(value);
            }

            LiteralMap? map = MappedConstant.MapExpression(expression.ToString());

            Assert.True(map is not null, expression.ToString());
            Assert.Equal(text.ToString(), map.Text);
            MappedConstant.AssertExact(map);
            AssertPieces(map, random);
        }
    }

    /// <summary>The places of a part of the text have all of its characters, each place in one literal.</summary>
    private static void AssertPieces(LiteralMap map, Random random)
    {
        if (map.Text.Length == 0)
        {
            Assert.Equal(map.Expression.Span, Assert.Single(map.GetPieces(default)).SourceSpan);
            return;
        }

        int start = random.Next(map.Text.Length + 1);
        var part = new TextSpan(start, random.Next(map.Text.Length - start + 1));
        ImmutableArray<Location> pieces = map.GetPieces(part);

        Assert.All(pieces, piece => Assert.Contains(
            map.Expression.DescendantTokens(), token => token.Span.Contains(piece.SourceSpan) && token.RawKind != (int)SyntaxKind.PlusToken));
        for (int i = part.Start; i < part.End; i++)
        {
            Assert.Single(pieces, piece => piece.SourceSpan.Contains(map.Characters[i].Span));
        }
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (int length = random.Next(0, 20); length > 0; length--)
        {
            char c = Alphabet[random.Next(Alphabet.Length)];
            text.Append(char.IsSurrogate(c) ? "\ud83d\ude00" : c.ToString());
        }

        return text.ToString();
    }

    /// <summary>Writes a literal; a form that cannot hold the text changes it.</summary>
    private static string Write(Random random, ref string value)
    {
        switch (random.Next(7))
        {
            case 0:
                return Regular(random, value);
            case 1:
                return "@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            case 2:
                value = "x" + value.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\u2028", "", StringComparison.Ordinal) + "x";
                string quotes = new('"', 25);
                return quotes + value + quotes;
            case 3:
                return "$" + Regular(random, value, braces: true);
            case 4:
                return "$@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "\"";
            default:
                value = value.Replace("\r", "\r\n", StringComparison.Ordinal).Replace("\u2028", "", StringComparison.Ordinal);
                string fence = new('"', 25);
                string indentation = random.Next(2) == 0 ? "      " : "\t";
                string dollars = random.Next(2) == 0 ? new string('$', 25) : "";
                return dollars + fence + "\n" + indentation + value.Replace("\n", "\n" + indentation, StringComparison.Ordinal) + "\n" + indentation + fence;
        }
    }

    private static string Regular(Random random, string value, bool braces = false)
    {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && random.Next(2) == 0)
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(c, value[++i]):X8}");
            }
            else if (braces && (c is '{' or '}'))
            {
                literal.Append(c, 2);
            }
            else if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c is '\n' or '\r' or '\u2028' || random.Next(4) == 0)
            {
                bool canBeShort = i + 1 == value.Length || !char.IsAsciiHexDigit(value[i + 1]);
                string format = random.Next(2) == 0 && canBeShort ? "\\x{0:x}" : "\\u{0:X4}";
                literal.AppendFormat(CultureInfo.InvariantCulture, format, (int)c);
            }
            else
            {
                literal.Append(c);
            }
        }

        return literal.Append('"').ToString();
    }
}
