using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>What the project file decides about query files.</summary>
/// <param name="ProjectDirectory">Absolute, forward slashes, ending in one; empty when the build does not say.</param>
/// <param name="RootNamespace">May be empty.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>: the accessibility of the classes that are made for query files.</param>
internal sealed record ProjectOptions(string ProjectDirectory, string RootNamespace, string Visibility)
{
    /// <summary>MSBuild property: <c>public</c> makes the classes of query files public; anything else leaves them internal.</summary>
    public const string VisibilityProperty = "CloudTrailQueryGenVisibility";

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        string directory = Property(options, "MSBuildProjectDirectory") ?? Property(options, "ProjectDir") ?? string.Empty;
        directory = directory.Replace('\\', '/');
        if (directory.Length > 0 && directory[directory.Length - 1] != '/')
        {
            directory += "/";
        }

        bool isPublic = string.Equals(Property(options, VisibilityProperty)?.Trim(), "public", System.StringComparison.OrdinalIgnoreCase);
        return new ProjectOptions(directory, Property(options, "RootNamespace") ?? string.Empty, isPublic ? "public" : "internal");
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;
}
