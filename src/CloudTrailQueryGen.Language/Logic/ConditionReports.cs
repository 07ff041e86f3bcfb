using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>What is said about conditions. Each method tells whether something is wrong, also where that is reported in another file.</summary>
internal sealed class ConditionReports(QueryExcerpt excerpt, LogicFindings found)
{
    /// <summary>The command behind the filter that is looked at; none when that is the last one.</summary>
    public BoundCommand? Next { get; set; }

    /// <summary>What is looked at was written by nobody.</summary>
    public bool AreSilent { get; set; }

    public bool NeverTrue(BoundExpression part, BoundExpression? other, bool isAlone, BoundFilter? filter)
    {
        string beside = isAlone ? string.Empty : other is null ? " together with the conditions in front of it" : " together with " + Quoted(other.Span);
        string effect = filter is null ? string.Empty
            : Next is not null && excerpt.Holds(Next.Span) && CommandTable.Find(excerpt.KeywordAt(Next.Span)) is not null ? $", so that no row reaches '{excerpt.KeywordAt(Next.Span)}' behind it"
            : ", so that there is no row";
        string hint = other is not null && IsPositive(part) && IsPositive(other) ? "; connect them with 'or' if either may hold" : string.Empty;
        Report(DiagnosticCatalogue.ConditionIsNeverTrue, part.Span, excerpt.Of, beside, effect, hint);
        return true;
    }

    public bool AlwaysTrue(BoundExpression part, bool isFilter)
    {
        bool isOfNegations = part is BoundBinary { Operator: BinaryOperator.Or } or && IsNegative(or.Left) && IsNegative(or.Right);
        string hint = isOfNegations ? "; connect its parts with 'and' if all must hold" : isFilter ? "; leave it out" : "; leave the rest out, or correct it";
        Report(DiagnosticCatalogue.ConditionIsAlwaysTrue, part.Span, excerpt.Of, hint);
        return true;
    }

    public bool SaysNothingNew(BoundExpression part, BoundExpression? other)
    {
        Report(DiagnosticCatalogue.ConditionSaysNothingNew, part.Span, excerpt.Of, other is null ? "the conditions in front of it" : Quoted(other.Span));
        return true;
    }

    private static bool IsPositive(BoundExpression test) => test switch
    {
        BoundBinary { Operator: BinaryOperator.Equal } => true,
        BoundIn { IsNegated: false } or BoundContains { IsNegated: false } or BoundMatch { IsNegated: false } => true,
        _ => false,
    };

    private static bool IsNegative(BoundExpression test) => test switch
    {
        BoundBinary { Operator: BinaryOperator.NotEqual } or BoundUnary { Operator: UnaryOperator.Not } => true,
        BoundIn { IsNegated: true } or BoundContains { IsNegated: true } or BoundMatch { IsNegated: true } => true,
        _ => false,
    };

    private string Quoted(TextSpan span) => excerpt.Holds(span) ? $"'{excerpt.Of(span)}'" : "what the saved query requires";

    private void Report(QueryDiagnosticDescriptor rule, TextSpan span, System.Func<TextSpan, string> text, params string[] further)
    {
        if (!AreSilent && excerpt.Holds(span))
        {
            found.AddUnlessWarned(new QueryDiagnostic(rule, span, [text(span), .. further]));
        }
    }
}
