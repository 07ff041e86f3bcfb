using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Suppression;

/// <summary>Drops the findings that comments of the query silence, and reports comments that silence nothing.</summary>
internal static class SuppressionFilter
{
    private static readonly Lazy<Dictionary<string, QueryDiagnosticDescriptor>> LazyRules =
        new(() => DiagnosticCatalogue.All.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase));

    /// <summary>The findings that remain, and those about the comments; the given array itself when there is no such comment.</summary>
    public static ImmutableArray<QueryDiagnostic> Apply(SyntaxTree tree, ImmutableArray<QueryDiagnostic> diagnostics)
    {
        List<SuppressionComment> comments = SuppressionReader.Read(tree);
        if (comments.Count == 0)
        {
            return diagnostics;
        }

        var lines = new LineMap(tree.Text);
        List<QueryDiagnostic> left = [.. diagnostics];
        List<QueryDiagnostic> found = [];
        foreach (SuppressionComment comment in comments)
        {
            if (comment.Words.Count == 0)
            {
                found.Add(new QueryDiagnostic(DiagnosticCatalogue.SuppressedRuleIsUnknown, comment.Span, tree.Text.Substring(comment.Span.Start, comment.Span.Length), "names no rule"));
            }

            foreach ((string word, TextSpan span) in comment.Words)
            {
                Apply(word, span, comment.Line, lines, left, found);
            }
        }

        left.AddRange(found);
        return [.. left];
    }

    private static void Apply(string word, TextSpan span, int? line, LineMap lines, List<QueryDiagnostic> left, List<QueryDiagnostic> found)
    {
        if (!LazyRules.Value.TryGetValue(word, out QueryDiagnosticDescriptor? rule))
        {
            found.Add(new QueryDiagnostic(DiagnosticCatalogue.SuppressedRuleIsUnknown, span, word, "is no rule"));
        }
        else if (rule.Id[3] is '6' or '9')
        {
            found.Add(new QueryDiagnostic(DiagnosticCatalogue.SuppressedRuleIsUnknown, span, word, "is no rule about queries"));
        }
        else if (rule.Severity == QueryDiagnosticSeverity.Error)
        {
            found.Add(new QueryDiagnostic(DiagnosticCatalogue.ErrorIsNotSuppressed, span, word));
        }
        else if (left.RemoveAll(each => each.Descriptor == rule && (line is null || lines.GetPosition(each.Span.Start).Line == line)) == 0 && !rule.IsOnDemand)
        {
            found.Add(new QueryDiagnostic(DiagnosticCatalogue.SuppressionHasNoEffect, span, word, line is null ? "in this query" : "in the line that this is about"));
        }
    }
}
