using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Adds the modifiers that a query method and the types around it must have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HostCodeFixProvider))]
[Shared]
public sealed class HostCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticCatalogue.QueryMethodMustBeStaticPartial.Id, DiagnosticCatalogue.QueryHostMustBePartial.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AllInDocument();

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
            List<TextChange> changes = ChangesFor(root, diagnostic);
            if (changes.Count > 0)
            {
                string title = IsOfMethod(diagnostic) ? "Make the method 'static partial'" : "Make the types around it 'partial'";
                context.RegisterCodeFix(CodeAction.Create(title, cancel => ApplyAsync(document, changes, cancel), diagnostic.Id), diagnostic);
            }
        }
    }

    private static bool IsOfMethod(Diagnostic diagnostic) => diagnostic.Id == DiagnosticCatalogue.QueryMethodMustBeStaticPartial.Id;

    private static List<TextChange> ChangesFor(SyntaxNode root, Diagnostic diagnostic)
    {
        MethodDeclarationSyntax? method = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return method is null ? [] : IsOfMethod(diagnostic) ? ForMethod(method) : ForTypesAround(method);
    }

    /// <summary>Nothing for a method with a body: whether that or the query is too much, its author knows.</summary>
    private static List<TextChange> ForMethod(MethodDeclarationSyntax method)
    {
        if (method.Body is not null || method.ExpressionBody is not null)
        {
            return [];
        }

        string modifiers = (method.Modifiers.Any(SyntaxKind.StaticKeyword) ? "" : "static ") + (method.Modifiers.Any(SyntaxKind.PartialKeyword) ? "" : "partial ");
        SyntaxToken last = method.Modifiers.LastOrDefault();
        int position = last.IsKind(SyntaxKind.PartialKeyword) ? last.SpanStart : method.ReturnType.SpanStart;
        return modifiers.Length == 0 ? [] : [new TextChange(new TextSpan(position, 0), modifiers)];
    }

    private static List<TextChange> ForTypesAround(MethodDeclarationSyntax method) =>
    [
        .. method.Ancestors().OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "))
            .Reverse(),
    ];

    /// <summary>Several methods of one type want the same change of it.</summary>
    private sealed class AllInDocument : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            if (await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } root)
            {
                return null;
            }

            List<TextChange> changes =
            [
                .. diagnostics.Where(diagnostic => diagnostic.Id == fixAllContext.CodeActionEquivalenceKey)
                    .SelectMany(diagnostic => ChangesFor(root, diagnostic))
                    .Distinct()
                    .OrderBy(change => change.Span.Start),
            ];
            return await ApplyAsync(document, changes, fixAllContext.CancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<Document> ApplyAsync(Document document, List<TextChange> changes, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
