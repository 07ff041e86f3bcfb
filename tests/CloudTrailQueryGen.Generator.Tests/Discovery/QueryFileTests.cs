using System.Linq;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Discovery;

/// <summary><c>.ctq</c> files: names in C#, parameters, and the attributes that claim them.</summary>
public sealed class QueryFileTests
{
    [Fact]
    public void A_file_becomes_a_method_of_Queries_in_the_namespace_of_its_folder()
    {
        TestProject project = TestProject.Create().WithFile("Rules/Iam/RootLogin.ctq", "fields eventName");

        QueryDeclaration query = Declarations.All(project).Single();

        Assert.Equal("RootLogin", query.Name);
        Assert.Equal("fields eventName", query.Text);
        Assert.Equal("Rules/Iam/RootLogin.ctq", query.FilePath);
        Assert.Equal("ctq/Rules/Iam/RootLogin.g.cs", query.HintName);
        Assert.Equal("MyApp.Rules.Iam", query.Host.Namespace);
        Assert.Equal(["internal static partial class Queries"], query.Host.TypeHeaders);
        Assert.Equal("public static", query.Method.Modifiers);
        Assert.Equal("global::CloudTrailQueryGen.CloudTrailQuery<RootLoginRow> RootLogin()", query.Method.Signature);
        Assert.Equal(
            new RowDeclaration("RootLoginRow", RowKind.Generated, "internal", "MyApp.Rules.Iam", EquatableArray<string>.Empty, EquatableArray<RowMember>.Empty, false),
            query.Row);
        GeneratorRun.Start(project).AssertCompiles();
    }

    [Theory]
    [InlineData("RootLogin.ctq", "RootLogin")]
    [InlineData("01-latest-events.ctq", "LatestEvents")]
    [InlineData("2. top_users.ctq", "TopUsers")]
    [InlineData("root login (v2).CTQ", "RootLoginV2")]
    [InlineData("2024.ctq", "_2024")]
    [InlineData("3d-secure.ctq", "_3dSecure")]
    [InlineData("---.ctq", "_")]
    [InlineData("queries.ctq", "QueriesQuery")]
    [InlineData("class.ctq", "Class")]
    [InlineData("größe.ctq", "Größe")]
    [InlineData("a/b/c.d.ctq", "CD")]
    public void The_method_is_named_after_the_file(string path, string name) => Assert.Equal(name, QueryFileNaming.MethodName(path));

    [Theory]
    [InlineData("MyApp", "x.ctq", "MyApp")]
    [InlineData("", "x.ctq", "")]
    [InlineData("", "A/x.ctq", "A")]
    [InlineData("My.App", "A/My Rules/2024/x.ctq", "My.App.A.My_Rules._2024")]
    [InlineData("MyApp", "class/-x/x.ctq", "MyApp.@class._x")]
    [InlineData("MyApp", "A.B/x.ctq", "MyApp.A.B")]
    public void Folders_become_namespaces(string root, string path, string name) => Assert.Equal(name, QueryFileNaming.Namespace(root, path));

    [Fact]
    public void Item_metadata_override_the_names()
    {
        TestProject project = TestProject.Create()
            .WithFile("x.ctq", "fields eventName", ("CtqNamespace", "Other.Place"), ("CtqClassName", "Saved"), ("CtqMethodName", "Named"));

        QueryDeclaration query = Declarations.All(project).Single();

        Assert.Equal("Other.Place", query.Host.Namespace);
        Assert.Equal(["internal static partial class Saved"], query.Host.TypeHeaders);
        Assert.Equal("global::CloudTrailQueryGen.CloudTrailQuery<NamedRow> Named()", query.Method.Signature);
    }

    [Fact]
    public void A_property_makes_generated_classes_public()
    {
        TestProject project = TestProject.Create().WithFile("x.ctq", "fields eventName").WithProperty("CloudTrailQueryGenVisibility", "Public");

        QueryDeclaration query = Declarations.All(project).Single();

        Assert.Equal(["public static partial class Queries"], query.Host.TypeHeaders);
        Assert.Equal("public", query.Row!.Accessibility);
    }

