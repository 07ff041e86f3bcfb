using System;
using System.IO;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Tables;

/// <summary>Where a run finds its tables: in the program, in its options, or nowhere.</summary>
public sealed class LookupRunTests
{
    private const string Accounts = "id,name\n1,built in\n";

    private const string Events = """[{"recipientAccountId":"1","sourceIPAddress":"10.1.2.3"}]""";

    [Fact]
    public void A_table_of_the_project_is_in_the_program() => Assert.Equal("built in", Run("lookup accounts id as recipientAccountId output name"));

    [Fact]
    public void A_table_of_the_options_takes_the_place_of_one_in_the_program() =>
        Assert.Equal("given", Run("lookup accounts id as recipientAccountId output name", LookupTable.FromCsv("accounts", "name,more,id\ngiven,x,1\n"u8)));

    [Fact]
    public void A_table_of_another_name_changes_nothing() =>
        Assert.Equal("built in", Run("lookup accounts id as recipientAccountId output name", LookupTable.FromCsv("Accounts", "id,name\n1,given\n"u8)));

    [Fact]
    public void A_table_may_come_with_the_options_alone() =>
        Assert.Equal("given", Run("lookup others id as recipientAccountId output name", LookupTable.FromCsv("others", "id,name\n1,given\n"u8)));

    [Fact]
    public void A_table_that_is_nowhere_ends_the_run_before_it_reads_anything()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Run("lookup others id as recipientAccountId output name"));

        Assert.Equal(
            "The query looks up in the table 'others', which is not compiled into the program; give it to the run by QueryOptions.LookupTables.",
            exception.Message);
    }

    [Theory]
    [InlineData("id,name\n")]
    [InlineData("id,name")]
    public void A_table_without_rows_in_the_project_must_be_given(string csv)
    {
        Assert.Throws<InvalidOperationException>(() => Run("lookup accounts id as recipientAccountId output name", accounts: csv));
        Assert.Equal("given", Run("lookup accounts id as recipientAccountId output name", LookupTable.FromCsv("accounts", "id,name\n1,given\n"u8), csv));
    }

    [Fact]
    public void A_column_that_the_given_table_lacks_ends_the_run()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => Run("lookup accounts id as recipientAccountId output name", LookupTable.FromCsv("accounts", "id,nom\n1,given\n"u8)));

        Assert.Equal("The lookup table 'accounts' has no column 'name', which the query names; its columns are id, nom.", exception.Message);
    }

    [Fact]
    public void A_value_that_is_no_network_ends_the_run()
    {
        var exception = Assert.Throws<InvalidDataException>(
            () => Run("cidrlookup networks sourceIPAddress output name", LookupTable.FromCsv("networks", "name,cidr\na,10.0.0.0/8\nb,10.1.2.3\n"u8)));

        Assert.Equal("'10.1.2.3' in column 'cidr', row 2, of the lookup table 'networks' is no network such as '10.0.0.0/8'.", exception.Message);
    }

    [Theory]
    [InlineData("name,cidr,other\na,10.0.0.0/8,10.1.0.0/16\n", "a")]
    [InlineData("first,name\n10.0.0.0/8,b\n", "b")]
    [InlineData("first,CIDR,name\n10.0.0.0/8,x,c\n", "c")]
    public void The_column_of_networks_is_that_of_the_table_which_is_used(string csv, string name) =>
        Assert.Equal(name, Run("cidrlookup networks sourceIPAddress output name", LookupTable.FromCsv("networks", Encoding.UTF8.GetBytes(csv))));

    [Fact]
    public void Options_check_their_tables()
    {
        LookupTable table = LookupTable.FromCsv("t", "a\n1"u8);

        Assert.Throws<ArgumentNullException>(() => new QueryOptions { LookupTables = null! });
        Assert.Equal("LookupTables", Assert.Throws<ArgumentException>(() => new QueryOptions { LookupTables = [null!] }).ParamName);
        Assert.StartsWith("Two lookup tables have the name 't'.", Assert.Throws<ArgumentException>(() => new QueryOptions { LookupTables = [table, table] }).Message);
        Assert.Empty(new QueryOptions().LookupTables);
    }

    [Fact]
    public void Options_keep_the_tables_that_they_were_given()
    {
        LookupTable[] tables = [LookupTable.FromCsv("t", "a\n1"u8)];
        var options = new QueryOptions { LookupTables = tables };
        tables[0] = null!;

        Assert.Equal("t", options.LookupTables[0].Name);
    }

    [Fact]
    public void A_table_of_a_thousand_lines_and_every_character_is_in_the_program_as_it_is_in_the_file()
    {
        var csv = new StringBuilder("id,name\n");
        for (int i = 0; i < 1000; i++)
        {
            csv.Append($"k{i},\"{i} \"\"\\ \u00e9 \u2028 \ud83d\ude00 {{0}} \0 \t\r\n\"\r\n");
        }

        Assert.Equal("0 \"\\ \u00e9 \u2028 \ud83d\ude00 {0} \0 \t\r\n", Run("fields 'k0' as k | lookup accounts id as k output name | display name", accounts: csv.ToString()));
    }

    private static string? Run(string query, LookupTable? table = null, string accounts = Accounts)
    {
        using CompiledQueries compiled = CompiledQueries.Compile([($"{query} | display name", "")], ("accounts.csv", accounts));
        object prepared = compiled.Invoke("Q", "Q0")!;
        return (string?)typeof(LookupRunTests).GetMethod(nameof(First), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(prepared.GetType().GetGenericArguments())
            .Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [prepared, table], null);
    }

    private static string? First<TRow>(CloudTrailQuery<TRow> query, LookupTable? table) =>
        query.Run(CloudTrailSource.Memory(Encoding.UTF8.GetBytes(Events)), new() { LookupTables = table is null ? [] : [table] }).Text(0, 0);
}
