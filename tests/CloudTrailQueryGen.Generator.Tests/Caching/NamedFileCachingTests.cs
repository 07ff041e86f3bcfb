using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Caching;

/// <summary>
/// What an edit of a lookup table or of a saved query makes the generator do again: the queries that name it, themselves or over others, and no
/// others. Letters as in <see cref="CachingTests"/>.
/// </summary>
public sealed class NamedFileCachingTests
{
    private const string Queries = """
        using System;
        using CloudTrailQueryGen;
        partial class T
        {
            [CloudTrailQuery("fields eventName")] public static partial CloudTrailQuery<PlainRow> Plain();
            [CloudTrailQuery("lookup accounts id as recipientAccountId output name")] public static partial CloudTrailQuery<AccountsRow> Accounts();
            [CloudTrailQuery("cidrlookup networks sourceIPAddress output zone")] public static partial CloudTrailQuery<NetworksRow> Networks();
            [CloudTrailQuery("$Saved(name = 'Rules/outer') | limit 1")] public static partial CloudTrailQuery<SavedRow> Saved();
        }
        """;

    /// <summary>Edit, then for each query its step and model, and the sources of the three tables.</summary>
    public static TheoryData<string, string, string, string, string, string> Table => new()
    {
        //   edit                            plain  accounts  networks  saved  tables
        { "nothing",                         "-C",  "CC",     "CC",     "CC",  "CCC" },
        { "a row of a table",                "-C",  "CC",     "CC",     "CC",  "CCM" },
        { "a column of a table",             "-C",  "MM",     "UC",     "UC",  "CCM" },
        { "a fault in a table",              "-C",  "MM",     "UC",     "UC",  "RUU" },
        { "a table less",                    "-C",  "MM",     "UC",     "UC",  "RUU" },
        { "a table that none names",         "-C",  "UC",     "UC",     "UC",  "CCC" },
        { "another table of the name",       "-C",  "MM",     "UC",     "UC",  "RUU" },
        { "the query that is named",         "-C",  "UC",     "UC",     "MM",  "CCC" },
        { "the query that that names",       "-C",  "UC",     "UC",     "MM",  "CCC" },
        { "a query that none names",         "-C",  "UC",     "UC",     "UC",  "CCC" },
        { "a table that a saved one uses",   "-C",  "UC",     "UC",     "MM",  "CCM" },
        { "a query of the file name",        "-C",  "UC",     "UC",     "MM",  "CCC" },
        { "an option that names nothing",    "-C",  "CC",     "CC",     "CC",  "CCC" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void An_edit_does_again_only_what_names_the_file(string edit, string plain, string accounts, string networks, string saved, string tables)
    {
        GeneratorRun before = GeneratorRun.Start(Start());

        GeneratorRun after = before.Next(Edits[edit](before.Project));

        Assert.Equal(
            (plain, accounts, networks, saved, tables),
            (Letters(after, "Plain"), Letters(after, "Accounts"), Letters(after, "Networks"), Letters(after, "Saved"), TableLetters(after)));
    }

    private static Dictionary<string, System.Func<TestProject, TestProject>> Edits { get; } = new()
    {
        ["nothing"] = project => project,
        ["a row of a table"] = project => project.WithFile("accounts.csv", "id,name\n1,other"),
        ["a column of a table"] = project => project.WithFile("accounts.csv", "id,name,owner\n1,a,b"),
        ["a fault in a table"] = project => project.WithFile("accounts.csv", "id,name\n1"),
        ["a table less"] = project => project.WithoutFile("accounts.csv"),
        ["a table that none names"] = project => project.WithFile("others.csv", "id,name\n1,a"),
        ["another table of the name"] = project => project.WithFile("more/accounts.csv", "id,name\n1,a"),
        ["the query that is named"] = project => project.WithFile("Rules/outer.ctq", "$Saved(name = 'inner') | limit 7"),
        ["the query that that names"] = project => project.WithFile("Rules/inner.ctq", "lookup regions code as awsRegion output name | limit 8"),
        ["a query that none names"] = project => project.WithFile("other.ctq", "fields awsRegion"),
        ["a table that a saved one uses"] = project => project.WithFile("regions.csv", "code,name,zone\nx,y,z"),
        ["a query of the file name"] = project => project.WithFile("More/inner.ctq", "fields eventSource"),
        ["an option that names nothing"] = project => project.WithProperty("Configuration", "Release"),
    };

    /// <summary>The file that an edit removes is the last: while it tracks steps, Roslyn loses a file that stands behind one which goes.</summary>
    private static TestProject Start() => TestProject.Create(Queries)
        .WithFile("networks.csv", "cidr,zone\n10.0.0.0/8,a")
        .WithFile("regions.csv", "code,name\nx,y")
        .WithFile("Rules/outer.ctq", "$Saved(name = 'inner') | limit 5")
        .WithFile("Rules/inner.ctq", "lookup regions code as awsRegion output name")
        .WithFile("other.ctq", "fields eventName")
        .WithFile("accounts.csv", "id,name\n1,a");

    /// <summary>How the files that a query names, and its model, came about.</summary>
    private static string Letters(GeneratorRun run, string query) =>
        Letter(run, StepNames.NamedFiles, value => ((QueryDeclaration)value).Name == query)
        + Letter(run, StepNames.Models, value => ((QueryModel)value).Declaration is { FilePath: null } declaration && declaration.Name == query);

    private static string Letter(GeneratorRun run, string step, System.Func<object, bool> isWanted) =>
        run.Outputs(step).Where(output => isWanted(output.Value)).Select(output => Letter(output.Reason)).SingleOrDefault("-");

    private static string TableLetters(GeneratorRun run) => string.Concat(run.Reasons(StepNames.TableSources).Select(Letter).Order());

    private static string Letter(IncrementalStepRunReason reason) => reason.ToString()[..1];
}
