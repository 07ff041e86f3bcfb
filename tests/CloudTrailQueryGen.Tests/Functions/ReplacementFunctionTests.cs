using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;
using LanguageTemplate = CloudTrailQueryGen.Language.Binding.Regexes.ReplacementTemplate;
using RuntimeTemplate = CloudTrailQueryGen.Runtime.ReplacementTemplate;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>regexReplace (spec §4.2).</summary>
public sealed class ReplacementFunctionTests
{
    [Theory]
    [InlineData("'PutObject'", "Put", "Get", "'GetObject'")]
    [InlineData("'aXbXc'", "X", "", "'abc'")]
    [InlineData("'abc'", "x", "y", "'abc'")]
    [InlineData("''", "x", "y", "''")]
    [InlineData("''", "x*", "-", "'-'")]
    [InlineData("'axb'", "x*", "-", "'-a-b-'")]
    [InlineData("'baac'", "a*", "-", "'-b-c-'")]
    [InlineData("'ab'", "", ".", "'.a.b.'")]
    [InlineData("'\u00e9\U0001F600'", "", ".", "'.\u00e9.\U0001F600.'")]
    [InlineData("'aaaa'", "aa", "b", "'bb'")]
    [InlineData("'aaa'", "aa", "a", "'aa'")]
    [InlineData("'ab'", "^", "> ", "'> ab'")]
    [InlineData("'ab'", "$", " <", "'ab <'")]
    [InlineData("'a\nb'", "(?m)^", "> ", "'> a\n> b'")]
    [InlineData("'a\nb'", ".", "x", "'x\nx'")]
    [InlineData("'PutObject'", "(?i)OBJECT$", "s", "'Puts'")]
    [InlineData("'\u212aMS'", "(?i)kms", "key", "'key'")]
    [InlineData("'\u017f'", "(?i)s", "x", "'\u017f'")]
    [InlineData("'\U0001F600a'", ".", "<$0>", "'<\U0001F600><a>'")]
    [InlineData("'x\u00e9y'", "\u00e9", "\U0001F600", "'x\U0001F600y'")]
    [InlineData("'ab'", "(a)(b)", "$2$1", "'ba'")]
    [InlineData("'ab'", "(a)(b)", @"\2\1\0", "'baab'")]
    [InlineData("'ab'", "(a)(b)", "${2}0${1}", "'b0a'")]
    [InlineData("'ab'", "(a)(b)", @"\20", "'b0'")]
    [InlineData("'ab'", "(?<first>a)(b)", "$2${first}$1", "'baa'")]
    [InlineData("'ab'", "(b)|(?<first>a)", "[$1${first}]", "'[a][b]'")]
    [InlineData("'a'", "a(b)?", "[$1]", "'[]'")]
    [InlineData("'aab'", "(a|b)+", "$1", "'b'")]
    [InlineData("'a'", "a", "$$1 $ $x \\\\1 \\x $", "'$1 $ $x \\1 \\x $'")]
    [InlineData("'abcdefghijk'", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", "$11$10", "'kj'")]
    [InlineData("12.50", @"\.", ",", "'12,5'")]
    [InlineData("t0", "[-: ]+", "", "'19700101000000.000'")]
    [InlineData("missing", "a", "b", "missing")]
    [InlineData("{}", "a", "b", "missing")]
    [InlineData("'arn:aws:iam::123456789012:user/x'", @"^arn:[^:]*:(\w+)::(\d{12}):", "$1 of $2: ", "'iam of 123456789012: user/x'")]
    public void Matches_are_replaced(string text, string pattern, string replacement, string expected)
    {
        Assert.Equal(expected, Replace(text, pattern, replacement));
        if (text[0] == '\'')
        {
            Assert.Equal(expected, $"'{OracleReplacements.Replace(text[1..^1], pattern, replacement, isLiteral: true)}'");
        }
    }

    /// <summary>No text of an event is read as a reference.</summary>
    [Theory]
    [InlineData("'ab'", "'$1'", "'$1b'")]
    [InlineData("'ab'", "'${0}$$\\\\'", "'${0}$$\\\\b'")]
    [InlineData("'ab'", "5", "'5b'")]
    [InlineData("'ab'", "1.50", "'1.5b'")]
    [InlineData("'ab'", "t0", "'1970-01-01 00:00:00.000b'")]
    [InlineData("'ab'", "missing", "missing")]
    [InlineData("'xy'", "missing", "missing")]
    [InlineData("'ab'", "[1]", "missing")]
    [InlineData("missing", "'x'", "missing")]
    [InlineData("[\"a\"]", "'x'", "missing")]
    [InlineData("11", "'x'", "'11'")]
    public void A_computed_replacement_is_taken_as_it_is(string text, string replacement, string expected)
    {
        using var scratch = new ScratchArena();
        Assert.Equal(expected, Notation.Show(Functions.RegexReplace(scratch, Notation.Parse(text), new CapturePattern("(a)"), Notation.Parse(replacement))));
    }

    [Theory]
    [InlineData("(a|b)+")]
    [InlineData("(a*)*b")]
    [InlineData("x*")]
    [InlineData("a.*c|a")]
    public void A_megabyte_is_replaced_in_linear_time(string pattern)
    {
        using var scratch = new ScratchArena();
        byte[] text = Encoding.UTF8.GetBytes(new string('a', 1_000_000));
        Value replaced = Functions.RegexReplace(scratch, Value.FromText(text), new CapturePattern(pattern), new RuntimeTemplate("${0}"));
        Assert.True(replaced.Utf8.SequenceEqual(text));
    }

    [Fact]
    public void The_arena_holds_few_times_the_result()
    {
        using var scratch = new ScratchArena();
        byte[] text = Encoding.UTF8.GetBytes(new string('a', 1_000_000));
        Value replaced = Functions.RegexReplace(scratch, Value.FromText(text), new CapturePattern("a"), Value.FromText("bcd"u8));
        Assert.Equal(3_000_000, replaced.Utf8.Length);
        Assert.InRange(scratch.Held, 3_000_000, 16_000_000);
    }

    [Fact]
    public void A_result_beyond_the_longest_text_is_an_error_and_not_missing()
    {
        using var scratch = new ScratchArena();
        byte[] ones = Encoding.UTF8.GetBytes(new string('1', 2_000_000));
        Assert.Throws<QueryMemoryException>(() => scratch.Take((long)Array.MaxLength + 1));
        Assert.Equal(2_000_000, Functions.RegexReplace(scratch, Value.FromText(ones), new CapturePattern("2"), Value.FromText(ones)).Utf8.Length);
    }

    [Theory]
    [InlineData("$")]
    [InlineData("$1")]
    [InlineData("${")]
    [InlineData("${x}")]
    [InlineData("${-1}")]
    [InlineData("a${1")]
    public void A_template_that_the_compiler_does_not_write_is_refused(string template) => Assert.Throws<ArgumentException>(() => new RuntimeTemplate(template));

    [Fact]
    public void Bytes_that_are_no_utf8_are_kept()
    {
        using var scratch = new ScratchArena();
        Value replaced = Functions.RegexReplace(scratch, Value.FromText([0x80, (byte)'a', 0xC3]), new CapturePattern("(a)"), new RuntimeTemplate("<${1}>"));
        Assert.Equal([0x80, (byte)'<', (byte)'a', (byte)'>', 0xC3], replaced.Utf8.ToArray());
    }

    /// <summary>As the compiler makes the call.</summary>
    private static string Replace(string text, string pattern, string replacement)
    {
        ParsedRegex regex = RegexParser.Parse(pattern);
        Assert.Null(regex.Problem?.ToString());
        var template = LanguageTemplate.Read(replacement, regex.Groups);
        Assert.Empty(template.Unknown);
        var captures = new CapturePattern(PatternWriter.Captures(regex.Root));
        using var scratch = new ScratchArena();
        if (!template.HasReferences)
        {
            Value literal = Functions.RegexReplace(scratch, Notation.Parse(text), captures, Value.FromText(Encoding.UTF8.GetBytes(template.Literal)));
            Assert.Equal(Notation.Show(literal), Notation.Show(Functions.RegexReplace(scratch, Notation.Parse(text), captures, new RuntimeTemplate(template.Normal))));
        }

        return Notation.Show(Functions.RegexReplace(scratch, Notation.Parse(text), captures, new RuntimeTemplate(template.Normal)));
    }
}
