using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Writes fixes into the files of a project: into C# literals in the form of each, and into query files as they are.</summary>
internal static class SolutionEdit
{
    /// <summary>Null when nothing changes, or an edit cannot be written where it belongs: a fix is done as a whole, or not at all.</summary>
    public static async Task<Solution?> ApplyAsync(Project project, IEnumerable<FileEdit> edits, CancellationToken cancellationToken)
    {
        Solution solution = project.Solution;
        foreach (IGrouping<string, FileEdit> file in edits.GroupBy(edit => edit.Path))
        {
            List<TextChange> changes = [.. file.Select(edit => edit.Change).OrderBy(change => change.Span.Start)];
            DocumentId? id = solution.GetDocumentIdsWithFilePath(file.Key).FirstOrDefault(each => each.ProjectId == project.Id);
            if (solution.GetDocument(id) is { } document)
            {
                if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                    || SourceEdit.Create(root, changes) is not { } sourceChanges)
                {
                    return null;
                }

                SourceText source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = sourceChanges.Count == 0 ? solution : solution.WithDocumentText(document.Id, source.WithChanges(sourceChanges));
            }
            else if (solution.GetAdditionalDocument(id) is { } additional)
            {
                SourceText text = await additional.GetTextAsync(cancellationToken).ConfigureAwait(false);
                if (changes[changes.Count - 1].Span.End > text.Length)
                {
                    return null;
                }

                solution = solution.WithAdditionalDocumentText(additional.Id, text.WithChanges(changes));
            }
            else
            {
                return null;
            }
        }

        return solution == project.Solution ? null : solution;
    }
}
