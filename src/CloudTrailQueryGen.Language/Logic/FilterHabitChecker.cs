using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Planning;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>Filters that find less or more than people think: one element of a list, all events but a few, the text of a whole event.</summary>
internal sealed class FilterHabitChecker(BoundQuery query, QueryExcerpt excerpt, CloudTrailSchema schema, LogicFindings found)
{
    private readonly HashSet<string> elements = new(StringComparer.Ordinal);

    /// <param name="isWhole">The query is no subquery.</param>
    public void Check(bool isWhole)
    {
        BoundFilter? only = null;
        int others = 0;
        foreach (BoundCommand command in query.Commands)
        {
            if (command is BoundFilter filter && !FilterChecker.IsUnwritten(filter))
            {
                (only, others) = (filter, others + (only is null ? 0 : 1));
                ExpressionWalker.Visit(filter.Condition, CheckTest);
            }
            else if (command is not BoundSort)
            {
                others++;
            }
        }

        if (isWhole && only is not null && others == 0 && query.Subqueries.IsEmpty && NegatedField(only.Condition) is { } field && excerpt.Holds(only.Condition.Span))
        {
            found.AddUnlessWarned(new QueryDiagnostic(DiagnosticCatalogue.FilterOnlyExcludes, only.Condition.Span, excerpt.Of(only.Condition.Span), field));
        }
    }

    private void CheckTest(BoundExpression test)
    {
        switch (test)
        {
            case BoundBinary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison:
                CheckElement(comparison.Left);
                CheckElement(comparison.Right);
                break;
            case BoundIn membership:
                CheckElement(membership.Left);
                break;
            case BoundContains { Left: BoundSystemField { Field: SystemField.Message }, Pattern: BoundLiteral { Value: string text } } contains:
                CheckMessage(contains, text, contains.IsNegated);
                break;
            case BoundContains contains:
                CheckElement(contains.Left);
                break;
            case BoundMatch { Left: BoundSystemField { Field: SystemField.Message }, Plan: LiteralPlan { AnyOf.Length: 1 } plan } match when plan.AnyOf[0] is { Place: LiteralPlace.Anywhere, IgnoresCase: false }:
                CheckMessage(match, plan.AnyOf[0].Text, match.IsNegated);
                break;
            case BoundMatch match:
                CheckElement(match.Left);
                break;
        }
    }

    /// <summary>A field behind an index is that of one element.</summary>
    private void CheckElement(BoundExpression value)
    {
        if (value is not BoundField { FlatName: var name } || !excerpt.Holds(value.Span))
        {
            return;
        }

        string[] segments = name.Split('.');
        int index = Array.FindIndex(segments, 1, segment => segment.Length != 0 && Array.TrueForAll(segment.ToCharArray(), c => c is >= '0' and <= '9'));
        if (index < 0 || !elements.Add(name))
        {
            return;
        }

        string list = string.Join(".", segments, 0, index);
        found.AddUnlessWarned(new QueryDiagnostic(DiagnosticCatalogue.FilterLooksAtOneElement, value.Span, excerpt.Of(value.Span), segments[index], list));
    }

    /// <summary><c>@message like '"eventName":"X"'</c> means the field, but depends on how the JSON is written.</summary>
    private void CheckMessage(BoundExpression test, string text, bool isNegated)
    {
        string[] parts = text.Split('"');
        bool isMember = parts.Length == 5 && parts[0].Length == 0 && parts[4].Length == 0 && parts[2].Trim() == ":" && parts[3].IndexOf('\\') < 0;
        if (!isMember || !excerpt.Holds(test.Span) || schema.Find(parts[1]) is not { Match: SchemaMatch.Known, Shape: FieldShape.Text or FieldShape.TimeText })
        {
            return;
        }

        string instead = $"{parts[1]} {(isNegated ? "!=" : "=")} \"{parts[3]}\"";
        found.AddUnlessWarned(new QueryDiagnostic(DiagnosticCatalogue.MessageIsSearchedForField, test.Span, excerpt.Of(test.Span), instead) { Replacement = instead });
    }

    /// <summary>The field of a test that is true for all events but some.</summary>
    private static string? NegatedField(BoundExpression condition) => condition switch
    {
        BoundUnary { Operator: UnaryOperator.Not } not => PositiveField(not.Operand),
        BoundBinary { Operator: BinaryOperator.NotEqual, Left: BoundField field, Right: BoundLiteral } => field.FlatName,
        BoundIn { IsNegated: true, Left: BoundField field } => field.FlatName,
        BoundContains { IsNegated: true, Left: BoundField field } => field.FlatName,
        BoundMatch { IsNegated: true, Left: BoundField field } => field.FlatName,
        _ => null,
    };

    private static string? PositiveField(BoundExpression condition) => condition switch
    {
        BoundBinary { Operator: BinaryOperator.Equal, Left: BoundField field, Right: BoundLiteral } => field.FlatName,
        BoundIn { IsNegated: false, Left: BoundField field } => field.FlatName,
        BoundContains { IsNegated: false, Left: BoundField field } => field.FlatName,
        BoundMatch { IsNegated: false, Left: BoundField field } => field.FlatName,
        _ => null,
    };
}
