using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Says at a query what its plan looks for before it reads an event, or why for nothing.</summary>
internal static class PlanChoice
{
    /// <summary>The finding, at the condition that the choice follows from; at the first command when there is none.</summary>
    public static QueryDiagnostic Explain(SyntaxTree tree, QueryPlan plan)
    {
        TextSpan start = tree.Root.Commands.Count == 0 ? default : tree.Root.Commands[0].Span;
        return plan.Probe is { } probe
            ? Say(
                probe.Condition.Span.Length == 0 ? start : probe.Condition.Span,
                $"Events are skipped unread unless they hold {ProbeText.Literals(probe)}, as '{ExpressionText.Readable(probe.Condition)}' cannot hold without: {ProbeText.Frequency(probe)}")
            : Say(start, $"Every event is read: {ProbeFinder.WhyNone(plan.Stages[0])}");
    }

    private static QueryDiagnostic Say(TextSpan span, string text) => new(DiagnosticCatalogue.PlanIsExplained, span, text);
}
