using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.CodeFixes;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>A query moves between an attribute and a file, and stays the same query: the same code is generated for it.</summary>
public sealed class MoveQueryTests
{
    private const string Path = "Rules/Iam/T.cs";

    [Theory]
    [InlineData("\"filter eventName = 'a\\\\\\\\b' | limit {{rows}}\"", "filter eventName = 'a\\\\b' | limit {{rows}}")]
    [InlineData("@\"filter eventName = \"\"x\"\"\r\n| limit {{rows}}\"", "filter eventName = \"x\"\r\n| limit {{rows}}")]
    [InlineData("\"\"\"\n    # rows\n    limit {{rows}}\n    \"\"\"", "# rows\nlimit {{rows}}")]
    [InlineData("\"limit \" + Rows", "limit {{rows}}")]
    public async Task To_a_file(string argument, string text)
    {
        TestProject before = TestProject.Create().WithSource(Path, Source(argument));

        TestProject after = await ApplyAsync(before, "Move this query to 'Rules/Iam/M.ctq'");

        Assert.Equal(Source("File = \"Rules/Iam/M.ctq\""), SourceOf(after));
        TestAdditionalText file = Assert.Single(after.Files);
        Assert.Equal((TestProject.Directory + "Rules/Iam/M.ctq", text), (file.Path, file.GetText()!.ToString()));
        await IsTheSameAsync(before, after);
    }

    [Theory]
    [InlineData("filter eventName = \"x\"\n| limit {{rows}}", "\"\"\"\n        filter eventName = \"x\"\n        | limit {{rows}}\n        \"\"\"")]
    [InlineData("# \"\"\"\nlimit {{rows}}", "\"\"\"\"\n        # \"\"\"\n        limit {{rows}}\n        \"\"\"\"")]
    [InlineData("#\u2028x\r\n\n  limit {{rows}}", "\"\"\"\n        #\u2028        x\r\n        \n          limit {{rows}}\n        \"\"\"")]
    public async Task Into_the_attribute(string text, string argument)
    {
        TestProject before = TestProject.Create().WithSource(Path, Source("File = \"Rules/Iam/M.ctq\"")).WithFile("Rules/Iam/M.ctq", text);

        TestProject after = await ApplyAsync(before, "Inline the file into the attribute");

        Assert.Equal(Source(argument), SourceOf(after));
        Assert.Empty(after.Files);
        await IsTheSameAsync(before, after);
    }

    [Fact]
    public async Task Into_the_attribute_without_the_end_of_its_last_line()
    {
        TestProject before = TestProject.Create().WithSource(Path, Source("File = \"M.ctq\"")).WithFile("M.ctq", "limit {{rows}}\r\n");

        TestProject after = await ApplyAsync(before, "Inline the file into the attribute");

        Assert.Equal(Source("\"\"\"\n        limit {{rows}}\n        \"\"\""), SourceOf(after));
    }

    [Fact]
    public async Task Into_a_verbatim_literal_where_C_has_no_raw_ones()
    {
        TestProject before = TestProject.Create().WithLanguageVersion(LanguageVersion.CSharp10)
            .WithSource(Path, Source("File = \"M.ctq\"")).WithFile("M.ctq", "filter eventName = \"x\"\n| limit {{rows}}\n");

        TestProject after = await ApplyAsync(before, "Inline the file into the attribute");

        Assert.Equal(Source("@\"filter eventName = \"\"x\"\"\n| limit {{rows}}\""), SourceOf(after));
    }

    [Theory]
    [InlineData("Other.cs", "using CloudTrailQueryGen;\npartial class O { [CloudTrailQuery(File = \"M.ctq\")] public static partial CloudTrailQuery<S> N(long rows); }")]
    [InlineData("Other.ctq", "$Saved(name = 'M') | fields eventName")]
    public async Task A_file_that_others_name_stays(string path, string text)
    {
        TestProject before = TestProject.Create().WithSource(Path, Source("File = \"M.ctq\"")).WithFile("M.ctq", "limit {{rows}}");
        before = path.EndsWith(".cs", StringComparison.Ordinal) ? before.WithSource(path, text) : before.WithFile(path, text);

        TestProject after = await ApplyAsync(before, "Inline the file into the attribute");

        Assert.Contains(after.Files, file => file.Path == TestProject.Directory + "M.ctq");
    }

    [Fact]
    public async Task An_existing_file_is_not_overwritten()
    {
        TestProject project = TestProject.Create().WithSource(Path, Source("\"limit {{rows}}\"")).WithFile("Rules/Iam/m.ctq", "limit 5");

        Assert.Empty(await OfferAsync(project));
    }

    [Theory]
    [InlineData("File = \"other.ctq\"")]
    [InlineData("null")]
    [InlineData("\"limit 5\", File = \"x.ctq\"")]
    public async Task Nothing_is_offered_for(string argument) => Assert.Empty(await OfferAsync(TestProject.Create().WithSource(Path, Source(argument))));

    private static string Source(string argument) =>
        "using CloudTrailQueryGen;\npartial class T\n{\n    private const string Rows = \"{{rows}}\";\n"
        + $"    [CloudTrailQuery({argument})]\n    public static partial CloudTrailQuery<R> M(long rows);\n}}\n";

    private static string SourceOf(TestProject project) =>
        project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == TestProject.Directory + Path).ToString();

    private static async Task IsTheSameAsync(TestProject before, TestProject after)
    {
        GeneratorRun old = GeneratorRun.Start(before);
        GeneratorRun moved = GeneratorRun.Start(after);
        moved.AssertCompiles();
        Assert.Equal(CodeOf(old), CodeOf(moved));
        Assert.Equal((await AnalyzerRun.StartAsync(before)).Messages, (await AnalyzerRun.StartAsync(after)).Messages);
    }

    /// <summary>All but the file's name in the documentation.</summary>
    private static string CodeOf(GeneratorRun run) => Regex.Replace(string.Concat(run.Sources.Values), " of <c>[^<]*[.]ctq</c>", string.Empty);

    private static async Task<List<CodeAction>> OfferAsync(TestProject project)
    {
        var document = (Document)CodeFixWorkspace.Open(project, TestProject.Directory + Path);
        int position = (await document.GetTextAsync()).ToString().IndexOf("CloudTrailQuery(", StringComparison.Ordinal) + 3;
        var offered = new List<CodeAction>();
        var context = new CodeRefactoringContext(document, new(position, 0), offered.Add, CancellationToken.None);
        await new MoveQueryRefactoringProvider().ComputeRefactoringsAsync(context);
        return offered;
    }

    private static async Task<TestProject> ApplyAsync(TestProject project, string title)
    {
        CodeAction action = Assert.Single(await OfferAsync(project));
        Assert.Equal(title, action.Title);
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return await CodeFixWorkspace.ReadAsync(project, ((ApplyChangesOperation)Assert.Single(operations)).ChangedSolution);
    }
}
