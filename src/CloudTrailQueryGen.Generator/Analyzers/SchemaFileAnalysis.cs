using System.IO;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Analyses the files in which a project lists fields, event sources and events of its own.</summary>
internal static class SchemaFileAnalysis
{
    public static void Analyze(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!SchemaTextFile.IsSchemaFile(file))
        {
            return;
        }

        if (file.GetText(context.CancellationToken) is not { } source)
        {
            Location start = Location.Create(file.Path, default, default);
            context.ReportDiagnostic(QueryReport.Create(DiagnosticCatalogue.SchemaRowIsMalformed, start, Path.GetFileName(file.Path), "the file cannot be read"));
            return;
        }

        foreach (SchemaFault fault in ProjectSchema.Check(source.ToString()))
        {
            Location location = FileLocation.Of(file, source, fault.Span);
            context.ReportDiagnostic(QueryReport.Create(DiagnosticCatalogue.SchemaRowIsMalformed, location, fault.Text, fault.Message));
        }
    }
}
