using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Writes other text into a string literal, in the form that it has.</summary>
internal static class LiteralEdit
{
    /// <summary>
    /// The source of the literal with the changes; null when they cannot be written in it. What is written is read back, and must
    /// have exactly the value that it is meant to have.
    /// </summary>
    /// <param name="literal">A literal or an interpolated string.</param>
    /// <param name="changes">Characters of the file, by position, and text of the query.</param>
    public static string? Create(ExpressionSyntax literal, IReadOnlyList<TextChange> changes)
    {
        if (LiteralValue.Read(literal) is not { } value)
        {
            return null;
        }

        LiteralForm form = LiteralForm.Of(literal.ToString());
        var source = new StringBuilder(literal.ToString());
        var meant = new StringBuilder(value.Text);
        for (int i = changes.Count - 1; i >= 0; i--)
        {
            TextChange change = changes[i];
            if (value.Find(change.Span) is not { } part)
            {
                return null;
            }

            meant.Remove(part.Start, part.Length).Insert(part.Start, change.NewText);
            int start = change.Span.Start - literal.SpanStart;
            int end = value.EndOfSource(part, change.Span.End) - literal.SpanStart;
            source.Remove(start, end - start).Insert(start, LiteralText.Encode(form, change.NewText!) ?? change.NewText);
        }

        string expected = meant.ToString();
        return expected == value.Text ? literal.ToString()
            : Reads(source.ToString(), literal, expected) ? source.ToString()
            : literal is LiteralExpressionSyntax ? Rewrite(literal, form, expected)
            : null;
    }

    /// <summary>The literal as a whole, where its form has no place for the changes.</summary>
    private static string? Rewrite(ExpressionSyntax literal, LiteralForm form, string value)
    {
        string source = literal.ToString();
        string lineBreak = source.Contains("\r\n") ? "\r\n" : "\n";
        string written = LiteralText.Write(form, lineBreak, value);
        return Reads(written, literal, value) ? written : null;
    }

    private static bool Reads(string source, ExpressionSyntax literal, string value)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(source, options: (CSharpParseOptions)literal.SyntaxTree.Options);
        return expression.IsKind(literal.Kind()) && expression.FullSpan.Length == source.Length && !expression.ContainsDiagnostics
            && LiteralValue.Read(expression)?.Text == value;
    }
}
