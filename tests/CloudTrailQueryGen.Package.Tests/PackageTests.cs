using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>What is in the package, and what it does in a project that knows nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageTests(PackageFixture package)
{
    private const string Program = """
        using System;
        using System.Linq;
        using System.Text;
        using CloudTrailQueryGen;

        byte[] events = Encoding.UTF8.GetBytes("{\"Records\":[{\"eventName\":\"ConsoleLogin\"},{\"eventName\":\"GetObject\"},{\"eventName\":\"ConsoleLogin\"}]}");
        CloudTrailSource source = CloudTrailSource.Memory(events);
        Console.WriteLine(string.Join(",", Consumer.Rules.Iam.Queries.TopNames().Run(source).Select(row => row.EventName + row.N)));
        Console.WriteLine(Audit.IsLogin(Encoding.UTF8.GetBytes("{\"eventName\":\"ConsoleLogin\"}")));

        internal static partial class Audit
        {
            [CloudTrailQuery("filter eventName = 'ConsoleLogin'")]
            public static partial bool IsLogin(ReadOnlySpan<byte> utf8Event);
        }
        """;

    private const string Query = "stats count(*) as n by eventName\n| sort n desc\n";

    [Fact]
    public void The_package_has_exactly_these_entries()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);

        Assert.Equal(
            [
                "CloudTrailQueryGen.nuspec",
                "LICENSE",
                "NOTICE",
                "README.md",
                "analyzers/dotnet/cs/CloudTrailQueryGen.CodeFixes.dll",
                "analyzers/dotnet/cs/CloudTrailQueryGen.Completion.dll",
                "analyzers/dotnet/cs/CloudTrailQueryGen.Generator.dll",
                "build/CloudTrailQueryGen.props",
                "build/CloudTrailQueryGen.targets",
                "buildTransitive/CloudTrailQueryGen.props",
                "buildTransitive/CloudTrailQueryGen.targets",
                "lib/net10.0/CloudTrailQueryGen.dll",
                "lib/net10.0/CloudTrailQueryGen.xml",
            ],
            archive.Entries
                .Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_nothing()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        using var reader = new StreamReader(archive.GetEntry("CloudTrailQueryGen.nuspec")!.Open());

        Assert.DoesNotContain("<dependency ", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_with_the_package_builds_and_runs_its_queries()
    {
        string project = await package.CreateConsumerAsync("Consumer", ("Program.cs", Program), ("Rules/Iam/top-names.ctq", Query));

        await DotnetCommand.SucceedAsync(project, package.Environment, "build", "--nologo", "-m:1");
        string output = await DotnetCommand.SucceedAsync(project, package.Environment, "bin/Debug/net10.0/Consumer.dll");

        Assert.Equal(["ConsoleLogin2,GetObject1", "True"], BuildOutput.Lines(output));
    }

    [Fact]
    public async Task A_wrong_query_breaks_the_build_at_its_line_and_column()
    {
        string project = await package.CreateConsumerAsync(
            "Broken",
            ("Program.cs", """
                using System;
                using CloudTrailQueryGen;

                Console.WriteLine(Broken.Rules.Iam.Queries.TopNames().Name);

                internal static partial class Audit
                {
                    [CloudTrailQuery("filter 1 = 1 | filtr eventName = 'ConsoleLogin'")]
                    public static partial bool IsLogin(ReadOnlySpan<byte> utf8Event);
                }
                """),
            ("Rules/Iam/top-names.ctq", Query.Replace("| sort n", "| srt n", StringComparison.Ordinal)));

        (int exitCode, string output) = await DotnetCommand.RunAsync(project, package.Environment, "build", "--nologo", "-m:1");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["Program.cs(8,38): error CTQ1042", "top-names.ctq(2,3): error CTQ1042"],
            BuildOutput.Find(output, "error"));
    }

    [Fact]
    public async Task A_lookup_table_of_the_project_is_checked_and_compiled_in()
    {
        const string Lookups = """
            using System;
            using System.Linq;
            using System.Text;
            using CloudTrailQueryGen;

            byte[] events = Encoding.UTF8.GetBytes("[{\"recipientAccountId\":\"1\"},{\"recipientAccountId\":\"2\"},{\"recipientAccountId\":\"1\"}]");
            CloudTrailSource source = CloudTrailSource.Memory(events);
            var options = new QueryOptions { LookupTables = [LookupTable.FromCsv("accounts", "id,owner\n2,given\n"u8)] };
            Console.WriteLine(string.Join(",", Audit.Owners().Run(source).Select(row => row.Owner + row.N)));
            Console.WriteLine(string.Join(",", Audit.Owners().Run(source, options).Select(row => row.Owner + row.N)));

            internal static partial class Audit
            {
                [CloudTrailQuery("lookup accounts id as recipientAccountId output owner | stats count(*) as n by owner | sort n desc")]
                public static partial CloudTrailQuery<OwnersRow> Owners();
            }
            """;
        const string Items = """
            <Project>
              <ItemGroup>
                <AdditionalFiles Include="tables/accounts-of-2026.csv" CtqTable="accounts" />
              </ItemGroup>
            </Project>
            """;
        string project = await package.CreateConsumerAsync(
            "Lookups", ("Program.cs", Lookups), ("Directory.Build.props", Items), ("tables/accounts-of-2026.csv", "id,owner\n1,\"Müller, \"\"x\"\"\"\n"));

        await DotnetCommand.SucceedAsync(project, package.Environment, "build", "--nologo", "-m:1");
        string output = await DotnetCommand.SucceedAsync(project, package.Environment, "bin/Debug/net10.0/Lookups.dll");
        await File.WriteAllTextAsync(Path.Combine(project, "tables/accounts-of-2026.csv"), "id,owner\n1,ann,\n");
        (int exitCode, string errors) = await DotnetCommand.RunAsync(project, package.Environment, "build", "--nologo", "-m:1");

        Assert.Equal(["Müller, \"x\"2,1", "2,given1"], BuildOutput.Lines(output));
        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["Program.cs(14,30): error CTQ4047", "accounts-of-2026.csv(2,1): error CTQ6025"],
            BuildOutput.Find(errors, "error").Where(line => line.Contains(" CTQ", StringComparison.Ordinal)));
    }
}
