using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Applies one fix wherever it fits, file by file: all changes of a file at once.</summary>
internal sealed class ReplaceTextFixAllProvider : DocumentBasedFixAllProvider
{
    public static ReplaceTextFixAllProvider Instance { get; } = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var changes = new List<TextChange>();
        int end = -1;
        foreach (Diagnostic diagnostic in diagnostics
            .Where(diagnostic => ReplaceTextCodeFixProvider.EquivalenceKey(diagnostic) == fixAllContext.CodeActionEquivalenceKey)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            // A constant that several queries share has one diagnostic from each of them, all at the same characters.
            if (LiteralEdit.Create(root, diagnostic) is { } edit && edit.Change.Span.Start > end)
            {
                changes.Add(edit.Change);
                end = edit.Change.Span.End;
            }
        }

        SourceText text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
