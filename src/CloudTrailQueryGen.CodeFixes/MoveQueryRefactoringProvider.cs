using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Moves the query of an attribute to a <c>.ctq</c> file, and the query of such a file into the attribute that names it.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MoveQueryRefactoringProvider))]
[Shared]
public sealed class MoveQueryRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        Document document = context.Document;
        CancellationToken cancellationToken = context.CancellationToken;
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(context.Span)
            || root.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { } syntax
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || QueryAttribute.Read(syntax, model, cancellationToken) is not { } attribute)
        {
            return;
        }

        if (attribute.NamesFile)
        {
            if (ProjectFiles.Find(document.Project, attribute.Value) is { } file)
            {
                context.RegisterRefactoring(CodeAction.Create(
                    "Inline the file into the attribute", cancel => InlineAsync(document, attribute, file, cancel), nameof(InlineAsync)));
            }
        }
        else if (ProjectFiles.PathOf(document) is { } source
            && MovedQuery.PathFor(source, attribute.Method.Identifier.ValueText) is var path
            && !ProjectFiles.Exists(document.Project, path))
        {
            context.RegisterRefactoring(CodeAction.Create(
                $"Move this query to '{path}'", cancel => MoveAsync(document, attribute, path, cancel), nameof(MoveAsync)));
        }
    }

    private static async Task<Solution> MoveAsync(Document document, QueryAttribute attribute, string path, CancellationToken cancellationToken)
    {
        Solution solution = await ReplaceAsync(document, attribute, MovedQuery.FileArgument(path), cancellationToken).ConfigureAwait(false);
        string[] parts = path.Split('/');
        return solution.AddAdditionalDocument(
            DocumentId.CreateNewId(document.Project.Id),
            parts[parts.Length - 1],
            SourceText.From(attribute.Value, Encoding.UTF8),
            parts.Take(parts.Length - 1),
            ProjectFiles.DirectoryOf(document.Project) + path);
    }

    private static async Task<Solution> InlineAsync(Document document, QueryAttribute attribute, TextDocument file, CancellationToken cancellationToken)
    {
        string text = (await file.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        SourceText source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        string line = source.Lines.GetLineFromPosition(attribute.Argument.SpanStart).ToString();
        string indentation = line.Substring(0, line.Length - line.TrimStart().Length) + "    ";
        bool hasRawLiterals = attribute.Argument.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };
        string literal = MovedQuery.LiteralFor(text, hasRawLiterals, indentation, MovedQuery.LineBreakOf(source.ToString()));
        Solution solution = await ReplaceAsync(document, attribute, literal, cancellationToken).ConfigureAwait(false);
        bool isNeeded = await ProjectFiles.IsNamedElsewhereAsync(document.Project, attribute, cancellationToken).ConfigureAwait(false);
        return isNeeded ? solution : solution.RemoveAdditionalDocument(file.Id);
    }

    private static async Task<Solution> ReplaceAsync(Document document, QueryAttribute attribute, string argument, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(new TextChange(attribute.Argument.Span, argument))).Project.Solution;
    }
}
