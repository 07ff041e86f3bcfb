using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tables;
using CloudTrailQueryGen.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>
/// Analyses the lookup tables that queries use, or that are marked as tables by item metadata; findings carry path, line and column of
/// the file. Other <c>.csv</c> files of the project are nobody's business.
/// </summary>
internal sealed class LookupTableAnalysis(QueryFiles files)
{
    /// <summary>A column with the wrong content would drown every other message.</summary>
    private const int MostNetworkFindings = 20;

    private readonly Lazy<LookupUses> uses = new(() => LookupUses.Find(files.QueryTexts));

    public void Analyze(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!LookupTableContent.IsTableFile(file))
        {
            return;
        }

        LookupTableModel table = files.Tables.First(candidate => candidate.File == file).Table.Table;
        AnalyzerConfigOptions metadata = context.Options.AnalyzerConfigOptionsProvider.GetOptions(file);
        if (!uses.Value.Uses(table.Name) && ProjectItem.Metadata(metadata, LookupTableFile.TableMetadata) is null)
        {
            return;
        }

        LookupTableModel earliest = files.Tables.First(candidate => candidate.Table.Table.Name == table.Name).Table.Table;
        if (earliest.Path != table.Path)
        {
            Report(context, DiagnosticCatalogue.LookupTablesShareName, default, earliest.Path, table.Path, table.Name);
        }

        LookupTableContent content = LookupTableContent.Read(file, context.CancellationToken);
        if (LookupTableFile.FileFaultOf(table.Name, content) is { } fault)
        {
            Report(context, DiagnosticCatalogue.LookupTableFileIsUnusable, default, table.Path, table.Name, fault);
        }
        else if (content.Malformed is { } malformed)
        {
            Report(context, DiagnosticCatalogue.LookupTableIsMalformed, content.MalformedSpan, table.Name, malformed);
        }
        else
        {
            foreach (string column in uses.Value.NetworkColumnsOf(table.Name))
            {
                AnalyzeNetworks(context, content, column.Length == 0 ? NetworkColumn.DefaultOf(table.Columns.Items) : column);
            }
        }
    }

    private static void AnalyzeNetworks(AdditionalFileAnalysisContext context, LookupTableContent content, string column)
    {
        if (!content.Columns.Contains(column))
        {
            return;
        }

        foreach (NetworkFinding finding in NetworkColumn.Check(content.Text, column).Take(MostNetworkFindings))
        {
            if (finding.Network is { } network)
            {
                Report(context, DiagnosticCatalogue.NetworkHasHostBits, finding.Span, finding.Value, column, $"{network.FirstAddress}/{network.PrefixLength}");
            }
            else
            {
                string single = finding.Value + (finding.Value.Contains(":") ? "/128" : "/32");
                Report(context, DiagnosticCatalogue.NetworkIsInvalid, finding.Span, finding.Value, column, SubnetText.TryParse(single, out _) ? single : "10.0.0.0/8");
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, QueryDiagnosticDescriptor rule, Language.Text.TextSpan span, params string[] arguments) =>
        context.ReportDiagnostic(QueryReport.Create(rule, FileLocation.Of(context.AdditionalFile, span, context.CancellationToken), arguments));
}
