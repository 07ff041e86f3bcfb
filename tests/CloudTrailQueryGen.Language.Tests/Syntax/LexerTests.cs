using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>How text is cut into tokens and what the tokens mean.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("_a1", "_a1")]
    [InlineData("@timestamp", "@timestamp")]
    [InlineData("@@foo.bar", "@@foo|bar")]
    [InlineData("a.b.c", "a|b|c")]
    [InlineData("items.0.instanceId", "items|0|instanceId")]
    [InlineData("a.12x", "a|12x")]
    [InlineData("`detail-type`", "detail-type")]
    [InlineData("`a.b`.c", "a.b|c")]
    [InlineData("json_message.`user.id`", "json_message|user.id")]
    [InlineData("@`aws.tag.aws:cloudformation:stack-name`", "@aws.tag.aws:cloudformation:stack-name")]
    [InlineData("`a\\`b`", "a`b")]
    [InlineData("`a|b#c`", "a|b#c", false)]
    [InlineData("größe.名前", "größe|名前")]
    [InlineData("a.in.like", "a|in|like")]
    [InlineData("𝒳y", "𝒳y")]
    public void Names(string text, string segments, bool isSplit = true)
    {
        SyntaxToken token = Single(text, SyntaxKind.NameToken);
        Assert.Equal(isSplit ? segments.Split('|') : [segments], ((FieldPath)token.Value!).Segments);
        Assert.Equal(text.Contains('`'), ((FieldPath)token.Value!).IsQuoted);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("123456789012", "123456789012")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9.223372036854776E+18")]
    [InlineData("0.75", "0.75")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1000.0")]
    [InlineData("1.5E-2", "0.015")]
    public void Numbers(string text, string value)
    {
        object number = Single(text, SyntaxKind.NumberToken).Value!;
        string expected = value.EndsWith(".0", System.StringComparison.Ordinal) ? value.Substring(0, value.Length - 2) : value;
        Assert.Equal(expected, System.Convert.ToString(number, CultureInfo.InvariantCulture));
        Assert.Equal(value.Contains('.') ? typeof(double) : typeof(long), number.GetType());
    }

    [Theory]
    [InlineData("1000ms msec milliseconds", "Millisecond")]
    [InlineData("1s sec second seconds secs", "Second")]
    [InlineData("1m min minute minutes mins", "Minute")]
    [InlineData("1h hr hour hrs hours H", "Hour")]
    [InlineData("1d day days DAYS", "Day")]
    [InlineData("1w week weeks", "Week")]
    [InlineData("1mo mon month months mons", "Month")]
    [InlineData("1q qtr quarter quarters qtrs", "Quarter")]
    [InlineData("1y yr year years yrs", "Year")]
    public void Periods(string spellings, string unit)
    {
        string count = string.Concat(spellings.TakeWhile(char.IsDigit));
        foreach (string spelling in spellings.Substring(count.Length).Split(' '))
        {
            var period = (Period)Single(count + spelling, SyntaxKind.PeriodToken).Value!;
            Assert.Equal(unit, period.Unit.ToString());
            Assert.Equal(long.Parse(count, CultureInfo.InvariantCulture), period.Count);
        }
    }

    [Theory]
    [InlineData("M")]
    [InlineData("hs")]
    [InlineData("mos x")]
    [InlineData("x")]
    [InlineData("")]
    public void WhatIsNoUnit(string spelling) => Assert.False(PeriodUnits.TryFind(spelling, out _));

    [Theory]
    [InlineData("'abc'", "abc")]
    [InlineData("\"\"", "")]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("\"a|b # c\"", "a|b # c")]
    [InlineData("'a\nb'", "a\nb")]
    [InlineData(@"'\\ \"" \' \n \r \t \/ \u0041'", "\\ \" ' \n \r \t / A")]
    [InlineData(@"'\d\u12'", @"\d\u12")]
    [InlineData(@"'C:\\dir'", @"C:\dir")]
    public void Strings(string text, string value) => Assert.Equal(value, Single(text, SyntaxKind.StringToken).Value);

    [Theory]
    [InlineData("/a|b#'\"/", "a|b#'\"")]
    [InlineData(@"/a\/b\d/", @"a/b\d")]
    [InlineData("/[/]+/", "[/]+")]
    [InlineData("/[]/]/", "[]/]")]
    [InlineData("/[^]/]/", "[^]/]")]
    [InlineData("/(?i)x/", "(?i)x")]
    [InlineData("/a\nb/", "a\nb")]
    [InlineData("//", "")]
    public void Regexes(string text, string pattern)
    {
        LexedToken lexed = new Lexer(text).Next(0, SyntaxKind.None, mayBeRegex: true);
        Assert.Empty(lexed.Diagnostics);
        Assert.Equal(SyntaxKind.RegexToken, lexed.Token.Kind);
        Assert.Equal(text, lexed.Token.Text);
        Assert.Equal(pattern, lexed.Token.Value);
    }

    [Theory]
    [InlineData("{{user}}", "user")]
    [InlineData("{{ a_1 }}", "a_1")]
    public void Parameters(string text, string name) => Assert.Equal(name, Single(text, SyntaxKind.ParameterToken).Value);

    [Theory]
    [InlineData("= == != < <= > >= =~", "Equals EqualsEquals ExclamationEquals Less LessEquals Greater GreaterEquals EqualsTilde")]
    [InlineData("+ - * / % ^ !", "Plus Minus Asterisk Slash Percent Caret Exclamation")]
    [InlineData("| , . : ( ) [ ] { }", "Pipe Comma Dot Colon OpenParen CloseParen OpenBracket CloseBracket OpenBrace CloseBrace")]
    [InlineData("|| && <>", "Bad Bad Bad")]
    [InlineData("a.-b", "Name Dot Minus Name")]
    [InlineData("a..b", "Name Dot Dot Name")]
    [InlineData("f(x).0.a", "Name OpenParen Name CloseParen Dot Name")]
    [InlineData("a[0].1", "Name OpenBracket Number CloseBracket Dot Name")]
    [InlineData("1-4", "Number Minus Number")]
    [InlineData("a--1", "Name Minus Minus Number")]
    [InlineData("x:['y']", "Name Colon OpenBracket String CloseBracket")]
    public void Operators(string text, string kinds)
    {
        IEnumerable<string> actual = All(text).Select(token => token.Kind.ToString().Replace("Token", ""));
        Assert.Equal(kinds, string.Join(" ", actual));
    }

    [Fact]
    public void TriviaBelongsToTheNextToken()
    {
        List<SyntaxToken> tokens = All(" \t# one | two\r\n a # 'x\n");
        Assert.Equal(" \t# one | two\r\n ", Assert.Single(tokens).LeadingTrivia);
        Assert.Equal(" # 'x\n", FullFidelity.Parse(" \t# one | two\r\n a # 'x\n").Root.EndOfFile!.LeadingTrivia);
    }

    private static SyntaxToken Single(string text, SyntaxKind kind)
    {
        SyntaxToken token = Assert.Single(All(text));
        Assert.Equal(kind, token.Kind);
        Assert.Equal(text, token.Text);
        return token;
    }

    private static List<SyntaxToken> All(string text)
    {
        var tokens = new List<SyntaxToken>();
        var lexer = new Lexer(text);
        SyntaxToken token = lexer.Next(0, SyntaxKind.None, mayBeRegex: false).Token;
        while (token.Kind != SyntaxKind.EndOfFileToken)
        {
            tokens.Add(token);
            token = lexer.Next(token.FullSpan.End, token.Kind, mayBeRegex: false).Token;
        }

        return tokens;
    }
}
