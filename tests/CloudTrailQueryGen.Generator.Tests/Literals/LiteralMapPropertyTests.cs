using System;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Generator.Literals;
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
        switch (random.Next(4))
        {
            case 0:
                return Regular(random, value);
            case 1:
                return "@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            case 2:
                value = "x" + value.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\u2028", "", StringComparison.Ordinal) + "x";
                string quotes = new('"', 25);
                return quotes + value + quotes;
            default:
                value = value.Replace("\r", "\r\n", StringComparison.Ordinal).Replace("\u2028", "", StringComparison.Ordinal);
                string fence = new('"', 25);
                string indentation = random.Next(2) == 0 ? "      " : "\t";
                return fence + "\n" + indentation + value.Replace("\n", "\n" + indentation, StringComparison.Ordinal) + "\n" + indentation + fence;
        }
    }

    private static string Regular(Random random, string value)
    {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && random.Next(2) == 0)
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(c, value[++i]):X8}");
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
