using System;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Fixes;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>A finding of the front end shows at its exact characters, in every form of literal.</summary>
public sealed class LiteralSpanTests
{
    [Theory]
    [InlineData("\"fields eventName | {|CTQ1042:filtr|} 1 = 1\"")]
    [InlineData("\"fields eventName\\t|\\n{|CTQ1042:filtr|} 1 = 1\"")]
    [InlineData("\"fields eventName | {|CTQ1042:f\\x69l\\u0074r|} 1 = 1\"")]
    [InlineData("@\"fields eventName, \"\"x\"\" | {|CTQ1042:filtr|} 1 = 1\"")]
    [InlineData("@\"fields eventName\n| {|CTQ1042:filtr|} 1 = 1\"")]
    [InlineData("\"\"\"fields eventName | {|CTQ1042:filtr|} 1 = 1\"\"\"")]
    [InlineData("\"\"\"\n        fields eventName\n        | {|CTQ1042:filtr|} 1 = 1\n        \"\"\"")]
    [InlineData("\"fields eventName | \" + \"{|CTQ1042:filtr|} 1 = 1\"")]
    [InlineData("(\"fields eventName | {|CTQ1042:fil\" + @\"tr|} 1 = 1\")")]
    [InlineData("$\"fields eventName | {|CTQ1042:filtr|} 1 = 1\"")]
    [InlineData("query: \"fields eventName | {|CTQ1042:filtr|} 1 = 1\"")]
    public async Task In_the_attribute(string argument)
    {
        string markup = Source(argument);

        await AnalyzerRun.VerifyAsync(markup);
        await AnalyzerRun.VerifyAsync(markup.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_constants_of_this_and_other_files()
    {
        await AnalyzerRun.VerifyAsync(
            TestProject.Create(),
            ("Test0.cs", Source("Tail.Fields + Whole", "const string Whole = \"| {|CTQ1042:filtr|} 1 = 1\" + Tail.Text;")),
            ("Test1.cs", "static class Tail { public const string Fields = \"fields eventName \"; public const string Text = @\" | {|CTQ1042:srt|} eventName\"; }"));
    }

    [Fact]
    public async Task Nothing_is_said_where_the_compiler_complains_about_the_literal()
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(Source("\"filtr \\q\"")));

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public async Task Several_findings_show_each_at_its_place() =>
        await AnalyzerRun.VerifyAsync(Source("\"{|CTQ1042:feilds|} eventName | {|CTQ1042:filtr|} 1 = 1\""));

    [Fact]
    public async Task What_to_write_instead_travels_with_the_diagnostic()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(Source("\"{|CTQ1042:feilds|} eventName\""));

        Assert.Equal("Use 'fields'", run.Diagnostics[0].Properties[FixProperties.Title]);
        Assert.Equal("fields", run.Diagnostics[0].Properties[FixProperties.Text(0)]);
        Assert.Empty(run.Diagnostics[0].AdditionalLocations);
        Assert.EndsWith("/docs/rules/CTQ1042.md", run.Diagnostics[0].Descriptor.HelpLinkUri);
        Assert.Equal("CloudTrailQuery.Syntax", run.Diagnostics[0].Descriptor.Category);
    }

    private static string Source(string argument, string member = "") => $$"""
        using System;
        using CloudTrailQueryGen;
        partial class T
        {
            [CloudTrailQuery({{argument}})]
            public static partial CloudTrailQuery<R> M();
            {{member}}
        }
        """;
}
