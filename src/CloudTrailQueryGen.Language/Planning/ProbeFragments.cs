using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Binding.Regexes;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>
/// What follows from <c>like</c> of a field or of <c>@message</c>: the text that is looked for stands in the event, inside a string or in the JSON of an object or
/// array. Of numbers nothing follows, as they have many spellings; so a fragment has a letter that numbers do not have.
/// </summary>
internal static class ProbeFragments
{
    private const int MostFragments = 4;

    /// <summary>Shorter ones are in most events.</summary>
    private const int LeastLength = 3;

    private const int AssumedPerThousand = 50;

    /// <summary>Of <c>like 'text'</c>.</summary>
    public static LiteralProbe? Of(BoundContains contains) =>
        contains.Pattern is BoundLiteral { Value: string text } ? Any([new TextLiteral(text, LiteralPlace.Anywhere, IgnoresCase: false)], contains) : null;

    /// <summary>Of <c>like /expression/</c>.</summary>
    public static LiteralProbe? Of(BoundMatch match) => match.Plan switch
    {
        LiteralPlan literals => Any(literals.AnyOf, match),
        AutomatonPlan automaton => Any(automaton.Required, match),
        MatcherPlan matcher => Any(matcher.Required, match),
        _ => null,
    };

    private static LiteralProbe? Any(IReadOnlyCollection<TextLiteral> literals, BoundExpression condition)
    {
        if (literals.Count is 0 or > MostFragments || !literals.All(literal => IsSuitable(literal.Text)))
        {
            return null;
        }

        // Any case is less than one case, and as good for all of them.
        bool ignoresCase = literals.Any(literal => literal.IgnoresCase);
        ProbeLiteralKind kind = ignoresCase ? ProbeLiteralKind.FragmentInAnyCase : ProbeLiteralKind.Fragment;
        StringComparison comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        int perThousand = literals.Sum(literal => StringShares.OfFragment(literal.Text, comparison) ?? AssumedPerThousand);
        ImmutableArray<ProbeLiteral> fragments = [.. literals.Select(literal => new ProbeLiteral(literal.Text, Kind: kind)).Distinct()];
        return new LiteralProbe(fragments, Math.Min(perThousand, StringShares.All), IsAssumed: true, condition);
    }

    private static bool IsSuitable(string text) =>
        text.Length >= LeastLength

        // The brace of the event itself is not looked at.
        && text[0] != '{'
        && text.All(c => c is >= ' ' and <= '~' and not '"' and not '\\')
        && text.Any(c => c is (>= 'a' and <= 'z' and not 'e') or (>= 'A' and <= 'Z' and not 'E'));
}
