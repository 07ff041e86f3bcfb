using System;
using System.Linq;
using CloudTrailQueryGen.Generator.Literals;
using CloudTrailQueryGen.Language.Text;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Literals;

/// <summary>Positions in every form of constant string.</summary>
public sealed class LiteralMapTests
{
    [Theory]
    [InlineData("\"abc [|target|] xyz\"")]
    [InlineData("\"\\t\\\"\\\\\\'\\0\\a\\b\\f\\n\\r\\v\\e[|target|]\"")]
    [InlineData("\"\\x41\\x041\\x0041\\u0041\\U00000041\\U0001F600 [|t\\x61rget|]\"")]
    [InlineData("\"[|\\x74\\u0061rg\\U00000065t|]\\n\"")]
    [InlineData("@\"a \"\"quoted\"\" \\n [|target|]\"")]
    [InlineData("@\"first\n  second [|target|]\"")]
    [InlineData("@\"first\r\n  second [|target|]\r\n\"")]
    [InlineData("\"\"\"a \"quoted\" \\n [|target|]\"\"\"")]
    [InlineData("\"\"\"\"a \"\"\" [|target|]\"\"\"\"")]
    [InlineData("\"\"\"\n    first\n      [|target|]\n    \"\"\"")]
    [InlineData("\"\"\"\r\n    first\r\n\r\n      [|target|]\r\n    \"\"\"")]
    [InlineData("\"\"\"\n\t\tfirst\n\t\n\t\t[|target|]\n\t\t\"\"\"")]
    [InlineData("\"\"\"\n[|target|]\n\"\"\"")]
    [InlineData("\"\"\"\n\n\n    [|target|]\n\n    \"\"\"")]
    [InlineData("\"abc \" + \"[|target|]\"")]
    [InlineData("\"abc ta\\n\" + (@\"\"\"\" + (\"[|tar\" + \"get|]\"))")]
    [InlineData("\"abc ta\\n\" + /* target */ @\"[|target|]\"")]
    [InlineData("$\"{{x}} \\t[|target|]\"")]
    [InlineData("$@\"{{x}} \"\" [|target|]\"")]
    [InlineData("$\"\"\"a {\"b\"} [|target|]\"\"\"")]
    [InlineData("$\"\"\"\n    first {\"x\"}\n      [|target|]\n    \"\"\"")]
    [InlineData("$\"a {\"[|target|]\"} b\"")]
    public void The_word_is_found(string markup)
    {
        var text = MarkupText.Parse("[A(" + markup + ")] class C;");

        LiteralMap map = MappedConstant.Map(text.Text)!;

        MappedConstant.AssertExact(map);
        int start = map.Text.LastIndexOf("target", StringComparison.Ordinal);
        Assert.Equal(text.Span, map.GetLocation(new TextSpan(start, 6)).SourceSpan);
    }

    [Fact]
    public void A_constant_of_the_same_file_is_found_at_its_initializer()
    {
        var text = MarkupText.Parse("""
            [A(C.Whole)]
            class C
            {
                const string Part = "xx [|target|]";
                internal const string Whole = "a " + Part + " b";
            }
            """);

        LiteralMap map = MappedConstant.Map(text.Text)!;

        MappedConstant.AssertExact(map);
        Assert.Equal(text.Span, map.GetLocation(new TextSpan(map.Text.IndexOf("target", StringComparison.Ordinal), 6)).SourceSpan);
    }

