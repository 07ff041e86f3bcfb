using System;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>Every character of a string's value is found where it is written.</summary>
public sealed class StringLiteralMapTests
{
    private static readonly string[] s_parts = ["a", "\u00E9", "\U0001F600", "\\\\", "\\n", "\\'", "\\\"", "\\/", "\\u0041", "\\u00", "\\d", "\\u", "%", " "];

    [Fact]
    public void Each_character_decodes_to_itself()
    {
        var random = new Random(9);
        for (int i = 0; i < 2_000; i++)
        {
            string written = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => s_parts[random.Next(s_parts.Length)]));
            string query = $"fields concat('{written}') as c";
            SyntaxToken token = StringOf(query);
            string value = (string)token.Value!;
            int end = token.Span.Start + 1;
            for (int at = 0; at < value.Length; at++)
            {
                TextSpan span = StringLiteralMap.Locate(token, at, 1);
                string slice = query.Substring(span.Start, span.Length);

                Assert.Equal(end, span.Start);
                Assert.Equal(value[at].ToString(), slice.Length == 1 ? slice : StringOf($"fields '{slice}' as c").Value);
                end = span.End;
            }

            Assert.Equal(token.Span.End - 1, end);
            Assert.Equal(TextSpan.FromBounds(token.Span.Start + 1, end), StringLiteralMap.Locate(token, 0, value.Length));
        }
    }

    private static SyntaxToken StringOf(string query) =>
        Parser.Parse(query).Root.DescendantTokens().First(token => token.Kind == SyntaxKind.StringToken);
}
