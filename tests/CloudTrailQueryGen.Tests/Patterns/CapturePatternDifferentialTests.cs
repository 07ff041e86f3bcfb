using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>Matches and groups are those that System.Text.RegularExpressions finds by backtracking.</summary>
public sealed class CapturePatternDifferentialTests
{
    [Fact]
    public void Random_patterns_capture_the_same()
    {
        int matches = 0;
        for (int seed = 0; seed < 1_200; seed++)
        {
            var random = new RandomPatterns(new Random(seed));
            RegexNode root = RegexParser.Parse(random.Pattern()).Root;
            string pattern = PatternWriter.Captures(root);
            PatternProgram program = PatternReader.Compile(pattern);
            var backtracking = new BacktrackingSearch(program);
            var parallel = new ParallelSearch(program);
            bool isTestOnly = IsSeenDifferently(root);
            Regex regex = isTestOnly
                ? new Regex(PatternWriter.CanTest(root) ? PatternWriter.Test(root) : pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
                : new Regex(pattern, RegexOptions.CultureInvariant);
            int[] first = new int[2 * (program.GroupCount + 1)];
            int[] second = new int[first.Length];
            for (int i = 0; i < 8; i++)
            {
                string text = random.Text();
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                Array.Fill(first, -1);
                Array.Fill(second, -1);
                bool isMatch = backtracking.Match(utf8, 0, first);
                Assert.Equal(isMatch, parallel.Match(utf8, 0, second));
                Assert.Equal(isMatch ? Notation(first) : string.Empty, isMatch ? Notation(second) : string.Empty);

                Match match = regex.Match(text);
                string expected = !match.Success ? string.Empty : isTestOnly ? "yes" : Notation(match, text);
                string actual = !isMatch ? string.Empty : isTestOnly ? "yes" : Notation(first);
                Assert.True(expected == actual, Describe(seed, pattern, text, expected, actual));
                matches += isMatch ? 1 : 0;
            }
        }

        Assert.InRange(matches, 2_000, 8_000);
    }

    [Fact]
    public void All_matches_of_random_patterns_are_the_same()
    {
        for (int seed = 10_000; seed < 11_200; seed++)
        {
            var random = new RandomPatterns(new Random(seed));
            RegexNode root = RegexParser.Parse(random.Pattern()).Root;
            if (IsSeenDifferently(root))
            {
                continue;
            }

            string pattern = PatternWriter.Captures(root);
            var captures = new CapturePattern(pattern);
            var regex = new Regex(pattern, RegexOptions.CultureInvariant);
            int[] groups = new int[2 * (captures.GroupCount + 1)];
            for (int i = 0; i < 8; i++)
            {
                string text = random.Text();
                var expected = new List<string>();
                int lastEnd = -1;
                foreach (Match match in regex.Matches(text))
                {
                    // RE2 does not take a match of nothing directly behind another match.
                    if (match.Length != 0 || match.Index != lastEnd)
                    {
                        expected.Add(Notation(match, text));
                    }

                    lastEnd = match.Index + match.Length;
                }

                var actual = new List<string>();
                using var scan = new CaptureScan(captures, Encoding.UTF8.GetBytes(text));
                while (scan.Next(groups))
                {
                    actual.Add(Notation(groups));
                }

                Assert.True(expected.SequenceEqual(actual), Describe(seed, pattern, text, string.Join(" | ", expected), string.Join(" | ", actual)));
            }
        }
    }

    /// <summary>What is only tested runs on .NET's engine, unless it cannot; both must say the same, also beyond 16 bits, where .NET sees two characters.</summary>
    [Fact]
    public void Random_patterns_are_tested_the_same()
    {
        int matches = 0;
        for (int seed = 20_000; seed < 21_200; seed++)
        {
            var random = new RandomPatterns(new Random(seed));
            RegexNode root = RegexParser.Parse(random.Pattern()).Root;
            string pattern = PatternWriter.Captures(root);
            if (!PatternWriter.CanTest(root))
            {
                continue;
            }

            var captures = new CapturePattern(pattern);
            var test = new TextPattern(PatternWriter.Test(root));
            for (int i = 0; i < 8; i++)
            {
                string text = random.Text(withPairs: true);
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                bool isMatch = captures.IsMatch(utf8);
                Assert.True(isMatch == test.IsMatch(utf8), Describe(seed, pattern, text, "the same", isMatch.ToString()));
                matches += isMatch ? 1 : 0;
            }
        }

        Assert.InRange(matches, 1_500, 8_000);
    }

    /// <summary>Whatever an expression is planned as, the answer is that of the expression as a whole.</summary>
    [Fact]
    public void Plans_of_random_patterns_give_the_same()
    {
        int literals = 0;
        int required = 0;
        int matches = 0;
        for (int seed = 30_000; seed < 36_000; seed++)
        {
            var random = new RandomPatterns(new Random(seed));
            string source = seed % 4 == 0 ? random.Pattern() : random.LiteralPattern();
            RegexNode root = RegexParser.Parse(source).Root;
            MatchPlan plan = LiteralPlanner.Plan(root);
            PlannedTest test = new(plan);
            var captures = new CapturePattern(PatternWriter.Captures(root));
            literals += plan is LiteralPlan ? 1 : 0;
            required += plan is AutomatonPlan { Required.IsEmpty: false } ? 1 : 0;
            for (int i = 0; i < 8; i++)
            {
                string text = random.Text(withPairs: true);
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                bool isMatch = captures.IsMatch(utf8);
                Assert.True(isMatch == test.IsMatch(utf8), Describe(seed, source, text, isMatch.ToString(), plan.ToString()));
                matches += isMatch ? 1 : 0;
            }
        }

        Assert.InRange(literals, 1_500, 4_500);
        Assert.InRange(required, 1_000, 4_000);
        Assert.InRange(matches, 8_000, 40_000);
    }

    /// <summary>
    /// Patterns of which only is compared whether they match, and with the engine that cannot backtrack. What a loop takes whose body can
    /// take nothing is seen differently by every engine. .NET's backtracking one finds <c>x(?:k*)+?b</c> in <c>xb</c> without the x, and
    /// <c>b\n+\B[^a]</c> not in a <c>b</c> before two line feeds; the other one does not find the first match of
    /// <c>(?:7a|\Ba-|\u212A?)[\-A-Za-z][^ ]</c>.
    /// </summary>
    private static bool IsSeenDifferently(RegexNode node) => node switch
    {
        RegexAssertion assertion => assertion.Kind == RegexAssertionKind.NoWordBoundary,
        RegexRepetition repetition => TakesNothing(repetition.Body) || IsSeenDifferently(repetition.Body),
        RegexSequence sequence => sequence.Parts.Any(IsSeenDifferently),
        RegexAlternatives alternatives => alternatives.Parts.Any(IsSeenDifferently),
        RegexCapture capture => IsSeenDifferently(capture.Body),
        _ => false,
    };

    private static bool TakesNothing(RegexNode node) => node switch
    {
        RegexAssertion => true,
        RegexSequence sequence => sequence.Parts.All(TakesNothing),
        RegexAlternatives alternatives => alternatives.Parts.Any(TakesNothing),
        RegexCapture capture => TakesNothing(capture.Body),
        RegexRepetition repetition => repetition.Minimum == 0 || TakesNothing(repetition.Body),
        _ => false,
    };

    private static string Notation(Match match, string text) =>
        string.Join(' ', match.Groups.Cast<Group>().Select(group => group.Success ? $"{Offset(text, group.Index)}-{Offset(text, group.Index + group.Length)}" : "none"));

    private static string Notation(int[] groups) => string.Join(' ', groups.Chunk(2).Select(pair => pair[0] < 0 ? "none" : $"{pair[0]}-{pair[1]}"));

    private static int Offset(string text, int index) => Encoding.UTF8.GetByteCount(text.AsSpan(0, index));

    private static string Describe(int seed, string pattern, string text, string expected, string actual) =>
        $"seed {seed}: {JsonSerializer.Serialize(pattern)} on {JsonSerializer.Serialize(text)}: expected {expected}, found {actual}";
}