    [Fact]
    public void A_constant_of_another_file_is_found_at_its_initializer()
    {
        var text = MarkupText.Parse("static class K { public const string Text = \"a \\t\" + \"[|target|]\"; }");

        LiteralMap map = MappedConstant.Map("[A(\"xx \" + K.Text)] class C;", text.Text)!;
        Location location = map.GetLocation(new TextSpan(map.Text.IndexOf("target", StringComparison.Ordinal), 6));

        MappedConstant.AssertExact(map);
        Assert.Equal(text.Span, location.SourceSpan);
        Assert.Equal("/project/Test2.cs", location.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData("\"a \" + [|nameof(C)|]", "C")]
    [InlineData("\"a \" + [|int.MaxValue.ToString|]", null)]
    [InlineData("$\"a {[|nameof(C)|]}\"", "C")]
    [InlineData("\"a \" + [|Microsoft.Win32.Registry.X|]", null)]
    [InlineData("\"a \" + [|System.Diagnostics.CodeAnalysis.StringSyntaxAttribute.Regex|]", "Regex")]
    [InlineData("\"a \" + ([|default(string)|])", null)]
    public void A_constant_without_a_literal_stands_for_all_its_characters(string markup, string? value)
    {
        var text = MarkupText.Parse("[A(" + markup + ")] class C;");

        LiteralMap? map = MappedConstant.Map(text.Text);

        if (value is null)
        {
            Assert.True(map is null || map.Text == "a ");
            return;
        }

        Assert.Equal("a " + value, map!.Text);
        Assert.Equal(text.Span, map.GetLocation(new TextSpan(2, value.Length)).SourceSpan);
        Assert.Equal(text.Span, map.GetLocation(new TextSpan(map.Text.Length - 1, 1)).SourceSpan);
    }

    [Theory]
    [InlineData("\"unterminated")]
    [InlineData("\"bad \\q escape\"")]
    [InlineData("\"bad \\u12 escape\"")]
    [InlineData("\"\"\"\n  content\n     \"\"\"")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("typeof(C)")]
    [InlineData("\"a\" + unknown")]
    public void What_the_compiler_complains_about_is_refused(string expression) => Assert.Null(MappedConstant.MapExpression(expression));

    [Fact]
    public void A_sum_of_many_parts_is_no_deep_recursion()
    {
        string sum = string.Concat(Enumerable.Repeat("\"a\" + ", 5000)) + "\"target\"";

        LiteralMap map = MappedConstant.MapExpression(sum)!;

        Assert.Equal(5006, map.Text.Length);
        Assert.Equal(3 + (5000 * 6) + 1, map.GetLocation(new TextSpan(5000, 6)).SourceSpan.Start);
    }

    [Fact]
    public void Empty_constants_that_double_take_no_time()
    {
        string constants = string.Concat(Enumerable.Range(1, 30).Select(i => $"const string c{i} = c{i - 1} + c{i - 1};\n"));

        LiteralMap map = MappedConstant.Map($"[A(C.Whole)] class C {{ const string c0 = \"\"; {constants} public const string Whole = c30 + \"target\"; }}")!;

        Assert.Equal("target", map.Text);
        Assert.Equal(6, map.GetLocation(new TextSpan(0, 6)).SourceSpan.Length);
    }

    [Fact]
    public void A_cycle_of_constants_is_refused() =>
        Assert.Null(MappedConstant.Map("[A(C.X)] class C { internal const string X = \"a\" + Y; const string Y = X; }"));

    [Fact]
    public void Both_halves_of_a_surrogate_pair_share_their_escape()
    {
        LiteralMap map = MappedConstant.MapExpression("\"a\\U0001F600b\"")!;

        Assert.Equal(4, map.Characters.Length);
        Assert.Equal(map.Characters[1].Span, map.Characters[2].Span);
        Assert.Equal(10, map.Characters[1].Span.Length);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 6)]
    [InlineData(5, 9)]
    [InlineData(99, 9)]
    public void A_place_between_characters_is_an_empty_span(int position, int column)
    {
        LiteralMap map = MappedConstant.MapExpression("\"a\\tbcd\"")!;

        Location location = map.GetLocation(new TextSpan(position, 0));

        Assert.True(location.SourceSpan.IsEmpty);
        Assert.Equal(column + 1, location.SourceSpan.Start);
    }

    [Fact]
    public void An_empty_query_is_shown_at_its_quotes()
    {
        LiteralMap map = MappedConstant.MapExpression("\"\"")!;

        Assert.Equal("", map.Text);
        Assert.Equal("\"\"", map.Expression.ToString());
        Assert.Equal(map.Expression.Span, map.GetLocation(new TextSpan(0, 0)).SourceSpan);
    }

    [Fact]
    public void A_finding_that_spans_literals_covers_what_is_between_them()
    {
        var text = MarkupText.Parse("[A(\"ab[|c\" + \"d|]ef\")] class C;");

        Assert.Equal(text.Span, MappedConstant.Map(text.Text)!.GetLocation(new TextSpan(2, 2)).SourceSpan);
    }

    [Theory]
    [InlineData("", "static class K { public const string Text = \"def\"; }")]
    [InlineData("static class K { public const string Text = \"def\"; }", "")]
    public void A_finding_that_ends_in_another_constant_shows_its_beginning(string sameFile, string otherFile)
    {
        var text = MarkupText.Parse("[A(\"ab[|c|]\" + K.Text)] class C; " + sameFile);

        LiteralMap map = MappedConstant.Map(text.Text, otherFile)!;

        Assert.Equal(text.Span, map.GetLocation(new TextSpan(2, 4)).SourceSpan);
    }
}
