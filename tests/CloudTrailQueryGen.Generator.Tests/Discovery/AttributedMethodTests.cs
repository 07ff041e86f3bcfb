using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Discovery;

/// <summary>Methods with the attribute: both shapes, hosts of every kind, parameters.</summary>
public sealed class AttributedMethodTests
{
    [Fact]
    public void A_predicate_is_found_with_text_host_and_event_parameter()
    {
        QueryDeclaration query = Declarations.Single("""
            namespace MyApp.Rules;

            static partial class Audit
            {
                [CloudTrailQuery("filter eventName = 'ConsoleLogin'")]
                public static partial bool IsLogin(ReadOnlySpan<byte> utf8Event);
            }
            """);

        Assert.Equal("IsLogin", query.Name);
        Assert.Equal("filter eventName = 'ConsoleLogin'", query.Text);
        Assert.Equal("MyApp.Rules.Audit.IsLogin.g.cs", query.HintName);
        Assert.Equal("MyApp.Rules", query.Host.Namespace);
        Assert.Equal(["static partial class Audit"], query.Host.TypeHeaders);
        Assert.Equal("public static partial", query.Method.Modifiers);
        Assert.Equal("bool IsLogin(global::System.ReadOnlySpan<byte> utf8Event)", query.Method.Signature);
        Assert.Equal(QueryShape.Predicate, query.Method.Shape);
        Assert.Equal("utf8Event", query.Method.EventParameterName);
        Assert.Empty(query.Method.Parameters);
        Assert.Null(query.Row);
        Assert.Null(query.HostError);
        Assert.Null(query.FilePath);
    }

    [Fact]
    public void A_prepared_query_is_found_with_its_parameters()
    {
        QueryDeclaration query = Declarations.Single("""
            static partial class Audit
            {
                [CloudTrailQuery("fields eventName")]
                internal static partial CloudTrailQuery<LoginRow> Logins(
                    string user, string? maybe, sbyte a, byte b, short c, ushort d, int e, uint f, long g,
                    ulong h, float i, double j, decimal k, bool l, DateTimeOffset @class);
            }
            """);

        Assert.Equal(string.Empty, query.Host.Namespace);
        Assert.Equal(QueryShape.Query, query.Method.Shape);
        Assert.Null(query.Method.EventParameterName);
        Assert.Equal(
            "user:Text maybe:Text a:Integer b:Integer c:Integer d:Integer e:Integer f:Integer g:Integer "
            + "h:Real i:Real j:Real k:Real l:Boolean class:Timestamp",
            string.Join(' ', query.Method.Parameters.Select(parameter => $"{parameter.Name}:{parameter.Type}")));
        Assert.Equal("string?", query.Method.Parameters[1].TypeName);
        Assert.Equal("global::System.DateTimeOffset", query.Method.Parameters[14].TypeName);
        Assert.StartsWith("global::CloudTrailQueryGen.CloudTrailQuery<LoginRow> Logins(string user, string? maybe, ", query.Method.Signature);
        Assert.EndsWith("bool l, global::System.DateTimeOffset @class)", query.Method.Signature);
        Assert.Equal(new RowDeclaration("LoginRow", RowKind.Generated, "internal", "", query.Host.TypeHeaders, EquatableArray<RowMember>.Empty, false), query.Row);
    }

    [Theory]
    [InlineData("partial class", "partial class T")]
    [InlineData("sealed partial class", "partial class T")]
    [InlineData("partial struct", "partial struct T")]
    [InlineData("readonly partial struct", "readonly partial struct T")]
    [InlineData("ref partial struct", "ref partial struct T")]
    [InlineData("readonly ref partial struct", "readonly ref partial struct T")]
    [InlineData("partial record", "partial record T")]
    [InlineData("partial record class", "partial record T")]
    [InlineData("partial record struct", "partial record struct T")]
    [InlineData("readonly partial record struct", "readonly partial record struct T")]
    [InlineData("partial interface", "partial interface T")]
    public void Every_kind_of_host_can_be_opened_again(string kind, string header)
    {
        TestProject project = TestProject.Create(Declarations.Usings + $$"""
            namespace A.@namespace
            {
                {{kind}} T
                {
                    public static partial class @event
                    {
                        [CloudTrailQuery("filter 1 = 1")]
                        internal static partial bool M(ReadOnlySpan<byte> e);
                    }
                }
            }
            """);

        QueryDeclaration query = Declarations.All(project).Single();

        Assert.Equal("A.@namespace", query.Host.Namespace);
        Assert.Equal([header, "static partial class @event"], query.Host.TypeHeaders);
        Assert.Equal("A.namespace.T.event.M.g.cs", query.HintName);
        GeneratorRun.Start(project).AssertCompiles();
    }

