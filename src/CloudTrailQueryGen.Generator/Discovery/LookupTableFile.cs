using System.Text;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>A lookup table of the project.</summary>
/// <param name="Table">All but the rows.</param>
/// <param name="Text">The file's text, header and rows.</param>
internal sealed record LookupTableFile(LookupTableModel Table, string Text)
{
    public const string TableMetadata = "CtqTable";

    public static LookupTableFile Create(
        AdditionalText file, LookupTableContent content, AnalyzerConfigOptionsProvider options, ProjectOptions project, string assemblyName)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        string path = ProjectItem.PathOf(file, metadata, project);
        string name = ProjectItem.Metadata(metadata, TableMetadata) 
            ?? ProjectItem.WithoutExtension(path.Substring(path.LastIndexOf('/') + 1), LookupTableContent.Extension);
        string? fault = FileFaultOf(name, content) is { } fileFault ? $"{path}: {fileFault}"
            : content.Malformed is { } malformed ? $"{path}, {malformed}"
            : null;
        bool isEmbedded = fault is null && content.RunTimeReason is null;
        var table = new LookupTableModel(
            name,
            path,
            content.Columns,
            content.ColumnsOfNetworks,
            fault,
            content.RunTimeReason,
            isEmbedded ? ClassName(assemblyName, name) : null);
        return new LookupTableFile(table, content.Text);
    }

    /// <summary>Why the file cannot be a table of that name, as a part of a sentence; null when it can.</summary>
    public static string? FileFaultOf(string name, LookupTableContent content) =>
        !LookupTableText.IsName(name) ? $"its name may have letters, digits and '_' only; give its item the metadata '{TableMetadata}'" : content.FileFault;

    /// <summary>
    /// In a namespace of the assembly's own: assemblies that show each other their internals may have tables of the same name.
    /// </summary>
    private static string ClassName(string assemblyName, string table)
    {
        var name = new StringBuilder("TablesOf_");
        foreach (char c in assemblyName)
        {
            name.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        return name.Append(".Table_").Append(table).ToString();
    }
}
