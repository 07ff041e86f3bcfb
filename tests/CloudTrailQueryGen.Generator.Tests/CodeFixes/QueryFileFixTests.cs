using System.Threading.Tasks;
using CloudTrailQueryGen.CodeFixes;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>Query files are repaired in the file, and their first error also at the attribute that names them.</summary>
public sealed class QueryFileFixTests
{
    private static readonly string s_source = LiteralForms.Source("File = \"q.ctq\"");
    private static readonly string s_markedSource = LiteralForms.Source("File = {|CTQ6010:\"q.ctq\"|}");

    [Fact]
    public async Task In_the_file() => await CodeFixRun.VerifyAsync(
        [("q.ctq", "fields eventName\r\n| sort eventName\r\n| filter {|CTQ2003:sourceIpAddress|} = \"x\"\r\n")],
        [("q.ctq", "fields eventName\r\n| sort eventName\r\n| filter sourceIPAddress = \"x\"\r\n")]);

    [Fact]
    public async Task Several_edits_in_the_file() => await CodeFixRun.VerifyAsync(
        [("q.ctq", "{|CTQ4007:sort|} eventName\r\n| stats count(*) as n by eventName\r\n")],
        [("q.ctq", "stats count(*) as n by eventName\r\n| sort eventName\r\n")]);

    [Fact]
    public async Task The_first_error_at_the_attribute() => await CodeFixRun.VerifyAsync(
        [("Test0.cs", s_markedSource), ("q.ctq", "filter readOnly = {|CTQ2017:true|}\n| {|CTQ1042:feilds|} eventName\n")],
        [("Test0.cs", s_source), ("q.ctq", "filter readOnly = true\n| fields eventName\n")]);

    [Fact]
    public async Task Several_edits_at_the_attribute() => await CodeFixRun.VerifyAsync(
        [("Test0.cs", s_markedSource), ("q.ctq", "filter eventName like /x/{|CTQ1015:i|}")],
        [("Test0.cs", s_source), ("q.ctq", "filter eventName like /(?i)x/")]);

    [Fact]
    public async Task An_error_without_a_repair_has_none_at_the_attribute_either()
    {
        CodeFixRun run = await CodeFixRun.StartAsync(TestProject.Create(), ("Test0.cs", s_markedSource), ("q.ctq", "{|CTQ1042:xyzzy|} eventName"));

        Assert.Empty(run.Titles);
    }

    [Fact]
    public async Task In_all_files_of_the_project() => await CodeFixRun.VerifyAllAsync(
        FixAllScope.Project,
        [
            ("q.ctq", "filter {|CTQ2003:sourceIpAddress|} = 'x' or {|CTQ2003:SourceIPAddress|} = 'y'"),
            ("r.ctq", "fields {|CTQ2003:sourceIpAddress|}, {|CTQ2003:eventname|}"),
            ("Test0.cs", LiteralForms.Source("\"fields {|CTQ2003:sourceIpAddress|}\"")),
        ],
        [
            ("q.ctq", "filter sourceIPAddress = 'x' or sourceIPAddress = 'y'"),
            ("r.ctq", "fields sourceIPAddress, eventname"),
            ("Test0.cs", LiteralForms.Source("\"fields sourceIPAddress\"")),
        ]);

    [Fact]
    public void Editors_ask_for_fixes_in_query_files()
    {
        var export = (ExportCodeFixProviderAttribute)System.Attribute.GetCustomAttribute(typeof(QueryFileCodeFixProvider), typeof(ExportCodeFixProviderAttribute))!;

        Assert.Equal(["AdditionalDocument"], export.DocumentKinds!);
        Assert.Equal([".ctq"], export.DocumentExtensions!);
    }
}
