using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>A row type is written for one query: which, and what the others are told.</summary>
public sealed class SharedRowTests
{
    private const string Usings = "using System;\nusing CloudTrailQueryGen;\n";
    private const string Query = "[CloudTrailQuery(\"fields eventName\")] public static partial ";

    [Theory]
    [InlineData("partial record R; partial class A { [Q] CloudTrailQuery<R> M(); } partial class B { [Q] {|CTQ6017:CloudTrailQuery<R>|} M(); }")]
    [InlineData("partial class B { [Q] {|CTQ6017:CloudTrailQuery<R>|} M(); } partial class A { [Q] CloudTrailQuery<R> M(); } partial record R;")]
    [InlineData("partial class A { [Q] CloudTrailQuery<R> M(); } partial class B { [Q] {|CTQ6017:CloudTrailQuery<R>|} M(); [Q] {|CTQ6017:CloudTrailQuery<R>|} N(); } partial record R;")]
    [InlineData("partial class O { partial record R; } partial class A { [Q] CloudTrailQuery<O.R> M(); } partial class B { [Q] {|CTQ6017:CloudTrailQuery<O.R>|} M(); }")]
    [InlineData("partial class A { [Q] CloudTrailQuery<R> M(); } partial class B { [Q] CloudTrailQuery<R> M(); }")]
    [InlineData("partial class A { [Q] CloudTrailQuery<R> M(); partial record R; } partial class B { [Q] CloudTrailQuery<R> M(); partial record R; }")]
    public async Task A_row_of_several_classes_is_completed_once(string markup)
    {
        string source = Usings + markup.Replace("[Q] ", Query).Replace("partial record", "public partial record");
        await AnalyzerRun.VerifyAsync(source);
        AssertCompiles(MarkupText.Parse(source).Text);
    }

    [Fact]
    public async Task The_message_names_the_class_of_the_other_query()
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(
            Usings + "public partial record R; partial class A { [Q] CloudTrailQuery<R> M(); } partial class B { [Q] CloudTrailQuery<R> N(); }".Replace("[Q] ", Query)));

        Assert.Equal(["CTQ6017: Row type 'R' is already written for query method 'A.M'; use another name, or declare its members yourself"], run.Messages);
    }

    [Theory]
    [InlineData("partial class T { [Q] CloudTrailQuery<R> {|CTQ6006:G|}<X>(); [Q] CloudTrailQuery<R> M(); }")]
    [InlineData("partial class T { [Q] CloudTrailQuery<R> P({|CTQ6004:int? x|}); [Q] CloudTrailQuery<R> M(); [Q] {|CTQ6017:CloudTrailQuery<R>|} N(); }")]
    [InlineData("partial class T { [Q] CloudTrailQuery<R> {|CTQ6006:G|}<X>(); [Q] CloudTrailQuery<R> {|CTQ6006:H|}<X>(); }")]
    [InlineData("public partial record R; partial class T { [Q] CloudTrailQuery<R> {|CTQ6006:G|}<X>(); [Q] CloudTrailQuery<R> M(); }")]
    [InlineData("public partial record R; partial class A { [Q] CloudTrailQuery<R> {|CTQ6006:G|}<X>(); } partial class T { [Q] CloudTrailQuery<R> M(); }")]
    public async Task A_refused_method_claims_no_row(string markup)
    {
        string source = Usings + markup.Replace("[Q] ", Query);
        await AnalyzerRun.VerifyAsync(source);
        AssertCompiles(MarkupText.Parse(source).Text);
    }

    private static void AssertCompiles(string source) =>
        Assert.Empty(GeneratorRun.Start(TestProject.Create(source)).Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
}
