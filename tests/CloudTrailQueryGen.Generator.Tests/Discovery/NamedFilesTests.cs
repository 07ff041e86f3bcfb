using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Discovery;

/// <summary>Which files of the project a query is given, and under which names.</summary>
public sealed class NamedFilesTests
{
    [Theory]
    [InlineData("fields eventName, accounts", "")]
    [InlineData("lookup accounts id output name", "accounts")]
    [InlineData("LOOKUP # or networks\n accounts id output name", "accounts, networks")]
    [InlineData("cidrlookup `networks` sourceIPAddress output name", "networks")]
    [InlineData("lookup accounts2 id output accounts_name", "")]
    [InlineData("lookup Accounts id output name", "")]
    [InlineData("filter a in (SOURCE 'x' | lookup accounts id output name)", "accounts")]
    public void A_query_is_given_the_tables_that_it_may_mean(string query, string tables) =>
        Assert.Equal(tables, string.Join(", ", EnvironmentOf(query).Tables.Select(table => table.Name)));

    [Theory]
    [InlineData("fields 'RootLogin'", "")]
    [InlineData("$Saved(name = \"RootLogin\") | limit 1", "RootLogin")]
    [InlineData("$SAVED(name='Rules/Iam/RootLogin')", "Rules/Iam/RootLogin")]
    [InlineData("$Saved(name='Iam/RootLogin')", "")]
    [InlineData("$Saved(name='rootlogin')", "")]
    [InlineData("$Saved(name='Twice')", "")]
    [InlineData("$Saved(name='Rules/Twice') | $Saved(name='Rules/Iam/Twice')", "Rules/Iam/Twice, Rules/Twice")]
    [InlineData("$Saved(name='Top')", "Top")]
    [InlineData("$Saved(name='Unreadable')", "")]
    public void A_query_is_given_the_saved_queries_that_it_names(string query, string names) =>
        Assert.Equal(names, string.Join(", ", EnvironmentOf(query).SavedQueries.Select(saved => saved.Name)));

    [Fact]
    public void A_query_is_given_what_those_that_it_names_name()
    {
        QueryEnvironment environment = EnvironmentOf("$Saved(name = 'Chain')");

        Assert.Equal(["Chain", "RootLogin"], environment.SavedQueries.Select(saved => saved.Name));
        Assert.Equal(["accounts"], environment.Tables.Select(table => table.Name));
        Assert.Equal("lookup accounts id as recipientAccountId output name", environment.SavedQueries[1].Text);
    }

    [Theory]
    [InlineData("$Saved(name = 'Self')", "Self")]
    [InlineData("$Saved(name = 'Ping')", "Ping, Pong")]
    public void Circles_end(string query, string names) =>
        Assert.Equal(names, string.Join(", ", EnvironmentOf(query).SavedQueries.Select(saved => saved.Name)));

    [Fact]
    public void Tables_come_with_what_must_be_known_of_them()
    {
        LookupTableHeader networks = EnvironmentOf("cidrlookup networks sourceIPAddress output name").Tables.Single();

        Assert.Equal("cidr, name", string.Join(", ", networks.Columns));
        Assert.Equal("cidr", string.Join(", ", networks.ColumnsOfNetworks));
        Assert.Equal((null, null), (networks.Fault, networks.RunTimeReason));
    }

    [Fact]
    public void A_query_file_is_given_files_as_an_attribute_is()
    {
        GeneratorRun run = GeneratorRun.Start(Project().WithFile("Rules/Uses.ctq", "lookup accounts id output name"));

        Assert.Equal(["accounts"], Declaration(run, "Uses").Files.Tables.Select(table => table.Name));
    }

    private static QueryEnvironment EnvironmentOf(string query)
    {
        GeneratorRun run = GeneratorRun.Start(Project().WithSource("Query.cs", $$"""
            using CloudTrailQueryGen;
            static partial class Audit
            {
                [CloudTrailQuery({{SymbolDisplay.FormatLiteral(query, quote: true)}})]
                public static partial CloudTrailQuery<MainRow> Main();
            }
            """));
        return Declaration(run, "Main").Files.ToEnvironment([], SchemaTexts.Empty);
    }

    private static QueryDeclaration Declaration(GeneratorRun run, string name) =>
        run.Values(StepNames.Models).Cast<QueryModel>().Select(model => model.Declaration).Single(declaration => declaration.Name == name);

    private static TestProject Project() => TestProject.Create()
        .WithFile("tables/accounts.csv", "id,name\n1,a")
        .WithFile("tables/networks.csv", "cidr,name\n10.0.0.0/8,a")
        .WithFile("Rules/Iam/RootLogin.ctq", "lookup accounts id as recipientAccountId output name")
        .WithFile("Rules/Twice.ctq", "fields eventName")
        .WithFile("Rules/Iam/Twice.ctq", "fields eventSource")
        .WithFile("Top.ctq", "fields eventName")
        .WithFile("Rules/Top.ctq", "fields eventSource")
        .WithFile("Rules/Unreadable.ctq", null)
        .WithFile("Rules/Chain.ctq", "$Saved(name = \"RootLogin\") | limit 7")
        .WithFile("Rules/Self.ctq", "$Saved(name = 'Self')")
        .WithFile("Rules/Ping.ctq", "$Saved(name = 'Pong')")
        .WithFile("Rules/Pong.ctq", "$Saved(name = 'Ping')");
}
