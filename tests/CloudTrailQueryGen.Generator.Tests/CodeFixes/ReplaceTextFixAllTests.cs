using System;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>"Fix all" repeats one remedy through a file, whatever its literals look like, and leaves other findings alone.</summary>
public sealed class ReplaceTextFixAllTests
{
    [Fact]
    public async Task In_several_queries()
    {
        string markup = LiteralForms.Source(
            "\"filter {|CTQ2003:sourceIpAddress|} = 'x' or {|CTQ2003:sourceIpAddress|} = 'y'\"",
            "@\"filter \"\"x\"\" = {|CTQ2003:sourceIpAddress|} and {|CTQ2003:eventname|} = 'z'\"",
            "\"\"\"\n        filter\n            {|CTQ2003:SourceIPAddress|} = 'x' and readOnly = {|CTQ2017:true|}\n        \"\"\"");
        string expected = LiteralForms.Source(
            "\"filter sourceIPAddress = 'x' or sourceIPAddress = 'y'\"",
            "@\"filter \"\"x\"\" = sourceIPAddress and eventname = 'z'\"",
            "\"\"\"\n        filter\n            sourceIPAddress = 'x' and readOnly = true\n        \"\"\"");

        await CodeFixRun.VerifyAllAsync(markup, expected);
    }

    [Fact]
    public async Task Of_several_edits_each()
    {
        string markup = LiteralForms.Source(
            "\"filter eventName like /a/{|CTQ1015:i|} or eventName like /b/{|CTQ1015:i|}\"",
            "\"\"\"\n        filter eventName like /c/{|CTQ1015:i|}\n        | filter awsRegion like /d/{|CTQ1015:m|}\n        \"\"\"");
        string expected = LiteralForms.Source(
            "\"filter eventName like /(?i)a/ or eventName like /(?i)b/\"",
            "\"\"\"\n        filter eventName like /(?i)c/\n        | filter awsRegion like /d/m\n        \"\"\"");

        await CodeFixRun.VerifyAllAsync(markup, expected);
    }

    [Fact]
    public async Task What_overlaps_is_left_for_another_time() => await CodeFixRun.VerifyAllAsync(
        LiteralForms.Source("\"{|CTQ4007:sort|} eventName | {|CTQ4007:sort|} eventName desc | stats count(*) as n by eventName\""),
        LiteralForms.Source("\"{|CTQ4007:sort|} eventName desc | stats count(*) as n by eventName | sort eventName\"").Replace("{|CTQ4007:sort|}", "sort", StringComparison.Ordinal));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Constants_in_other_files(FixAllScope scope) => await CodeFixRun.VerifyAllAsync(
        scope,
        [
            ("Test0.cs", LiteralForms.Source("\"fields {|CTQ2003:sourceIpAddress|} | \" + C.Text", "C.Text")),
            ("C.cs", "static class C { public const string Text = \"filter {|CTQ2003:{|CTQ2003:sourceIpAddress|}|} = 'x'\"; }"),
        ],
        [
            ("Test0.cs", LiteralForms.Source("\"fields sourceIPAddress | \" + C.Text", "C.Text")),
            ("C.cs", $"static class C {{ public const string Text = \"filter {(scope == FixAllScope.Document ? "sourceIpAddress" : "sourceIPAddress")} = 'x'\"; }}"),
        ]);

    [Fact]
    public async Task A_constant_of_two_queries_is_changed_once()
    {
        const string Constant = "static class C { public const string Text = \"filter {|CTQ2003:{|CTQ2003:sourceIpAddress|}|} = 'x'\"; }\n";
        string source = LiteralForms.Source("C.Text", "C.Text + \" | limit 1\"");

        await CodeFixRun.VerifyAllAsync(
            source + Constant,
            source + Constant.Replace("{|CTQ2003:{|CTQ2003:sourceIpAddress|}|}", "sourceIPAddress", StringComparison.Ordinal));
    }
}
