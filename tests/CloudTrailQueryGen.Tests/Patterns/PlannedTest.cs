using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Runtime;
using TextLiteral = CloudTrailQueryGen.Language.Binding.Regexes.TextLiteral;

namespace CloudTrailQueryGen.Tests.Patterns;

/// <summary>Runs a plan with the run-time classes that the generator would emit.</summary>
internal sealed class PlannedTest(MatchPlan plan)
{
    private readonly object pattern = plan switch
    {
        LiteralPlan literals => Literals(literals.AnyOf)!,
        AutomatonPlan automaton => new TextPattern(automaton.Pattern, Literals(automaton.Required)),
        MatcherPlan matcher => new CapturePattern(matcher.Pattern, Literals(matcher.Required)),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    public bool IsMatch(ReadOnlySpan<byte> utf8) => pattern switch
    {
        LiteralPattern literals => literals.IsMatch(utf8),
        TextPattern text => text.IsMatch(utf8),
        _ => ((CapturePattern)pattern).IsMatch(utf8),
    };

    private static LiteralPattern? Literals(ImmutableArray<TextLiteral> literals) => literals.IsEmpty ? null
        : new LiteralPattern([.. literals.Select(literal => new Runtime.TextLiteral(literal.Text, (Runtime.LiteralPlace)literal.Place, literal.IgnoresCase))]);
}
