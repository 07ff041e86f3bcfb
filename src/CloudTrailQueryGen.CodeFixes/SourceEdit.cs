using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>Changes of string literals of a C# file.</summary>
internal static class SourceEdit
{
    /// <summary>One change for each literal that becomes another one; null when a change is not inside of a literal, or cannot be written there.</summary>
    /// <param name="root">The file.</param>
    /// <param name="changes">Characters of the file, by position, and text of the query.</param>
    public static List<TextChange>? Create(SyntaxNode root, List<TextChange> changes)
    {
        var result = new List<TextChange>();
        for (int i = 0; i < changes.Count;)
        {
            if (FindLiteral(root, changes[i].Span) is not { } literal)
            {
                return null;
            }

            int first = i;
            while (i < changes.Count && literal.Span.Contains(changes[i].Span))
            {
                i++;
            }

            if (LiteralEdit.Create(literal, changes.GetRange(first, i - first)) is not { } text)
            {
                return null;
            }

            if (text != literal.ToString())
            {
                result.Add(new TextChange(literal.Span, text));
            }
        }

        return result;
    }

    private static ExpressionSyntax? FindLiteral(SyntaxNode root, TextSpan span)
    {
        if (!root.FullSpan.Contains(span) || span.Start == root.FullSpan.End)
        {
            return null;
        }

        for (SyntaxNode? node = root.FindToken(span.Start).Parent; node is not null; node = node.Parent)
        {
            if (node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression })
            {
                return node.Span.Start < span.Start && span.End < node.Span.End ? (ExpressionSyntax)node : null;
            }
        }

        return null;
    }
}
