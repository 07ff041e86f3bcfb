using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>Findings in <c>.ctq</c> files carry path, line and column of the file.</summary>
public sealed class QueryFileAnalysisTests
{
    [Fact]
    public async Task A_finding_shows_in_the_file()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(TestProject.Create(), ("Rules/x.ctq", "# a comment\r\nfields eventName\r\n  | {|CTQ1042:filtr|} 1 = 1\r\n"));

        FileLinePositionSpan position = run.Diagnostics[0].Location.GetLineSpan();
        Assert.Equal("/project/Rules/x.ctq", position.Path);
        Assert.Equal((2, 4), (position.StartLinePosition.Line, position.StartLinePosition.Character));
        Assert.Equal((2, 9), (position.EndLinePosition.Line, position.EndLinePosition.Character));
    }

    [Fact]
    public async Task A_broken_file_shows_at_the_attribute_that_names_it_too()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(
            TestProject.Create(),
            ("x.ctq", "{|CTQ1042:feilds|} eventName | {|CTQ1042:filtr|} 1 = 1"),
            ("y.ctq", "{|CTQ1042:feilds|} eventName"),
            ("Test0.cs", """
                using System;
                using CloudTrailQueryGen;
                partial class T
                {
                    [CloudTrailQuery(File = {|CTQ6010:"x.ctq"|})]
                    public static partial CloudTrailQuery<A> X();

                    [CloudTrailQuery(File = {|CTQ6010:"y.ctq"|})]
                    public static partial CloudTrailQuery<B> Y();
                }
                """));

        Assert.StartsWith("CTQ6010: The query file 'x.ctq' has 2 errors; first: CTQ1042: ", run.Messages[0]);
        Assert.StartsWith("CTQ6010: The query file 'y.ctq' has 1 error; first: CTQ1042: ", run.Messages[1]);
    }

    [Fact]
    public async Task A_claimed_file_sees_the_parameters_of_its_method() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("x.ctq", "fields eventName | filter eventName = {|CTQ2013:{{unknown}}|} | limit {{n}}"),
        ("Test0.cs", """
            using System;
            using CloudTrailQueryGen;
            partial class T
            {
                [CloudTrailQuery(File = {|CTQ6010:"x.ctq"|})]
                public static partial CloudTrailQuery<A> X(int n);
            }
            """));

    [Fact]
    public async Task A_claimed_file_of_a_predicate_only_filters() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("x.ctq", "filter eventName = 'x' | limit 5"),
        ("Test0.cs", """
            using System;
            using CloudTrailQueryGen;
            partial class T
            {
                [CloudTrailQuery(File = {|CTQ6014:"x.ctq"|})]
                public static partial bool X(ReadOnlySpan<byte> e);
            }
            """));

    [Fact]
    public async Task A_file_of_its_own_needs_no_declaration_of_its_parameters() =>
        await AnalyzerRun.VerifyAsync(TestProject.Create(), ("x.ctq", "#@ parameter n: long\nfields eventName | filter eventName = {{name}} | limit {{n}}"));

    [Fact]
    public async Task A_parameter_line_needs_a_known_type() =>
        await AnalyzerRun.VerifyAsync(TestProject.Create(), ("x.ctq", "#@ parameter n: {|CTQ6013:number|}\nfields eventName | filter eventName = {{n}}"));

    [Fact]
    public async Task A_wrong_type_of_a_parameter_is_one_mistake() =>
        await AnalyzerRun.VerifyAsync(TestProject.Create(), ("x.ctq", "#@ parameter n: {|CTQ6013:number|}\nfields eventName | limit {{n}}"));

    [Theory]
    [InlineData("parameter n long")]
    [InlineData("parameter : long")]
    [InlineData("parameter")]
    [InlineData("parmeter n: long")]
    [InlineData("Parameters n: long")]
    public async Task A_line_that_is_meant_as_a_parameter_must_be_one(string line)
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(TestProject.Create(), ("x.ctq", "#@ title: free\n#@ id\n#@ {|CTQ6023:" + line + "|} \r\nfields eventName"));

        Assert.Equal([$"CTQ6023: '{line}' declares no parameter; write '#@ parameter name: type'"], run.Messages);
    }

    [Fact]
    public async Task A_parameter_line_without_a_use_is_a_warning() =>
        await AnalyzerRun.VerifyAsync(TestProject.Create(), ("x.ctq", "#@ {|CTQ6015:parameter m: long|}\n#@ parameter n: long\nfields eventName | limit {{n}}"));

    [Fact]
    public async Task Two_files_must_not_become_one_method()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(TestProject.Create(), ("1-a.ctq", "fields eventName"), ("2-a.ctq", "{|CTQ6012:|}fields eventName"));

        Assert.Equal(
            ["CTQ6012: The query files '1-a.ctq' and '2-a.ctq' both become the method 'MyApp.Queries.A'; rename one or give it the item metadata 'CtqMethodName'"],
            run.Messages);
    }

    [Theory]
    [InlineData("CtqMethodName", "root login", "X")]
    [InlineData("CtqMethodName", "class", "X")]
    [InlineData("CtqClassName", "1st", "Queries")]
    [InlineData("CtqNamespace", "A..B", "MyApp")]
    public async Task Item_metadata_that_is_no_name_is_an_error(string name, string value, string instead)
    {
        TestProject project = TestProject.Create().WithFile("x.ctq", "fields eventName", (name, value));

        AnalyzerRun run = await AnalyzerRun.StartAsync(project);

        Assert.Equal([$"CTQ6024: The item metadata '{name}' of the query file 'x.ctq' is not a name in C#; write one such as '{instead}'"], run.Messages);
        GeneratorRun.Start(project).AssertCompiles();
    }

    [Fact]
    public async Task A_column_clash_shows_at_the_column() =>
        await AnalyzerRun.VerifyAsync(TestProject.Create(), ("x.ctq", "fields eventName, userIdentity.userName, {|CTQ6021:requestParameters.userName|}"));

    [Fact]
    public async Task An_unreadable_file_is_reported()
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create().WithFile("x.ctq", null));

        Assert.Equal(["CTQ6011: The query file 'x.ctq' cannot be read"], run.Messages);
    }
}
