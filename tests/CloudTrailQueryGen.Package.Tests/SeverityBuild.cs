using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>
/// Several projects, each with the same warning in an attribute and in a <c>.ctq</c> file and with something that changes its severity,
/// and one that has the package from another project only: all in one build.
/// </summary>
public sealed class SeverityBuild(PackageFixture package) : IAsyncLifetime
{
    private const string Attribute = """
        #pragma warning disable CS1591
        namespace Queries.Attributes;

        public static partial class Audit
        {
            [CloudTrailQueryGen.CloudTrailQuery("stats count(*) as n by bin(300s)")]
            public static partial CloudTrailQueryGen.CloudTrailQuery<BinsRow> Bins();
        }
        """;

    private const string File = "stats count(*) as n by bin(300s)\n";

    private const string Traversal = """
        <Project DefaultTargets="Build">
          <ItemGroup><Consumer Include="*/*.csproj" /></ItemGroup>
          <Target Name="Restore"><MSBuild Projects="@(Consumer)" Targets="Restore" /></Target>
          <Target Name="Build"><MSBuild Projects="@(Consumer)" Targets="Build" ContinueOnError="true" /></Target>
        </Project>
        """;

    private const string GlobalConfig = "is_global = true\ndotnet_diagnostic.CTQ4006.severity = ";
    private const string Package = $"<PackageReference Include=\"CloudTrailQueryGen\" Version=\"{PackageFixture.Version}\" PrivateAssets=\"none\" />";

    /// <summary>What the build has written.</summary>
    public string Output { get; private set; } = string.Empty;

    /// <summary>What the project that has the package from another one prints.</summary>
    public string Transitive { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        string folder = await package.CreateFolderAsync(
            "Severities",
            [
                ("all.proj", Traversal),
                .. Project("Plain"),
                .. Project("AsErrors", "<WarningsAsErrors>CTQ4006</WarningsAsErrors>"),
                .. Project("NoWarn", "<NoWarn>$(NoWarn);CTQ4006</NoWarn>"),
                .. Project("GlobalError"),
                ("GlobalError/.globalconfig", GlobalConfig + "error\n"),
                .. Project("GlobalNone"),
                ("GlobalNone/.globalconfig", GlobalConfig + "none\n"),
                .. Project("EditorConfig"),
                ("EditorConfig/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CTQ4006.severity = none\n"),
                .. Project("Pragma"),
                ("Pragma/Pragma.cs", "#pragma warning disable CTQ4006\n" + Attribute),
                ("Behind/Behind.csproj", Csproj("<OutputType>Exe</OutputType><UseAppHost>false</UseAppHost>", "<ProjectReference Include=\"../Plain/Plain.csproj\" />")),
                ("Behind/Program.cs", "System.Console.WriteLine(Behind.Rules.Queries.Top().Text.Trim() + \" \" + Plain.Queries.PlainQuery().Name);\n"),
                ("Behind/Rules/top.ctq", "limit 1\n"),
            ]);
        (_, Output) = await DotnetCommand.RunAsync(folder, package.Environment, "build", "all.proj", "--nologo", "-m:1");
        string program = Path.Combine(folder, "Behind/bin/Debug/net10.0/Behind.dll");
        Transitive = System.IO.File.Exists(program) ? await DotnetCommand.SucceedAsync(folder, package.Environment, program) : Output;
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The diagnostics of our rules in a project: file, position, severity and id.</summary>
    public IEnumerable<string> Of(string project) =>
        BuildOutput.Find(Output, "error").Concat(BuildOutput.Find(Output, "warning"))
            .Where(line => line.StartsWith(project + ".cs(", System.StringComparison.Ordinal) || line.StartsWith(project + "Query.ctq(", System.StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> Project(string name, string properties = "") =>
    [
        ($"{name}/{name}.csproj", Csproj(properties + (name == "Plain" ? "<CloudTrailQueryGenVisibility>public</CloudTrailQueryGenVisibility>" : string.Empty), Package)),
        ($"{name}/{name}.cs", Attribute),
        ($"{name}/{name}Query.ctq", File),
    ];

    private static string Csproj(string properties, string reference) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>{reference}</ItemGroup>
        </Project>
        """;
}
