using System.Linq;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Caching;

/// <summary>An edit of a schema file compiles all queries again, and emits those anew that it changes; any other edit compiles none for it.</summary>
public sealed class SchemaFileCachingTests
{
    private const string Queries = """
        using CloudTrailQueryGen;
        partial class T
        {
            [CloudTrailQuery("fields eventName")] public static partial CloudTrailQuery<PlainRow> Plain();
            [CloudTrailQuery("filter userIdentity.tenant = 'x'")] public static partial CloudTrailQuery<TenantRow> Tenant();
        }
        """;

    private const string Schema = "field\tuserIdentity.tenant\tstring";

    [Theory]
    [InlineData(Schema, "Cached, Cached", "Cached, Cached")]
    [InlineData(Schema + "\n# more", "Unchanged, Unchanged", "Cached, Cached")]
    [InlineData("field\ttenant\tstring", "Modified, Unchanged", "Modified, Cached")]
    public void An_edit_emits_what_it_changes(string text, string models, string sources)
    {
        GeneratorRun before = GeneratorRun.Start(TestProject.Create(Queries).WithFile("cloudtrail-schema.tsv", Schema));

        GeneratorRun after = before.Next(before.Project.WithFile("cloudtrail-schema.tsv", text));

        Assert.Equal((models, sources), (Reasons(after, StepNames.Models), Reasons(after, StepNames.Sources)));
    }

    [Fact]
    public void Another_file_compiles_nothing()
    {
        GeneratorRun before = GeneratorRun.Start(TestProject.Create(Queries).WithFile("cloudtrail-schema.tsv", Schema));

        GeneratorRun after = before.Next(before.Project.WithFile("notes.tsv", "field\ta\tb").WithSource("Other.cs", "class Other { }"));

        Assert.Equal("Cached, Cached", Reasons(after, StepNames.Models));
        Assert.Equal([IncrementalStepRunReason.Cached], after.Reasons(StepNames.Schema).Distinct());
    }

    private static string Reasons(GeneratorRun run, string step) => string.Join(", ", run.Reasons(step));
}
