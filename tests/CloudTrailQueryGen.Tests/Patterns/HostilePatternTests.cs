using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Runtime;
using Xunit;
using TextLiteral = CloudTrailQueryGen.Runtime.TextLiteral;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>Expressions on which engines that backtrack hang, on long texts: the work is bounded by the text times the expression.</summary>
public sealed class HostilePatternTests
{
    private const int Megabyte = 1_000_000;

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a+)+b")]
    [InlineData("((a*)*)*b")]
    [InlineData("(?:(?:a?)*)*b")]
    [InlineData("(a|aa)+b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|b|ab)*c")]
    [InlineData("(a+a+)+b")]
    [InlineData("(.*)(.*)(.*)b")]
    [InlineData("^(?:a+)+\\z.")]
    [InlineData("(?:a{1,3}){1,3}b")]
    public void Nested_loops_take_steps_linear_in_the_text(string pattern)
    {
        var captures = new CapturePattern(pattern);
        byte[] text = Encoding.UTF8.GetBytes(new string('a', Megabyte));
        Assert.InRange(StepsOf(captures, text, isMatch: false), 1, Bound(pattern, text.Length));
        Assert.False(Test(pattern).IsMatch(text));
    }

    [Theory]
    [InlineData("(?:a?){500}a{500}[^a]", 10_000)]
    [InlineData("(?:a{10}){100}[^a]", 10_000)]
    [InlineData("a{1000}[^a]", 10_000)]
    [InlineData("(?:a?){1000}b", 10_000)]
    [InlineData("[ab]*a[ab]{200}c", 10_000)]
    [InlineData("(?:(?:a{0,10}){0,10}){0,10}b", 10_000)]
    public void Large_counted_repetitions_take_steps_linear_in_the_text(string pattern, int length)
    {
        var captures = new CapturePattern(pattern);
        byte[] text = Encoding.UTF8.GetBytes(new string('a', length));
        Assert.InRange(StepsOf(captures, text, isMatch: false), 1, Bound(pattern, length));
        Assert.False(Test(pattern).IsMatch(text));
    }

    /// <summary>The last characters make the match, so that no engine can answer before the end.</summary>
    [Theory]
    [InlineData("(a*)*bc")]
    [InlineData("(a|aa)+bc")]
    [InlineData("(a+a+)+b+c")]
    [InlineData("a.*b.?c")]
    [InlineData("(?i)(?:A|aA)*BC")]
    public void A_match_at_the_end_of_a_megabyte_is_found(string pattern)
    {
        byte[] text = Encoding.UTF8.GetBytes(new string('a', Megabyte) + "bc");
        Assert.True(Test(pattern).IsMatch(text));
        Assert.True(new CapturePattern(PatternWriter.Captures(RegexParser.Parse(pattern).Root)).IsMatch(text));
        Assert.False(Test(pattern).IsMatch(text.AsSpan(0, Megabyte)));
    }

    /// <summary>Each match is found after a look at all the rest, and where that is remembered in parts only, the parts must be enough.</summary>
    [Theory]
    [InlineData("x.*y|x", 1 << 27)]
    [InlineData("x.*y|x", 1 << 20)]
    [InlineData("x(?:..)*y|x", 1 << 19)]
    [InlineData("x(?:...)*y|x(?:.....)*z|x", 1 << 20)]
    [InlineData("(?:x|\u00e9)(?:.*.*.*.*)*y|x|\u00e9", 1 << 20)]
    public void All_matches_take_steps_linear_in_the_text(string pattern, int maximumBits)
    {
        PatternProgram program = PatternReader.Compile(pattern);
        var search = new ParallelSearch(program) { DeadEnds = new DeadEnds { MaximumBits = maximumBits } };
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("xx\u00e9x", 25_000)).Replace("\u00e9", pattern.Contains('\u00e9') ? "\u00e9" : "x", StringComparison.Ordinal));
        int[] groups = [-1, 0];
        int matches = 0;
        int position;
        do
        {
            position = groups[1];
            groups.AsSpan().Fill(-1);
            matches++;
        }
        while (search.Match(text, position, groups));
        matches--;

        Assert.Equal(100_000, matches);

        // Before anything is remembered, 64 KiB are looked at in vain, and that in each stretch by each search that comes into it.
        long stride = (text.Length * (long)program.Code.Length / maximumBits) + 1;
        Assert.InRange(search.Steps, 100_000, 4 * stride * text.Length * program.Code.Length);
    }

    [Fact]
    public void Thousands_of_literals_are_one_automaton_of_bounded_size()
    {
        string[] names = [.. Enumerable.Range(0, 4_000).Select(i => $"op{i:D4}x")];
        byte[][] literals = [.. names.Select(Encoding.UTF8.GetBytes)];
        var automaton = new LiteralAutomaton(literals, ignoresCase: false);

        // "op", then a tree of four digits, then an x for each.
        Assert.Equal(1 + 2 + 4 + 40 + 400 + 4_000 + 4_000, automaton.StateCount);
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("op0op00op399", Megabyte / 12)));
        Assert.False(automaton.IsMatch(text));
        Assert.True(automaton.IsMatch([.. text, .. "op3999x"u8]));

        byte[][] many = [.. Enumerable.Range(0, LiteralAutomaton.MaximumStates / 10).Select(i => Encoding.UTF8.GetBytes($"{i:D10}"))];
        Assert.InRange(new LiteralAutomaton(many, ignoresCase: false).StateCount, 1, LiteralAutomaton.MaximumStates);
        Assert.Throws<ArgumentException>(() => new LiteralAutomaton([.. many, "0123456789"u8.ToArray()], ignoresCase: false));
        Assert.Throws<ArgumentException>(() => new LiteralPattern([.. many.Append("0123456789"u8.ToArray()).Select(each => new TextLiteral(Encoding.UTF8.GetString(each)))]));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("^(?:", ")$", true)]
    [InlineData("(?i)", "", false)]
    [InlineData("(?i)^(?:", ")$", true)]
    public void An_expression_of_a_thousand_literals_is_searched_for(string before, string behind, bool isWhole)
    {
        string[] names = [.. Enumerable.Range(0, 1_000).Select(i => $"k{i:D3}op")];
        PlannedTest test = Test(before + string.Join('|', names) + behind);
        string filling = new('k', Megabyte / 2);
        Assert.False(test.IsMatch(Encoding.UTF8.GetBytes(filling + "k99op" + filling)));
        Assert.Equal(!isWhole, test.IsMatch(Encoding.UTF8.GetBytes("x" + filling + "k999op" + "yy" + filling)));
        Assert.True(test.IsMatch("k999op"u8));
    }

    /// <summary>The search for a literal without case looks at two of its characters first; here they are there at every second place.</summary>
    [Fact]
    public void A_literal_that_nearly_is_everywhere_is_not_found()
    {
        string repeated = string.Concat(Enumerable.Repeat("zq", 500));
        var pattern = new LiteralPattern(new TextLiteral(repeated + "a", IgnoresCase: true));
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("ZQ", 100_000)));
        Assert.False(pattern.IsMatch(text));
        Assert.True(pattern.IsMatch([.. text, (byte)'A']));
    }

    private static PlannedTest Test(string pattern)
    {
        ParsedRegex regex = RegexParser.Parse(pattern.Replace("\\z", "$", StringComparison.Ordinal));
        Assert.Null(regex.Problem?.ToString());
        return new PlannedTest(LiteralPlanner.Plan(regex.Root));
    }

    private static long Bound(string pattern, int length) => 2L * (length + 1) * PatternReader.Compile(pattern).Code.Length;

    private static long StepsOf(CapturePattern pattern, byte[] text, bool isMatch)
    {
        PatternMatcher matcher = pattern.Matchers.Rent();
        Assert.Equal(isMatch, matcher.Match(text, 0, new int[2 * (pattern.GroupCount + 1)]));
        long steps = matcher.Steps;
        matcher.Forget();
        Assert.Equal(0, matcher.Steps);
        return steps;
    }
}
