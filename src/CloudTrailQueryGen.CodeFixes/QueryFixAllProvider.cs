using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Applies one fix wherever it fits, in a file, a project or all of them.</summary>
internal sealed class QueryFixAllProvider : FixAllProvider
{
    public static QueryFixAllProvider Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        CancellationToken cancellationToken = fixAllContext.CancellationToken;
        Solution solution = fixAllContext.Solution;
        foreach (Project project in fixAllContext.Scope == FixAllScope.Solution ? solution.Projects : [fixAllContext.Project])
        {
            ImmutableArray<Diagnostic> found = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            List<PlannedFix> fixes =
            [
                .. found
                    .Where(diagnostic => PlannedFix.EquivalenceKey(diagnostic) == fixAllContext.CodeActionEquivalenceKey)
                    .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, System.StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                    .Select(diagnostic => PlannedFix.Read(diagnostic)!),
            ];
            solution = await ApplyAsync(solution.GetProject(project.Id)!, fixes, cancellationToken).ConfigureAwait(false);
        }

        return CodeAction.Create(fixAllContext.CodeActionEquivalenceKey ?? string.Empty, _ => Task.FromResult(solution));
    }

    /// <summary>All fixes at once. One that cannot be written, or that overlaps an earlier one, is left for another time.</summary>
    private static async Task<Solution> ApplyAsync(Project project, List<PlannedFix> fixes, CancellationToken cancellationToken)
    {
        var accepted = new List<FileEdit>();
        foreach (PlannedFix fix in fixes)
        {
            // A constant that several queries share has one diagnostic from each of them, all with the same edits.
            bool fits = !fix.Edits.Any(edit => accepted.Exists(other => Overlap(edit, other)));
            if (fits && await SolutionEdit.ApplyAsync(project, fix.Edits, cancellationToken).ConfigureAwait(false) is not null)
            {
                accepted.AddRange(fix.Edits);
            }
        }

        return await SolutionEdit.ApplyAsync(project, accepted, cancellationToken).ConfigureAwait(false) ?? project.Solution;
    }

    /// <summary>Edits that touch count too: the order of two texts at one place would be by chance.</summary>
    private static bool Overlap(FileEdit left, FileEdit right)
    {
        TextSpan first = left.Change.Span;
        TextSpan second = right.Change.Span;
        return left.Path == right.Path && first.Start <= second.End && second.Start <= first.End;
    }
}
