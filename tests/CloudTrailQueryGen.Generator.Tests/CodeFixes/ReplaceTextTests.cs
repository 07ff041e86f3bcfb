using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.CodeFixes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>A fix gives the query the same text in every form of literal, written as that form wants it.</summary>
public sealed class ReplaceTextTests
{
    [Theory]
    [InlineData("filter {|CTQ2003:sourceIpAddress|} = 'x'\n| limit 5", "filter sourceIPAddress = 'x'\n| limit 5", "Use 'sourceIPAddress'")]
    [InlineData(
        "fields awsRegion\n| fields {|CTQ3001:strleng|}(eventName) as n",
        "fields awsRegion\n| fields strlen(eventName) as n",
        "Use 'strlen'")]
    [InlineData("stats count(*) as n by bin({|CTQ4006:300s|})", "stats count(*) as n by bin(5m)", "Use '5m'")]
    [InlineData("filter eventName {|CTQ1055:==|} \"x\" # ä\U0001F600", "filter eventName = \"x\" # ä\U0001F600", "Use '='")]
    [InlineData("filter eventName = 'x' {|CTQ1054:&&|} awsRegion = 'y'", "filter eventName = 'x' and awsRegion = 'y'", "Use 'and'")]
    [InlineData("filter readOnly = {|CTQ2017:true|} or errorCode = 1", "filter readOnly = 1 or errorCode = 1", "Use '1'")]
    [InlineData("filter readOnly = {|CTQ2017:false|} # \"y\" z", "filter readOnly = 0 # \"y\" z", "Use '0'")]
    [InlineData("fields eventName {|CTQ1010://|} names", "fields eventName # names", "Use '#'")]
    [InlineData("{|CTQ1045:||} fields eventName", " fields eventName", "Remove '|'")]
    [InlineData(
        "filter eventName = {|CTQ1016:http://1.2.3.4/x|} and errorCode = 1",
        "filter eventName = \"http://1.2.3.4/x\" and errorCode = 1",
        "Use '\"http://1.2.3.4/x\"'")]
    [InlineData("filter eventName = 'a{|CTQ1018:\\q|}b'", "filter eventName = 'a\\\\qb'", "Use '\\\\q'")]
    public async Task In_every_form_of_literal(string markup, string expected, string title)
    {
        foreach ((string literal, string result) in LiteralForms.Write(markup).Zip(LiteralForms.Write(expected)))
        {
            CodeFixRun run = await CodeFixRun.VerifyAsync(LiteralForms.Source(literal), LiteralForms.Source(result));

            Assert.Equal([title], run.Titles);
        }
    }

    [Theory]
    [InlineData("\"filter {|CTQ2003:so\\x75rceIpAddre\\u0073s|} = 'x'\"", "\"filter sourceIPAddress = 'x'\"")]
    [InlineData(
        "\"fields eventName\" + @\" | filter {|CTQ2003:sourceIpAddress|} = \"\"x\"\"\"",
        "\"fields eventName\" + @\" | filter sourceIPAddress = \"\"x\"\"\"")]
    [InlineData("(\"\"\"\"filter {|CTQ2003:sourceIpAddress|} = '\"\"\"'\"\"\"\")", "(\"\"\"\"filter sourceIPAddress = '\"\"\"'\"\"\"\")")]
    [InlineData("$\"filter {|CTQ2003:sourceIpAddress|} = 'x'\"", "$\"filter sourceIPAddress = 'x'\"")]
    [InlineData("$@\"filter {|CTQ2003:sourceIpAddress|} = \"\"x\"\"\"", "$@\"filter sourceIPAddress = \"\"x\"\"\"")]
    [InlineData("$\"\"\"\n  filter\n  {|CTQ2003:sourceIpAddress|} = 'x'\n  \"\"\"", "$\"\"\"\n  filter\n  sourceIPAddress = 'x'\n  \"\"\"")]
    [InlineData("$\"filter eventName like /a{|CTQ3057:{{4,3}}|}/\"", "$\"filter eventName like /a{{3,4}}/\"")]
    [InlineData("\"filter {|CTQ2003:sourceIp\" + \"Address|} = 'x'\"", "\"filter sourceIPAddress\" + \" = 'x'\"")]
    public async Task In_parts_of_an_expression(string argument, string expected) =>
        await CodeFixRun.VerifyAsync(LiteralForms.Source(argument), LiteralForms.Source(expected));

    [Theory]
    [InlineData("\"\"\"filter eventName = {|CTQ1016:http://1.2.3.4/x|}\"\"\"", "\"filter eventName = \\\"http://1.2.3.4/x\\\"\"")]
    [InlineData("\"\"\"fields eventName {|CTQ1010:/*|}x*/ , awsRegion\"\"\"", "\"fields eventName #x\\n, awsRegion\"")]
    [InlineData("\"\\x9{|CTQ1045:||}fields eventName\"", "\"\\tfields eventName\"")]
    public async Task In_a_literal_of_another_form_where_its_own_has_no_place(string argument, string expected) =>
        await CodeFixRun.VerifyAsync(LiteralForms.Source(argument), LiteralForms.Source(expected));

    [Fact]
    public async Task Other_findings_of_the_query_stay() =>
        await CodeFixRun.VerifyAsync(
            LiteralForms.Source("\"filter {|CTQ2003:eventname|} = 'x' and readOnly = {|CTQ2017:true|}\""),
            LiteralForms.Source("\"filter eventName = 'x' and readOnly = true\""));

    [Fact]
    public void It_listens_to_the_rules_that_may_have_a_fix() =>
        Assert.Equal(
            DiagnosticCatalogue.All
                .Where(rule => rule.HasReplacement || FixableRules.All.Contains(rule) || rule == DiagnosticCatalogue.QueryFileHasErrors)
                .Select(rule => rule.Id),
            new QueryCodeFixProvider().FixableDiagnosticIds);
}
