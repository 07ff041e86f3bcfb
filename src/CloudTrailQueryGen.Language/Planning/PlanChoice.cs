using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Says at a query what its plan looks for before it reads an event, or why for nothing.</summary>
internal static class PlanChoice
{
    /// <summary>The order of members is learned for at most so many.</summary>
    private const int MostOrderedFields = 64;

    /// <summary>The finding, at the condition that the choice follows from; at the first command when there is none.</summary>
    public static QueryDiagnostic Explain(SyntaxTree tree, QueryPlan plan)
    {
        TextSpan start = tree.Root.Commands.Count == 0 ? default : tree.Root.Commands[0].Span;
        return plan.Probe is { } probe
            ? Say(
                probe.Condition.Span.Length == 0 ? start : probe.Condition.Span,
                plan,
                $"Events are skipped unread unless they hold {ProbeText.Literals(probe)}, as '{ExpressionText.Readable(probe.Condition)}' cannot hold without: {ProbeText.Frequency(probe)}")
            : Say(start, plan, $"Every event is read: {ProbeFinder.WhyNone(plan.Stages[0])}");
    }

    private static QueryDiagnostic Say(TextSpan span, QueryPlan plan, string text) =>
        new(DiagnosticCatalogue.PlanIsExplained, span, text + (plan.Fields.Length is 0 or > MostOrderedFields ? string.Empty : "; fields are expected where earlier events had them"));
}
