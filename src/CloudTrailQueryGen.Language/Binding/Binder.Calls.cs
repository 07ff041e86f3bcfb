using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Function calls (spec §4).</content>
internal sealed partial class Binder
{
    private BoundExpression BindCall(CallExpressionSyntax call)
    {
        string name = call.Name.Text;
        if (FunctionTable.Find(name) is not { } function)
        {
            ReportUnknown(call);
            return new BoundMissing(call.Span);
        }

        return function.Kind == FunctionKind.Aggregate ? BindAggregate(call, function) : BindScalar(call, function);
    }

    private void ReportUnknown(CallExpressionSyntax call)
    {
        string name = call.Name.Text;
        if (call.Name.IsMissing)
        {
            return;
        }

        if (ForeignFunctions.HintFor(name) is { } hint)
        {
            Report(DiagnosticCatalogue.FunctionIsUnknown, call.Name.Span, name, "; " + hint);
            return;
        }

        string? near = Suggestion.For(name, FunctionTable.All.Select(function => function.Name));
        ReportWithFix(DiagnosticCatalogue.FunctionIsUnknown, call.Name.Span, near, name, near is null ? "; section 4 of docs/language.md lists all functions" : $"; did you mean '{near}'?");
    }

    private BoundExpression BindScalar(CallExpressionSyntax call, FunctionDescriptor function)
    {
        if (function == FunctionTable.Bin && BinIsOutOfReach(call))
        {
            return new BoundMissing(call.Span);
        }

        if (BindArguments(call, function) is not { } arguments)
        {
            return new BoundMissing(call.Span);
        }

        if (function.Name == "case")
        {
            CheckBranches(call, arguments);
        }

        if (function.Name == "regexReplace")
        {
            return BindRegexReplace(call, function, arguments);
        }

        // Events in files are not masked, so that unmask is the value itself (spec §3.12).
        return function.Name == "unmask"
            ? arguments[0] with { Span = call.Span }
            : new BoundCall(function, arguments, ResultType(function, arguments), call.Span);
    }

    /// <summary>bin means @timestamp without naming it.</summary>
    private bool BinIsOutOfReach(CallExpressionSyntax call)
    {
        string period = call.Arguments.Count == 1 ? SourceText.Collapse(call.Arguments[0]) : "5m";
        if (place == AggregatePlace.Item)
        {
            string text = SourceText.Collapse(call);
            Report(DiagnosticCatalogue.NameIsNeitherKeyNorAggregated, call.Span, text, $"max({text})");
            return true;
        }

        if (scope.IsAfterStats)
        {
            Report(DiagnosticCatalogue.BinNeedsTimestamp, call.Name.Span, period);
            return true;
        }

        return false;
    }
}
