using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>The query files of a project by the paths that attributes name them by.</summary>
internal static class ProjectFiles
{
    /// <summary>Absolute, forward slashes, ending in one.</summary>
    public static string DirectoryOf(Project project)
    {
        string directory = ProjectOptions.Read(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions).ProjectDirectory;
        string file = (project.FilePath ?? string.Empty).Replace('\\', '/');
        return directory.Length > 0 ? directory : file.Substring(0, file.LastIndexOf('/') + 1);
    }

    /// <summary>A source's path relative to the project; null when it is elsewhere.</summary>
    public static string? PathOf(Document document)
    {
        string directory = DirectoryOf(document.Project);
        string path = (document.FilePath ?? string.Empty).Replace('\\', '/');
        return directory.Length > 0 && path.StartsWith(directory, StringComparison.Ordinal) ? path.Substring(directory.Length) : null;
    }

    /// <summary>The file of that path; null when the project has none.</summary>
    public static TextDocument? Find(Project project, string path)
    {
        AnalyzerConfigOptionsProvider options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        ProjectOptions properties = ProjectOptions.Read(options.GlobalOptions) with { ProjectDirectory = DirectoryOf(project) };
        AdditionalText? file = project.AnalyzerOptions.AdditionalFiles.FirstOrDefault(each => ProjectItem.PathOf(each, options.GetOptions(each), properties) == path);
        return file is null ? null : project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Path);
    }

    /// <summary>There is a file of that path, in upper or lower case: most disks do not tell them apart.</summary>
    public static bool Exists(Project project, string path) => project.AdditionalDocuments.Any(document =>
        string.Equals((document.FilePath ?? string.Empty).Replace('\\', '/'), DirectoryOf(project) + path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Another method names the file of this one, or a query of the project seems to begin with it.</summary>
    public static async Task<bool> IsNamedElsewhereAsync(Project project, QueryAttribute attribute, CancellationToken cancellationToken)
    {
        string name = attribute.Value.Substring(attribute.Value.LastIndexOf('/') + 1);
        name = ProjectItem.WithoutExtension(name, ".ctq");
        foreach (TextDocument document in project.Documents.Concat(project.AdditionalDocuments))
        {
            string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text.IndexOf("$Saved", StringComparison.OrdinalIgnoreCase) >= 0 && text.Contains(name))
            {
                return true;
            }
        }

        foreach (Document document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || QueryAttribute.Find(root) is not { Length: > 0 } found
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            foreach (AttributeSyntax each in found)
            {
                if (QueryAttribute.Read(each, model, cancellationToken) is { NamesFile: true } other
                    && other.Value == attribute.Value
                    && other.Argument.Span != attribute.Argument.Span)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
