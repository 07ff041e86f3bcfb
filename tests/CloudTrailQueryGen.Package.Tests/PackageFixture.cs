using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>Packs the product once into a local feed, in the configuration that the tests were built in.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ctq-package-");

    /// <summary>The version in the feed: not a published one, so that no cache can answer for it.</summary>
    public const string Version = "0.0.1-test";

    /// <summary>The folder that is the feed.</summary>
    public string Feed => Path.Combine(folder.FullName, "feed");

    /// <summary>The package.</summary>
    public string PackagePath => Path.Combine(Feed, $"CloudTrailQueryGen.{Version}.nupkg");

    /// <summary>Makes consumers restore into a cache of their own.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder.FullName, "cache") };

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        string configuration = typeof(PackageFixture).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await DotnetCommand.SucceedAsync(
            RepositoryRoot.Path,
            new Dictionary<string, string>(),
            "pack", "src/CloudTrailQueryGen/CloudTrailQueryGen.csproj", "-c", configuration, "-o", Feed, $"-p:PackageVersion={Version}", "-m:1");
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A project outside the repository that has nothing but a reference to the package.</summary>
    public async Task<string> CreateConsumerAsync(string name, params (string Path, string Text)[] files)
    {
        string project = await CreateFolderAsync(name);
        await WriteAsync(project, $"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisMode>All</AnalysisMode>
                <AnalysisLevel>latest</AnalysisLevel>
                <NoWarn>CA1303;CA1812;CA1848;CA1062;CA1515;CA2007;CA1852;CA1822;CA1305</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CloudTrailQueryGen" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        foreach ((string path, string text) in files)
        {
            await WriteAsync(project, path, text);
        }

        return project;
    }

    /// <summary>A folder outside the repository whose projects see the feed and nothing else.</summary>
    public async Task<string> CreateFolderAsync(string name, params (string Path, string Text)[] files)
    {
        string path = Path.Combine(folder.FullName, name);
        await WriteAsync(path, "nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        foreach ((string file, string text) in files)
        {
            await WriteAsync(path, file, text);
        }

        return path;
    }

    private static async Task WriteAsync(string project, string path, string text)
    {
        string file = Path.Combine(project, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }
}
