using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>What is wrong with a lookup table shows in its file and at its name in queries; files that no query uses are left alone.</summary>
public sealed class LookupTableAnalysisTests
{
    private const string Lookup = """
        using CloudTrailQueryGen;
        static partial class Audit
        {
            [CloudTrailQuery("lookup accounts id as recipientAccountId output name")]
            public static partial CloudTrailQuery<NamesRow> Names();
        }
        """;

    private static readonly string s_faultyLookup = Lookup.Replace("lookup accounts", "lookup {|CTQ4047:accounts|}");

    private const string CidrLookup = """
        using CloudTrailQueryGen;
        static partial class Audit
        {
            [CloudTrailQuery("cidrlookup networks sourceIPAddress output name")]
            public static partial CloudTrailQuery<NamesRow> Names();
        }
        """;

    private static readonly string s_faultyCidrLookup = CidrLookup.Replace("networks", "{|CTQ4049:networks|}");

    [Theory]
    [InlineData("", "line 1: it has no header line; begin it with the names of its columns, separated by commas")]
    [InlineData("\n\n", "line 1: it has no header line; begin it with the names of its columns, separated by commas")]
    [InlineData("id,{|CTQ6025:|},name", "line 1: a column has no name")]
    [InlineData("id,name,{|CTQ6025:id|}", "line 1: two columns have the name 'id'")]
    [InlineData("id,{|CTQ6025:first name|}", "line 1: 'first name' is no name of a column; use letters, digits and '_' only")]
    [InlineData("id,{|CTQ6025:\"na\"\"me\"|}", "line 1: 'na\"me' is no name of a column; use letters, digits and '_' only")]
    [InlineData("id,name\n1,a\n{|CTQ6025:2|}\n", "line 3: this line has 1 field, but the header has 2 fields")]
    [InlineData("id,name\r\n\r\n{|CTQ6025:1,a,\"b\"|}\r\n", "line 3: this line has 3 fields, but the header has 2 fields")]
    [InlineData("id,name\n1,{|CTQ6025:\"|}a", "line 2: this quote is never closed")]
    [InlineData("id,name\n1,a {|CTQ6025:\"|}b\"", "line 2: a quote stands inside of a field without quotes; put the whole field in quotes and write each quote in it twice")]
    [InlineData("id,name\n1,\"a\n\"{|CTQ6025:x|}", "line 3: something stands behind the closing quote; write a quote that belongs to the field twice")]
    public async Task A_malformed_table_shows_where_it_is_wrong(string csv, string fault)
    {
        string marked = csv.Contains("CTQ6025", System.StringComparison.Ordinal) ? csv : "{|CTQ6025:|}" + csv;

        AnalyzerRun run = await AnalyzerRun.VerifyAsync(TestProject.Create(), ("Test0.cs", s_faultyLookup), ("tables/accounts.csv", marked));

        Assert.Equal(
            [$"CTQ4047: The lookup table 'accounts' cannot be used; tables/accounts.csv, {fault}", $"CTQ6025: The lookup table 'accounts' is malformed; {fault}"],
            run.Messages.Order(System.StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("id,name")]
    [InlineData("\uFEFFid,name\r\n1,a\r\n\r\n2,\"b \"\"c\"\", d\"\r\n")]
    [InlineData("id,name\r1,a\r\r2,b\n\n")]
    [InlineData("name,id,Name,_9\n\"\",\"\",,\n\"line\nbreak\",2,3,4")]
    public async Task A_table_in_order_reports_nothing_in_its_file(string csv)
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(Lookup).WithFile("tables/accounts.csv", csv));

        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Id != "CTQ4048"));
    }

    [Theory]
    [InlineData("10.0.0.0/8,a\n{|CTQ6028:10.1.2.3|},b", "'10.1.2.3' in column 'cidr' is no network, but a query looks for addresses in it; write an address and the length of its prefix, such as '10.1.2.3/32'")]
    [InlineData("{|CTQ6028:2001:db8::1|},a", "'2001:db8::1' in column 'cidr' is no network, but a query looks for addresses in it; write an address and the length of its prefix, such as '2001:db8::1/128'")]
    [InlineData("{|CTQ6028:office|},a", "'office' in column 'cidr' is no network, but a query looks for addresses in it; write an address and the length of its prefix, such as '10.0.0.0/8'")]
    [InlineData("{|CTQ6028:|},a", "'' in column 'cidr' is no network, but a query looks for addresses in it; write an address and the length of its prefix, such as '10.0.0.0/8'")]
    [InlineData("{|CTQ6028:2001:db8::/129|},a", "'2001:db8::/129' in column 'cidr' is no network, but a query looks for addresses in it; write an address and the length of its prefix, such as '10.0.0.0/8'")]
    public async Task A_value_that_is_no_network_shows_when_addresses_are_looked_for_in_it(string rows, string message)
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(TestProject.Create(), ("Test0.cs", s_faultyCidrLookup), ("networks.csv", "cidr,name\n" + rows));

        Assert.Contains("CTQ6028: " + message, run.Messages);
    }

    [Fact]
    public async Task A_network_with_host_bits_is_a_warning()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(
            TestProject.Create(), ("Test0.cs", CidrLookup), ("networks.csv", "name,cidr\na,{|CTQ6029:10.1.2.3/16|}\nb,{|CTQ6029:2001:db8::1/32|}\nc,0.0.0.0/0"));

        Assert.Equal("CTQ6029: '10.1.2.3/16' in column 'cidr' does not begin at the first address of its network; it is taken for '10.1.0.0/16'", run.Messages[0]);
    }

    [Fact]
    public async Task Twenty_wrong_values_of_a_column_are_enough()
    {
        string rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"\nhost{i},a"));

        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(CidrLookup).WithFile("networks.csv", "cidr,name" + rows));

        Assert.Equal(20, run.Diagnostics.Count(diagnostic => diagnostic.Id == "CTQ6028"));
    }

    [Fact]
    public async Task The_column_of_networks_is_that_of_the_query_in_any_query_of_the_project()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(
            TestProject.Create(),
            ("Rules/one.ctq", "cidrlookup networks sourceIPAddress as {|CTQ4049:wide|} output name"),
            ("Rules/two.ctq", "cidrlookup networks sourceIPAddress as narrow output name"),
            ("networks.csv", "name,wide,narrow\na,{|CTQ6028:x|},10.0.0.0/24"));

        Assert.Equal(2, run.Diagnostics.Length);
    }

    [Theory]
    [InlineData("First name,id,id\n1")]
    [InlineData("\"")]
    public async Task Files_that_no_query_uses_may_be_anything(string csv) =>
        Assert.Empty((await AnalyzerRun.StartAsync(TestProject
            .Create(Lookup)
            .WithFile("tables/accounts.csv", "id,name\n1,a")
            .WithFile("strings.csv", csv))).Diagnostics);

    [Fact]
    public async Task A_file_with_the_metadata_is_a_table_even_when_no_query_uses_it()
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(Lookup)
            .WithFile("tables/accounts.csv", "id,name\n1,a")
            .WithFile("strings.csv", "a,a", ("CtqTable", "strings"))
            .WithFile("more.csv", "a,b\nc,d", ("CtqTable", "my strings")));

        Assert.Equal(
            [
                "CTQ6026: The file 'more.csv' cannot be the lookup table 'my strings'; its name may have letters, digits and '_' only; give its item the metadata 'CtqTable'",
                "CTQ6025: The lookup table 'strings' is malformed; line 1: two columns have the name 'a'",
            ],
            run.Messages);
    }

    [Fact]
    public async Task The_metadata_name_the_table() => Assert.Empty((await AnalyzerRun.StartAsync(TestProject
        .Create(Lookup)
        .WithFile("tables/accounts-2026.csv", "id,name\n1,a", ("CtqTable", "accounts")))).Diagnostics);

    [Fact]
    public async Task Two_files_of_one_name_are_none()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(
            TestProject.Create(),
            ("Test0.cs", s_faultyLookup),
            ("live/accounts.csv", "id,name\n1,a"),
            ("test/accounts.csv", "{|CTQ6027:|}id,name\n1,b"));

        Assert.Equal(
            [
                "CTQ4047: The lookup table 'accounts' cannot be used; the files 'live/accounts.csv' and 'test/accounts.csv' both have its name",
                "CTQ6027: The files 'live/accounts.csv' and 'test/accounts.csv' both are the lookup table 'accounts'; rename one or give it the item metadata 'CtqTable'",
            ],
            run.Messages);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused() => Assert.Equal(
        [
            "CTQ4047: The lookup table 'accounts' cannot be used; accounts.csv: it is not encoded in UTF-8; save it so",
            "CTQ6026: The file 'accounts.csv' cannot be the lookup table 'accounts'; it is not encoded in UTF-8; save it so",
        ],
        (await AnalyzerRun.StartAsync(TestProject.Create(Lookup).WithFile("accounts.csv", "id,name\n1,M\u00fcller", Encoding.Latin1)))
            .Messages.Order(System.StringComparer.Ordinal));

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused() => Assert.Equal(
        [
            "CTQ4047: The lookup table 'accounts' cannot be used; accounts.csv: the file cannot be read",
            "CTQ6026: The file 'accounts.csv' cannot be the lookup table 'accounts'; the file cannot be read",
        ],
        (await AnalyzerRun.StartAsync(TestProject.Create(Lookup).WithFile("accounts.csv", null))).Messages.Order(System.StringComparer.Ordinal));

    [Theory]
    [InlineData(10 * 1024 * 1024, "CTQ4048")]
    [InlineData((10 * 1024 * 1024) + 1, "CTQ4047, CTQ6026")]
    [InlineData(1024 * 1024, "")]
    [InlineData((1024 * 1024) + 1, "CTQ4048")]
    public async Task Size_decides_what_is_refused_and_what_is_compiled_in(int bytes, string expected)
    {
        string csv = "id,name\n1," + new string('x', bytes - 10);

        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(Lookup).WithFile("accounts.csv", csv));

        Assert.Equal(expected, string.Join(", ", run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(System.StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Size_is_that_of_the_bytes()
    {
        string csv = "id,name\n1," + new string('\u00e9', 524_284);

        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(Lookup).WithFile("accounts.csv", csv));

        Assert.Equal(
            ["CTQ4048: The rows of the lookup table 'accounts' must be given to each run by 'QueryOptions.LookupTables', because its file has more than 1 MB, too much to be compiled into the program"],
            run.Messages);
    }
}
