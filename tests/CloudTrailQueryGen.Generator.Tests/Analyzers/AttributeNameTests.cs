using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>The attribute is found under every name that C# has for it, and nothing else is taken for it.</summary>
public sealed class AttributeNameTests
{
    private const string Body = "([|Query|])] public static partial bool M(System.ReadOnlySpan<byte> e); }";
    private const string Query = "\"filter {|CTQ2003:eventNam|} = 'A'\"";

    [Theory]
    [InlineData("using CloudTrailQueryGen; partial class T { [CloudTrailQuery")]
    [InlineData("using CloudTrailQueryGen; partial class T { [CloudTrailQueryAttribute")]
    [InlineData("partial class T { [CloudTrailQueryGen.CloudTrailQuery")]
    [InlineData("partial class T { [global::CloudTrailQueryGen.CloudTrailQueryAttribute")]
    [InlineData("using G = CloudTrailQueryGen; partial class T { [G.CloudTrailQuery")]
    [InlineData("using G = CloudTrailQueryGen; partial class T { [G::CloudTrailQuery")]
    [InlineData("using Q = CloudTrailQueryGen.CloudTrailQueryAttribute; partial class T { [Q")]
    [InlineData("using QAttribute = CloudTrailQueryGen.CloudTrailQueryAttribute; partial class T { [Q")]
    [InlineData("namespace N { using Q = CloudTrailQueryGen.CloudTrailQueryAttribute; partial class T { [Q", "}")]
    public async Task A_query_is_checked_whatever_its_attribute_is_called(string head, string tail = "") =>
        await AnalyzerRun.VerifyAsync(head + Body.Replace("[|Query|]", Query) + tail);

    [Fact]
    public async Task A_global_alias_of_another_file_counts() => await AnalyzerRun.VerifyAsync(
        TestProject.Create(),
        ("A.cs", "partial class T { [Q" + Body.Replace("[|Query|]", Query)),
        ("B.cs", "global using Q = CloudTrailQueryGen.CloudTrailQueryAttribute;"));

    [Fact]
    public async Task Another_attribute_of_the_name_is_nobodys_business() => await AnalyzerRun.VerifyAsync(
        "class CloudTrailQueryAttribute(string q) : System.Attribute; class T { [CloudTrailQuery(\"filter eventNam = 1\")] public static void M() { } }");

    [Theory]
    [InlineData("partial class T { [CloudTrailQuery(File = \"a.ctq\")] public static partial bool M(System.ReadOnlySpan<byte> e, string who); }")]
    [InlineData("namespace A.B; partial class O<X> { } partial class P { partial struct T { [CloudTrailQuery(File = @\"a.ctq\")] public static partial bool M(System.ReadOnlySpan<byte> e, string who); } }")]
    [InlineData("namespace @namespace { namespace B . C { partial class @class { [CloudTrailQuery(File = \"a.ctq\")] public static partial bool @while(System.ReadOnlySpan<byte> e, string who); } } }")]
    public async Task The_method_that_names_a_file_gives_it_its_parameters(string source) => await AnalyzerRun.VerifyAsync(
        TestProject.Create("using CloudTrailQueryGen;" + source), ("a.ctq", "filter userIdentity.userName = {{who}}"));
}
