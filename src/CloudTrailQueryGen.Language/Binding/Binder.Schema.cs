using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Fields of the event against the schema of CloudTrail.</content>
internal sealed partial class Binder
{
    /// <summary>A wrong member of a closed object and a misspelt field are errors; a field that is merely unknown is a warning.</summary>
    private BoundExpression BindEventField(string flatName, TextSpan span, bool isQuoted)
    {
        // A key that begins with '@' can come only from whoever shipped the log; a lookup that comes makes a column what it is.
        if (flatName[0] == '@' || (columnOfLookup is not null && columnOfLookup.Span == span))
        {
            return new BoundField(flatName, span);
        }

        SchemaLookup lookup = environment.Schema.Find(flatName);
        string? fix = isQuoted ? null : lookup.Suggestion;
        bool isLikelyText = likelyText?.Span == span;
        bool isUnknown = lookup.Match == SchemaMatch.UnknownField && (lookup.Suggestion is null || (isLikelyText && flatName.IndexOf('.') >= 0));
        switch (lookup.Match)
        {
            case SchemaMatch.UnknownField when !isUnknown:
                ReportWithFix(DiagnosticCatalogue.FieldIsMisspelled, span, fix, flatName, lookup.Suggestion!);
                break;
            case SchemaMatch.UnknownField:
                string text = $"\"{flatName}\"";
                ReportWithFix(
                    DiagnosticCatalogue.FieldIsNotInSchema,
                    span,
                    isLikelyText ? text : null,
                    flatName,
                    isLikelyText ? $"use '{text}' if it is text" : "suppress this warning if something adds it to your logs");
                break;
            case SchemaMatch.UnknownMember:
                string hint = lookup.Suggestion is null ? string.Empty : $"; did you mean '{lookup.Suggestion}'?";
                ReportWithFix(DiagnosticCatalogue.MemberIsNotInSchema, span, fix, lookup.Parent, lookup.Segment, hint);
                break;
            case SchemaMatch.BelowPlainValue:
                Report(DiagnosticCatalogue.FieldHasNoMembers, span, lookup.Parent, lookup.Segment);
                break;
            case SchemaMatch.IndexMissing:
                ReportWithFix(DiagnosticCatalogue.ListNeedsIndex, span, fix, lookup.Parent, lookup.Suggestion!);
                break;
        }

        return lookup.Match is SchemaMatch.Known || isUnknown
            ? new BoundField(flatName, span)
            : new BoundMissing(span);
    }

    /// <summary>What an alias or a key of stats stands for in the end.</summary>
    private BoundExpression Origin(BoundExpression expression)
    {
        while (expression is BoundLet let)
        {
            expression = aliases[let.Index].Value;
        }

        return expression switch
        {
            BoundColumn column when column.Index < scope.KeyOrigins.Count => scope.KeyOrigins[column.Index],
            BoundMade made when madeOrigins.TryGetValue(made.Id, out BoundExpression? origin) => origin,
            _ => expression,
        };
    }

    /// <summary>Surely an object or a list.</summary>
    private bool IsStructure(BoundExpression value) =>
        value.Type == QueryType.Structure || ShapeOf(value) is FieldShape.ClosedObject or FieldShape.OpenObject or FieldShape.List;

    /// <summary>What CloudTrail writes as the value; null when it is computed or the schema does not say.</summary>
    private FieldShape? ShapeOf(BoundExpression expression) => Origin(expression) switch
    {
        BoundField field => environment.Schema.Find(field.FlatName).Shape,

        // These hand on one of the values; a column as argument belongs to an earlier scope.
        BoundAggregate { Function.Name: "min" or "max" or "earliest" or "latest" } aggregate when aggregate.Arguments[0] is BoundField or BoundLet =>
            ShapeOf(aggregate.Arguments[0]),
        _ => null,
    };
}
