using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Binding.Regexes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Whatever the parser lets through, .NET takes.</summary>
public sealed class PatternWriterFuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", ".", "^", "$", "|", "(", ")", "(?:", "(?i)", "(?m)", "(?s)", "(?x)", "(?-i:", "(?<n>", "[", "]", "[^", "-", "a-z", "[:digit:]",
        "*", "+", "?", "{2}", "{1,3}", "{", "}", ",", "#", " ", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\b", "\\B", "\\A", "\\z", "\\", "\\.",
        "\\/", "\U0001F600", "[\U0001F600-\U0001F64F]", "\ud83d", "\\x41", "\\x{e9}", "\\pL", "\\P{Lu}", "\\Q", "\\E", "\\n", "\\0", "&&", "é", "\n", "\"", "~",
    ];

    [Fact]
    public void TranslationsOfRandomPatternsAreValid()
    {
        var random = new Random(20261121);
        int translated = 0;
        for (int i = 0; i < 40_000; i++)
        {
            var pattern = new StringBuilder();
            for (int length = random.Next(1, 12); length > 0; length--)
            {
                pattern.Append(Pieces[random.Next(Pieces.Length)]);
            }

            ParsedRegex regex = RegexParser.Parse(pattern.ToString());
            if (regex.Problem is { } problem)
            {
                Assert.InRange(problem.Span.Start, 0, pattern.Length);
                Assert.InRange(problem.Span.End, problem.Span.Start, pattern.Length);
                continue;
            }

            translated++;
            string captures = PatternWriter.Captures(regex.Root);
            try
            {
                if (!captures.Any(char.IsSurrogate))
                {
                    Assert.Equal(regex.Groups.Length + 1, new Regex(captures, RegexOptions.CultureInvariant).GetGroupNumbers().Length);
                }

                if (PatternWriter.CanTest(regex.Root))
                {
                    _ = new Regex(PatternWriter.Test(regex.Root), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                }
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
                Assert.Fail($"{pattern} became {captures}: {e.Message}");
            }
        }

        Assert.InRange(translated, 5_000, 40_000);
    }
}
