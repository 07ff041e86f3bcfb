using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Discovery;

/// <summary>Who writes a row type's members.</summary>
public sealed class RowTypeTests
{
    private static RowDeclaration Row(string rowType, string inside, string outside = "") => Declarations.Single($$"""
        namespace N
        {
            partial class T
            {
                [CloudTrailQuery("fields eventName")]
                public static partial CloudTrailQuery<{{rowType}}> M();

                {{inside}}
            }

            {{outside}}
        }
        """).Row!;

    [Fact]
    public void An_undeclared_row_is_generated_beside_the_method()
    {
        RowDeclaration row = Row("R", "");

        Assert.Equal(RowKind.Generated, row.Kind);
        Assert.Equal("R", row.TypeName);
        Assert.Equal("public", row.Accessibility);
        Assert.Equal("N", row.Namespace);
        Assert.Equal(["partial class T"], row.TypeHeaders);
    }

    [Theory]
    [InlineData("public readonly partial record struct R;", "public readonly partial record struct R")]
    [InlineData("internal partial record R { public string Both => \"\"; public void M() { } }", "internal partial record R")]
    [InlineData("private sealed partial class R { static int count; }", "private partial class R")]
    [InlineData("public partial struct R { }", "public partial struct R")]
    public void A_partial_row_without_stored_members_is_completed(string declaration, string header)
    {
        RowDeclaration row = Row("R", declaration);

        Assert.Equal(RowKind.Completed, row.Kind);
        Assert.Equal("R", row.TypeName);
        Assert.Equal(["partial class T", header], row.TypeHeaders);
    }

    [Fact]
    public void A_completed_row_may_stand_at_namespace_level()
    {
        RowDeclaration row = Row("R", "", "public partial record R;");

        Assert.Equal(RowKind.Completed, row.Kind);
        Assert.Equal("N", row.Namespace);
        Assert.Equal(["public partial record R"], row.TypeHeaders);
    }

    [Theory]
    [InlineData("public record R(string? EventName, long? Count);", true, "EventName:string? Count:long?")]
    [InlineData("public partial record struct R(string? EventName);", true, "EventName:string?")]
    [InlineData("public class R { public string? EventName { get; set; } internal DateTimeOffset? At { get; init; } public int Field; int hidden; public string Computed => \"\"; }", false, "EventName:string? At:global::System.DateTimeOffset? Field:int")]
    [InlineData("public class R { public R(int a) { } public R(int a, string? b) { } private R(int a, int b, int c) { } }", true, "a:int b:string?")]
    [InlineData("public partial class R { public string? EventName { get; init; } }", false, "EventName:string?")]
    [InlineData("public class R { }", false, "")]
    public void Any_other_row_is_the_users_own(string declaration, bool hasConstructor, string members)
    {
        RowDeclaration row = Row("R", declaration);

        Assert.Equal(RowKind.UserDefined, row.Kind);
        Assert.Equal("global::N.T.R", row.TypeName);
        Assert.Equal(hasConstructor, row.HasConstructor);
        Assert.Equal(members, string.Join(' ', row.Members.Select(member => $"{member.Name}:{member.TypeName}")));
    }

    [Fact]
    public void A_row_that_two_queries_name_is_written_once()
    {
        TestProject project = TestProject.Create(Declarations.Usings + """
            partial class T
            {
                [CloudTrailQuery("fields eventName")]
                public static partial CloudTrailQuery<R> First();

                [CloudTrailQuery("fields eventName")]
                public static partial CloudTrailQuery<R> Second();
            }
            """);

        QueryDeclaration[] queries = [.. Declarations.All(project)];

        Assert.Null(queries[0].HostError);
        Assert.Equal("CTQ6017: Row type 'R' is already written for query method 'First'; use another name, or declare its members yourself", queries[1].HostError);
        GeneratorRun.Start(project).AssertCompiles();
    }
}
