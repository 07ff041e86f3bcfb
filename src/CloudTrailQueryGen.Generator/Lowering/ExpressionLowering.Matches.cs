using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Binding.Regexes;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>The part that lowers regular expressions.</summary>
internal sealed partial class ExpressionLowering
{
    /// <summary>A field is compared with so many texts one by one; more are a list, not code.</summary>
    private const int MaximumComparisons = 16;

    private ConditionModel Match(BoundMatch match)
    {
        if (match.Plan is LiteralPlan { AnyOf: var literals })
        {
            if (match.Left is BoundField field && literals.Length <= MaximumComparisons && literals.All(IsPlainText))
            {
                ConditionModel[] tests = [.. literals.Select(literal => new TextEqualsConditionModel(SlotOf(field.FlatName), literal.Text))];
                return tests.Length == 1 ? tests[0] : new OrConditionModel(ImmutableArray.Create(tests));
            }

            if (literals.Length == 1 && literals[0] is { IgnoresCase: false } only)
            {
                return new LiteralConditionModel(MethodFor(only.Place), Value(match.Left), only.Text);
            }
        }

        return new MatchConditionModel(Value(match.Left), PatternIndex(Pattern(match.Pattern, match.Plan)));
    }

    /// <summary>The whole text of a field, which is then compared in place: neither a number nor a structure can have it.</summary>
    private static bool IsPlainText(TextLiteral literal) =>
        literal is { Place: LiteralPlace.Whole, IgnoresCase: false }
        && !MayBeNumber(literal.Text)
        && (literal.Text.Length == 0 || literal.Text[0] is not ('{' or '['));

    private static string MethodFor(LiteralPlace place) => place switch
    {
        LiteralPlace.Start => "StartsWith",
        LiteralPlace.End => "EndsWith",
        LiteralPlace.Whole => "Is",
        _ => "Contains",
    };

    private static PatternModel Pattern(string text, MatchPlan plan) => plan switch
    {
        LiteralPlan literals => new PatternModel(text, PatternKind.Literal, string.Empty, Literals(literals.AnyOf)),
        AutomatonPlan automaton => new PatternModel(text, PatternKind.Text, automaton.Pattern, Literals(automaton.Required)),
        MatcherPlan matcher => new PatternModel(text, PatternKind.Capture, matcher.Pattern, Literals(matcher.Required)),
        _ => throw new InvalidOperationException($"No pattern for {plan.GetType().Name}"),
    };

    private static EquatableArray<LiteralModel> Literals(ImmutableArray<TextLiteral> literals) =>
        ImmutableArray.CreateRange(literals, literal => new LiteralModel(literal.Text, literal.Place.ToString(), literal.IgnoresCase));

    private int PatternIndex(PatternModel pattern)
    {
        int index = patterns.IndexOf(pattern);
        if (index < 0)
        {
            index = patterns.Count;
            patterns.Add(pattern);
        }

        return index;
    }
}
