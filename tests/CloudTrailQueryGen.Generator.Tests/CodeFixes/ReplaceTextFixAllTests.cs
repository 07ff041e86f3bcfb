using System;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
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
    public async Task A_constant_of_two_queries_is_changed_once()
    {
        const string Constant = "static class C { public const string Text = \"filter {|CTQ2003:{|CTQ2003:sourceIpAddress|}|} = 'x'\"; }\n";
        string source = LiteralForms.Source("C.Text", "C.Text + \" | limit 1\"");

        await CodeFixRun.VerifyAllAsync(
            source + Constant,
            source + Constant.Replace("{|CTQ2003:{|CTQ2003:sourceIpAddress|}|}", "sourceIPAddress", StringComparison.Ordinal));
    }
}
