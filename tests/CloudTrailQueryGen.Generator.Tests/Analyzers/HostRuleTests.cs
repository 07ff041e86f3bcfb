using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>The rules about the C# around a query.</summary>
public sealed class HostRuleTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing CloudTrailQueryGen;\n";
    private const string Filter = "[CloudTrailQuery(\"filter eventName = 'x'\")]";

    [Theory]
    [InlineData("partial class T { [Q] public static bool {|CTQ6001:M|}(ReadOnlySpan<byte> e) => true; }")]
    [InlineData("partial class T { [Q] public partial bool {|CTQ6001:M|}(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [Q] public static partial {|CTQ6002:int|} M(); }")]
    [InlineData("partial class T { [Q] public static partial {|CTQ6002:List<int>|} M(); }")]
    [InlineData("partial class T { [Q] static partial {|CTQ6002:void|} M(); }")]
    [InlineData("partial class T { [Q] public static partial bool {|CTQ6003:M|}(); }")]
    [InlineData("partial class T { [Q] public static partial bool {|CTQ6003:M|}(string e); }")]
    [InlineData("partial class T { [Q] public static partial bool M(ReadOnlySpan<byte> e, {|CTQ6004:List<int> o|}); }")]
    [InlineData("partial class T { [Q] public static partial bool M(ReadOnlySpan<byte> e, {|CTQ6004:out long o|}); }")]
    [InlineData("partial class T { [CloudTrailQuery(\"filter eventName = {{o}}\")] public static partial bool M(ReadOnlySpan<byte> e, {|CTQ6004:DateTime o|}); }")]
    [InlineData("partial class T { [CloudTrailQuery(\"fields eventName | limit {{o}}\")] public static partial CloudTrailQuery<R> M({|CTQ6004:int? o|}); }")]
    [InlineData("class T { [Q] public static partial bool {|CTQ6005:M|}(ReadOnlySpan<byte> e); }")]
    [InlineData("class O { partial class T { [Q] public static partial bool {|CTQ6005:M|}(ReadOnlySpan<byte> e); } }")]
    [InlineData("partial class T<X> { [Q] public static partial bool {|CTQ6006:M|}(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [Q] public static partial bool {|CTQ6006:M|}<X>(ReadOnlySpan<byte> e); }")]
    [InlineData("file partial class T { [Q] public static partial bool {|CTQ6006:M|}(ReadOnlySpan<byte> e); }")]
    [InlineData("class T { static void M() { [Q] static bool {|CTQ6006:Local|}(ReadOnlySpan<byte> e) => true; Local(default); } }")]
    [InlineData("partial class T { [Q] public static partial {|CTQ6002:CloudTrailQuery|} M(); }")]
    [InlineData("partial class T { [{|CTQ6007:CloudTrailQuery|}(\"filter readOnly = 1\", File = \"x.ctq\")] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [{|CTQ6008:CloudTrailQuery|}] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [{|CTQ6008:CloudTrailQuery|}(null!)] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [CloudTrailQuery(File = {|CTQ6009:\"x.ctq\"|})] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [Q] public static partial {|CTQ6016:CloudTrailQuery<string>|} M(); }")]
    [InlineData("partial class T { [Q] public static partial {|CTQ6016:CloudTrailQuery<N.R>|} M(); }")]
    [InlineData("partial class T { [Q] public static partial {|CTQ6016:CloudTrailQuery<R>|} M(); public readonly record struct R; }")]
    [InlineData("partial class T { [Q] public static partial {|CTQ6016:CloudTrailQuery<R>|} M(); public sealed class R { public int Count => 1; } }")]
    [InlineData("partial class T { [Q] public static partial CloudTrailQuery<R> A(); [Q] public static partial {|CTQ6017:CloudTrailQuery<R>|} B(); }")]
    public async Task A_violated_rule_shows_at_its_place(string markup) => await AnalyzerRun.VerifyAsync(Usings + markup.Replace("[Q]", Filter));

    [Theory]
    [InlineData("partial class T { [Q] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("partial class T { [Q] public static partial CloudTrailQuery<R> M(); public readonly partial record struct R; }")]
    [InlineData("partial class T { [Q] public static partial CloudTrailQuery<R> M(); }")]
    [InlineData("partial class T { [Obsolete] public static bool M() => true; }")]
    public async Task Nothing_is_said_about_good_code(string source) => await AnalyzerRun.VerifyAsync(Usings + source.Replace("[Q]", Filter));

    [Fact]
    public async Task The_message_names_what_is_meant()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(
            TestProject.Create().WithFile("Rules/Iam/Deep.ctq", "filter eventName = 'x'").WithFile("Rules/Iam/RootLogin.ctq", "filter eventName = 'x'"),
            ("Test0.cs", Usings + """
                partial class T
                {
                    [CloudTrailQuery(File = {|CTQ6009:"RootLogin.ctq"|})]
                    public static partial bool A(ReadOnlySpan<byte> e);

                    [CloudTrailQuery(File = {|CTQ6009:"Rules/Iam/RotLogin.ctq"|})]
                    public static partial bool B(ReadOnlySpan<byte> e);

                    [CloudTrailQuery(File = {|CTQ6009:"Rules/Iam/Nope.ctq"|})]
                    public static partial bool C(ReadOnlySpan<byte> e);
                }
                """));

        Assert.Equal(
            [
                "CTQ6009: The project has no query file 'RootLogin.ctq'; did you mean 'Rules/Iam/RootLogin.ctq'?",
                "CTQ6009: The project has no query file 'Rules/Iam/RotLogin.ctq'; did you mean 'Rules/Iam/RootLogin.ctq'?",
                "CTQ6009: The project has no query file 'Rules/Iam/Nope.ctq'; the path is relative to the project's folder, and the file must be one of its AdditionalFiles",
            ],
            run.Messages);
    }
}
