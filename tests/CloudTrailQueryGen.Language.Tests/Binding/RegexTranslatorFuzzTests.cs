using System;
using System.Text;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Binding.Regexes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Whatever the translator lets through, .NET takes.</summary>
public sealed class RegexTranslatorFuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", ".", "^", "$", "|", "(", ")", "(?:", "(?i)", "(?m)", "(?s)", "(?x)", "(?-i:", "(?<n>", "[", "]", "[^", "-", "a-z", "[:digit:]",
        "*", "+", "?", "{2}", "{1,3}", "{", "}", ",", "#", " ", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\b", "\\B", "\\A", "\\z", "\\", "\\.",
        "\\/", "\\x41", "\\x{e9}", "\\pL", "\\P{Lu}", "\\Q", "\\E", "\\n", "\\0", "&&", "é", "\n", "\"", "~",
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

            RegexTranslator translator = RegexTranslator.Translate(pattern.ToString());
            if (translator.Problem is { } problem)
            {
                Assert.InRange(problem.Span.Start, 0, pattern.Length);
                Assert.InRange(problem.Span.End, problem.Span.Start, pattern.Length);
                continue;
            }

            translated++;
            try
            {
                _ = new Regex(translator.Translation, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
                Assert.Fail($"{pattern} became {translator.Translation}: {e.Message}");
            }
        }

        Assert.InRange(translated, 5_000, 40_000);
    }
}
