using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>The build files show the compiler exactly what the generator reads.</summary>
public sealed class BuildFileTests
{
    private static XDocument Props { get; } = XDocument.Load(RepositoryRoot.Combine("src/CloudTrailQueryGen/buildTransitive/CloudTrailQueryGen.props"));

    private static IEnumerable<string> Attributes(string element, string attribute) =>
        Props.Descendants(element).Select(item => item.Attribute(attribute)!.Value).Order(StringComparer.Ordinal);

    [Fact]
    public void Properties_are_visible() =>
        Assert.Equal(["CloudTrailQueryGenVisibility", "MSBuildProjectDirectory", "RootNamespace"], Attributes("CompilerVisibleProperty", "Include"));

    [Fact]
    public void Item_metadata_are_visible() =>
        Assert.Equal(["CtqClassName", "CtqMethodName", "CtqNamespace", "CtqTable", "Link"], Attributes("CompilerVisibleItemMetadata", "MetadataName"));

    [Fact]
    public void Query_files_and_schema_files_are_found() =>
        Assert.Equal(["**/*.ctq", "**/cloudtrail-schema.tsv;**/*.cloudtrail-schema.tsv"], Attributes("AdditionalFiles", "Include"));

    [Theory]
    [InlineData("props")]
    [InlineData("targets")]
    public void Build_imports_buildTransitive(string kind)
    {
        XDocument file = XDocument.Load(RepositoryRoot.Combine($"src/CloudTrailQueryGen/build/CloudTrailQueryGen.{kind}"));

        Assert.Equal(
            $"$(MSBuildThisFileDirectory)../buildTransitive/CloudTrailQueryGen.{kind}",
            file.Descendants("Import").Single().Attribute("Project")!.Value);
    }
}