    [Fact]
    public void A_linked_file_stands_where_it_is_linked_to()
    {
        TestProject project = TestProject.Create()
            .WithFile("/elsewhere/shared/a.ctq", "fields eventName", ("Link", "Linked\\a.ctq"))
            .WithFile("/elsewhere/shared/b.ctq", "fields eventName");

        Assert.Equal(["Linked/a.ctq", "b.ctq"], Declarations.All(project).Select(query => query.FilePath).Order());
    }

    [Fact]
    public void Parameters_come_in_order_of_first_use_and_their_types_from_the_header()
    {
        TestProject project = TestProject.Create().WithFile("x.ctq", """
            #@ title: Logins of {{nobody}}
            #@ parameter n: long
              #@ parameter  ratio :  double
            #@ parameter on: bool
            #@ parameter since: DateTimeOffset
            #@ parameter unused: string
            fields eventName
            | filter userIdentity.userName = {{user}} and 1 = {{ n }} and '{{text}}' != {{user}}
            | filter {{ratio}} > 0 or {{on}} or @timestamp > {{since}} # {{comment}}
            """);

        QueryDeclaration query = Declarations.All(project).Single();

        Assert.Equal(
            "user:string:Text n:long:Integer ratio:double:Real on:bool:Boolean since:global::System.DateTimeOffset:Timestamp",
            string.Join(' ', query.Method.Parameters.Select(parameter => $"{parameter.Name}:{parameter.TypeName}:{parameter.Type}")));
        Assert.EndsWith("X(string user, long n, double ratio, bool on, global::System.DateTimeOffset since)", query.Method.Signature);
    }

    [Fact]
    public void An_attribute_claims_a_file()
    {
        TestProject project = TestProject.Create(Declarations.Usings + """
            partial class T { [CloudTrailQuery(File = "Rules\\x.ctq")] public static partial bool M(ReadOnlySpan<byte> e); }
            """).WithFile("Rules/x.ctq", "filter 1 = 1");

        QueryDeclaration query = Declarations.All(project).Single();

        Assert.Equal("M", query.Name);
        Assert.Equal("filter 1 = 1", query.Text);
        Assert.Equal("Rules/x.ctq", query.FilePath);
        Assert.Null(query.HostError);
    }

    [Fact]
    public void A_missing_file_gives_a_body_that_throws()
    {
        TestProject project = TestProject.Create(Declarations.Usings + """
            partial class T { [CloudTrailQuery(File = "y.ctq")] public static partial bool M(ReadOnlySpan<byte> e); }
            """);
        GeneratorRun run = GeneratorRun.Start(project);

        run.AssertCompiles();
        Assert.Contains("CTQ6009: The project has no query file 'y.ctq'", run.Sources.Values.Single());
    }

    [Fact]
    public void An_unreadable_file_gives_a_body_that_throws()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Create().WithFile("x.ctq", null));

        run.AssertCompiles();
        Assert.Contains("CTQ6011: The query file 'x.ctq' cannot be read", run.Sources.Values.Single());
    }

    [Fact]
    public void Of_two_files_that_become_one_method_the_first_by_path_wins()
    {
        TestProject project = TestProject.Create().WithFile("2-a.ctq", "fields eventSource").WithFile("1-a.ctq", "fields eventName");

        Assert.Equal("1-a.ctq", Declarations.All(project).Single().FilePath);
    }

    [Fact]
    public void Byte_order_mark_line_ends_and_odd_characters_stay_in_the_text()
    {
        TestProject project = TestProject.Create().WithFile("x.ctq", "fields eventName\r\n| filter 1 = 1\0");

        Assert.Equal("fields eventName\r\n| filter 1 = 1\0", Declarations.All(project).Single().Text);
        GeneratorRun.Start(project).AssertCompiles();
    }

    [Fact]
    public void Files_of_other_kinds_are_left_alone() =>
        Assert.Empty(GeneratorRun.Start(TestProject.Create().WithFile("x.txt", "fields eventName")).Sources);
}
