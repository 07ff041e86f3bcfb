using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>
/// Repairs a query where a diagnostic knows how, in the form of the C# literal that the query stands in. Of a query file, the first error is also
/// repaired at the attribute that names it, because many editors show no fixes in files that they know nothing of.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QueryCodeFixProvider))]
[Shared]
public class QueryCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        .. DiagnosticCatalogue.All
            .Where(rule => rule.HasReplacement || FixableRules.All.Contains(rule) || rule == DiagnosticCatalogue.QueryFileHasErrors)
            .Select(rule => rule.Id),
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => QueryFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (PlannedFix.Read(diagnostic) is { } fix
                && await SolutionEdit.ApplyAsync(project, fix.Edits, context.CancellationToken).ConfigureAwait(false) is { } solution)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, _ => Task.FromResult(solution), PlannedFix.EquivalenceKey(diagnostic)), diagnostic);
            }
        }
    }
}

/// <summary>The same in query files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(QueryFileCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".ctq"])]
[Shared]
public sealed class QueryFileCodeFixProvider : QueryCodeFixProvider;
