using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>What MSBuild says of an additional file.</summary>
internal static class ProjectItem
{
    /// <summary>Relative to the project (or as linked into it), forward slashes.</summary>
    public static string PathOf(AdditionalText file, AnalyzerConfigOptions metadata, ProjectOptions project)
    {
        if (Metadata(metadata, "Link") is { } link)
        {
            return link.Replace('\\', '/').TrimStart('/');
        }

        string path = file.Path.Replace('\\', '/');
        if (project.ProjectDirectory.Length > 0 && path.StartsWith(project.ProjectDirectory, StringComparison.Ordinal))
        {
            return path.Substring(project.ProjectDirectory.Length);
        }

        bool isRooted = path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
        return isRooted || path.StartsWith("../", StringComparison.Ordinal) ? path.Substring(path.LastIndexOf('/') + 1) : path;
    }

    /// <summary>A path that need not have the extension, because it may be a link.</summary>
    public static string WithoutExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - extension.Length) : path;

    /// <summary>Item metadata that the build makes visible; null when it is not set.</summary>
    public static string? Metadata(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out string? value) && value.Length > 0 ? value : null;
}
