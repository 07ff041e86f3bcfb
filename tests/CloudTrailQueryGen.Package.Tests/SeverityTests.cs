using System;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>A rule's severity is the project's to choose, for queries in attributes and in files; and the package reaches projects behind a project.</summary>
[Collection(PackageCollection.Name)]
public sealed class SeverityTests(SeverityBuild build) : IClassFixture<SeverityBuild>
{
    [Theory]
    [InlineData("Plain", "warning", "warning")]
    [InlineData("AsErrors", "error", "error")]
    [InlineData("NoWarn", null, null)]
    [InlineData("GlobalError", "error", "error")]
    [InlineData("GlobalNone", null, null)]
    [InlineData("EditorConfig", null, "warning")]
    [InlineData("Pragma", null, "warning")]
    public void A_rule_is_what_the_project_says(string project, string? ofAttribute, string? ofFile)
    {
        string line = project == "Pragma" ? "7" : "6";
        string[] expected =
        [
            .. ofAttribute is null ? [] : new[] { $"{project}.cs({line},69): {ofAttribute} CTQ4006" },
            .. ofFile is null ? [] : new[] { $"{project}Query.ctq(1,28): {ofFile} CTQ4006" },
        ];

        Assert.Equal(expected, build.Of(project));
    }

    /// <summary>It has what only editors need beside it, without what that needs. (MSB4181 says that some of the projects have errors.)</summary>
    [Fact]
    public void The_compiler_warns_of_nothing_else() =>
        Assert.Equal(
            [],
            BuildOutput.Find(build.Output, "warning")
                .Where(line => !line.EndsWith(" CTQ4006", StringComparison.Ordinal) && !line.EndsWith(" MSB4181", StringComparison.Ordinal)));

    [Fact]
    public void A_project_behind_a_project_with_the_package_has_queries_too() =>
        Assert.Equal(["limit 1 PlainQuery"], BuildOutput.Lines(build.Transitive));
}
