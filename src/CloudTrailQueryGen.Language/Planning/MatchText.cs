using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding.Regexes;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Says in English how a regular expression is tested.</summary>
internal static class MatchText
{
    /// <summary>More literals than this are counted, not listed.</summary>
    private const int MaximumListed = 8;

    /// <summary>To stand behind "a text matches /…/".</summary>
    public static string Describe(MatchPlan plan) => plan switch
    {
        LiteralPlan literals => "exactly if it " + Any(literals.AnyOf),
        AutomatonPlan automaton => Engine(automaton.Required, ".NET's automaton"),
        MatcherPlan matcher => Engine(matcher.Required, "the matcher of code points"),
        _ => plan.GetType().Name,
    };

    private static string Engine(ImmutableArray<TextLiteral> required, string engine) => required.IsEmpty
        ? $"if {engine} says so"
        : $"only if it {Any(required)}; then {engine} decides";

    private static string Any(ImmutableArray<TextLiteral> literals)
    {
        IEnumerable<string> places = literals
            .GroupBy(literal => (literal.Place, literal.IgnoresCase))
            .Select(group => $"{Verb(group.Key.Place)} {List([.. group])}{(group.Key.IgnoresCase ? " in any case" : string.Empty)}");
        return string.Join(", or ", places);
    }

    private static string List(ImmutableArray<TextLiteral> literals) => literals.Length > MaximumListed
        ? $"one of {literals.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} literals"
        : string.Join(" or ", literals.Select(literal => $"\"{literal.Text}\""));

    private static string Verb(LiteralPlace place) => place switch
    {
        LiteralPlace.Start => "starts with",
        LiteralPlace.End => "ends with",
        LiteralPlace.Whole => "is",
        _ => "contains",
    };
}
