using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Writes what a diagnostic of a query says to write instead, in the form of the C# literal that the query stands in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceTextCodeFixProvider))]
[Shared]
public sealed class ReplaceTextCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. DiagnosticCatalogue.All.Where(rule => rule.HasReplacement).Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ReplaceTextFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (LiteralEdit.Create(root, diagnostic) is { } edit)
            {
                var fix = CodeAction.Create(edit.Title, cancellation => ApplyAsync(document, edit.Change, cancellation), EquivalenceKey(diagnostic));
                context.RegisterCodeFix(fix, diagnostic);
            }
        }
    }

    /// <summary>The same mistake with the same remedy: what "fix all" fixes together.</summary>
    internal static string EquivalenceKey(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Replacement, out string? replacement) ? $"{diagnostic.Id}:{replacement}" : diagnostic.Id;

    private static async Task<Document> ApplyAsync(Document document, TextChange change, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}
