using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>Fields, event sources and events that a project lists are known to analyzer and generator, and malformed rows show in their file.</summary>
public sealed class SchemaFileAnalysisTests
{
    private const string Queries = """
        using CloudTrailQueryGen;
        static partial class Audit
        {
            [CloudTrailQuery("filter userIdentity.tenant = 'x' and eventSource = 'orders.example.com' and eventName = 'PlaceOrder'")]
            public static partial CloudTrailQuery<OrdersRow> Orders();
        }
        """;

    private const string Schema = "field\tuserIdentity.tenant\tstring\tWho pays\nevent\torders.example.com\tPlaceOrder\n";

    [Theory]
    [InlineData("cloudtrail-schema.tsv")]
    [InlineData("schemas/orders.cloudtrail-schema.tsv")]
    public async Task What_a_schema_file_lists_is_known(string path)
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(TestProject.Create(), ("Test0.cs", Queries), (path, Schema));

        Assert.Empty(run.Messages);
        GeneratorRun generated = GeneratorRun.Start(TestProject.Create(Queries).WithFile(path, Schema));
        generated.AssertCompiles();
        Assert.DoesNotContain("CTQ2001", Assert.Single(generated.Sources).Value, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my-cloudtrail-schema.tsv")]
    [InlineData("schema.tsv")]
    public async Task Other_files_say_nothing(string path)
    {
        string marked = Queries.Replace("userIdentity.tenant", "{|CTQ2001:userIdentity.tenant|}").Replace("'orders.example.com'", "{|CTQ2022:'orders.example.com'|}");

        await AnalyzerRun.VerifyAsync(TestProject.Create(), ("Test0.cs", marked), (path, Schema));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_no_secret()
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create().WithFile("cloudtrail-schema.tsv", null));

        Assert.Equal(["CTQ6040: 'cloudtrail-schema.tsv' is left out of the schema; the file cannot be read"], run.Messages);
    }

    [Fact]
    public async Task A_malformed_row_shows_where_it_is_wrong()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(
            TestProject.Create(), ("Test0.cs", Queries), ("cloudtrail-schema.tsv", Schema + "field\ttenant\t{|CTQ6040:text|}\r\n{|CTQ6040:sorce|}\ta\n"));

        Assert.Equal(
            [
                "CTQ6040: 'sorce' is left out of the schema; a row begins with 'field', 'source', 'event' or 'replace', and a tab",
                "CTQ6040: 'text' is left out of the schema; the third cell is a type: string, truth-text, number, boolean, timestamp, ip, object, open-object, or a list of one such as array<string>",
            ],
            run.Messages.Order(System.StringComparer.Ordinal));
    }
}