    [Theory]
    [InlineData("static partial")]
    [InlineData("private static partial")]
    [InlineData("protected internal static partial")]
    [InlineData("private protected static partial")]
    [InlineData("static public unsafe partial")]
    [InlineData("new public static partial")]
    public void Modifiers_are_repeated_as_written(string modifiers)
    {
        QueryDeclaration query = Declarations.Single(
            $$"""partial class T { [CloudTrailQuery("filter 1 = 1")] {{modifiers}} bool M(ReadOnlySpan<byte> e); }""");

        Assert.Equal(modifiers, query.Method.Modifiers);
    }

    [Fact]
    public void An_extension_method_with_params_modifiers_and_defaults_compiles()
    {
        TestProject project = TestProject.Create(Declarations.Usings + """
            static partial class T
            {
                [CloudTrailQuery("filter eventName = {{name}}")]
                public static partial bool M(this ReadOnlySpan<byte> e, string name = "x", params int[] rest);
            }
            """);

        GeneratorRun run = GeneratorRun.Start(project);

        run.AssertCompiles();
        Assert.Contains("bool M(this global::System.ReadOnlySpan<byte> e, string name, params int[] rest)", run.Sources.Values.Single());
    }

    [Theory]
    [InlineData("public static bool M(ReadOnlySpan<byte> e) => true;")]
    [InlineData("public static bool M(ReadOnlySpan<byte> e);")]
    [InlineData("public static partial bool M(ReadOnlySpan<byte> e); public static partial bool M(ReadOnlySpan<byte> e) => true;")]
    public void Nothing_is_generated_for_a_method_that_needs_no_body(string method)
    {
        TestProject project = TestProject.Create(Declarations.Usings + $$"""partial class T { [CloudTrailQuery("filter 1 = 1")] {{method}} }""");

        Assert.Empty(GeneratorRun.Start(project).Sources);
    }

    [Theory]
    [InlineData("class T { [Q] public static partial bool M(ReadOnlySpan<byte> e); }")]
    [InlineData("class O { partial class T { [Q] public static partial bool M(ReadOnlySpan<byte> e); } }")]
    [InlineData("file partial class T { [Q] public static partial bool M(ReadOnlySpan<byte> e); }")]
    public void Nothing_is_generated_into_a_type_that_cannot_be_opened(string source)
    {
        TestProject project = TestProject.Create(Declarations.Usings + source.Replace("Q]", "CloudTrailQuery(\"filter 1 = 1\")]"));

        Assert.Empty(GeneratorRun.Start(project).Sources);
    }

    [Theory]
    [InlineData("bool M();", "CTQ6003")]
    [InlineData("bool M(byte[] e);", "CTQ6003")]
    [InlineData("bool M(in ReadOnlySpan<byte> e);", "CTQ6003")]
    [InlineData("bool M(ReadOnlySpan<byte> e, object x);", "CTQ6004")]
    [InlineData("bool M(ReadOnlySpan<byte> e, ref long x);", "CTQ6004")]
    [InlineData("int M(ReadOnlySpan<byte> e);", "CTQ6002")]
    [InlineData("void M();", "CTQ6002")]
    [InlineData("bool M<T>(ReadOnlySpan<byte> e) where T : class, new();", "CTQ6006")]
    [InlineData("CloudTrailQuery<string> M();", "CTQ6016")]
    [InlineData("CloudTrailQuery<int[]> M();", "CTQ6016")]
    public void A_violated_rule_gives_a_body_that_throws_and_names_it(string method, string id)
    {
        TestProject project = TestProject.Create(
            Declarations.Usings + $$"""partial class T { [CloudTrailQuery("filter 1 = 1")] public static partial {{method}} }""");
        GeneratorRun run = GeneratorRun.Start(project);

        run.AssertCompiles();
        Assert.StartsWith(id + ": ", Declarations.All(project).Single().HostError);
        Assert.Contains(id + ": ", run.Sources.Values.Single());
    }

    [Fact]
    public void A_generic_host_gives_a_body_that_throws()
    {
        TestProject project = TestProject.Create(
            Declarations.Usings + """partial class T<X> where X : class { [CloudTrailQuery("filter 1 = 1")] public static partial bool M(ReadOnlySpan<byte> e); }""");
        GeneratorRun run = GeneratorRun.Start(project);

        run.AssertCompiles();
        Assert.Contains("CTQ6006", run.Sources.Values.Single());
    }

    [Fact]
    public void The_attribute_is_found_through_an_alias()
    {
        QueryDeclaration query = Declarations.Single("""
            using Q = CloudTrailQueryGen.CloudTrailQueryAttribute;
            partial class T { [Q("filter 1 = 1")] static partial bool M(ReadOnlySpan<byte> e); }
            """);

        Assert.Equal("filter 1 = 1", query.Text);
    }

    [Fact]
    public void Constants_are_folded()
    {
        QueryDeclaration query = Declarations.Single("""
            partial class T { const string F = "filter "; [CloudTrailQuery(F + ("eventName" + $" = '{nameof(T)}'"))] static partial bool M(ReadOnlySpan<byte> e); }
            """);

        Assert.Equal("filter eventName = 'T'", query.Text);
    }
}
