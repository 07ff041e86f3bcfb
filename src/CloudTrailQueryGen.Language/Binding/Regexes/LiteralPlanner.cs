using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>Finds expressions that mean a search for literals, and literals that must be there before it is worth to run anything else.</summary>
internal static class LiteralPlanner
{
    /// <summary>Searching for more literals costs as much as the automaton that they are to save.</summary>
    private const int MaximumRequired = 16;

    /// <summary>A class of more characters rules out too little for the searches that it costs.</summary>
    private const int MaximumMembers = 4;

    public static MatchPlan Plan(RegexNode root)
    {
        if (Literals(root) is { } literals)
        {
            return new LiteralPlan(literals);
        }

        ImmutableArray<TextLiteral> required = Required(root);
        return PatternWriter.CanTest(root)
            ? new AutomatonPlan(PatternWriter.Test(root), required)
            : new MatcherPlan(PatternWriter.Captures(root), required);
    }

    /// <summary>Every match holds one of these; empty when none is known.</summary>
    public static ImmutableArray<TextLiteral> Required(RegexNode root)
    {
        ImmutableArray<RegexNode> parts = Parts(root);
        LiteralSet inside = Best(parts) ?? LiteralSet.Empty;
        LiteralSet start = Edge(parts, RegexAssertionKind.TextStart);
        LiteralSet end = Edge([.. parts.Reverse()], RegexAssertionKind.TextEnd);

        // A look at one place is cheaper than a search, even for a shorter literal.
        (LiteralSet edge, LiteralPlace place) = start.MinimumLength >= end.MinimumLength ? (start, LiteralPlace.Start) : (end, LiteralPlace.End);
        return edge.MinimumLength >= Math.Min(3, Math.Max(1, inside.MinimumLength)) ? At(edge, place)
            : inside.MinimumLength > 0 ? At(inside, LiteralPlace.Anywhere)
            : [];
    }

    /// <summary>The literals of which any one makes a match; null when the expression means more than that.</summary>
    private static ImmutableArray<TextLiteral>? Literals(RegexNode node)
    {
        switch (node)
        {
            case RegexCapture capture:
                return Literals(capture.Body);
            case RegexAlternatives alternatives:
                var all = ImmutableArray.CreateBuilder<TextLiteral>();
                foreach (RegexNode part in alternatives.Parts)
                {
                    if (Literals(part) is not { } some)
                    {
                        return null;
                    }

                    all.AddRange(some);
                }

                return [.. all.Distinct()];
            default:
                return Literals(Parts(node));
        }
    }

    private static ImmutableArray<TextLiteral>? Literals(ImmutableArray<RegexNode> parts)
    {
        (parts, bool isAtStart) = Trim(parts, RegexAssertionKind.TextStart);
        (parts, bool isAtEnd) = Trim([.. parts.Reverse()], RegexAssertionKind.TextEnd);
        LiteralPlace place = (isAtStart, isAtEnd) switch
        {
            (true, true) => LiteralPlace.Whole,
            (true, false) => LiteralPlace.Start,
            (false, true) => LiteralPlace.End,
            _ => LiteralPlace.Anywhere,
        };
        return LiteralSet.Of(new RegexSequence([.. parts.Reverse()])) is { } set ? At(set, place) : null;
    }

    /// <summary>
    /// Takes off what decides nothing at an edge that lies anywhere: what can match nothing, and all rounds of a loop but those that it needs.
    /// <c>^(?s).*</c> is such an edge too.
    /// </summary>
    private static (ImmutableArray<RegexNode> Parts, bool IsAnchored) Trim(ImmutableArray<RegexNode> parts, RegexAssertionKind anchor)
    {
        bool isAnchored = false;
        for (int i = 0; i < parts.Length; i++)
        {
            RegexNode part = parts[i];
            if (part is RegexAssertion assertion && assertion.Kind == anchor)
            {
                isAnchored = true;
            }
            else if (isAnchored && part is RegexRepetition { Minimum: 0, Maximum: null, Body: RegexAny { MatchesLineFeed: true } })
            {
                isAnchored = false;
            }
            else if (isAnchored || !part.MatchesEmpty)
            {
                RegexNode needed = !isAnchored && part is RegexRepetition loop ? loop with { Maximum = loop.Minimum } : part;
                return ([needed, .. parts.Skip(i + 1)], isAnchored);
            }
        }

        return ([], isAnchored);
    }

    private static ImmutableArray<TextLiteral> At(LiteralSet set, LiteralPlace place) =>
        [.. set.Texts.Select(text => new TextLiteral(text, place, set.Case == CaseUse.Ignored))];

    /// <summary>The texts between an anchor in first place and the first part that is not known.</summary>
    private static LiteralSet Edge(ImmutableArray<RegexNode> parts, RegexAssertionKind anchor)
    {
        LiteralSet edge = LiteralSet.Empty;
        if (parts.IsEmpty || parts[0] is not RegexAssertion assertion || assertion.Kind != anchor)
        {
            return edge;
        }

        foreach (RegexNode part in parts.Skip(1))
        {
            LiteralSet? known = Known(part);
            LiteralSet? needed = known ?? NeededRounds(part);
            LiteralSet? longer = anchor == RegexAssertionKind.TextStart ? LiteralSet.Product(edge, needed) : LiteralSet.Product(needed, edge);
            if (longer is null || longer.Texts.Length > MaximumRequired)
            {
                break;
            }

            edge = longer;
            if (known is null)
            {
                break;
            }
        }

        return Worth(edge) > 0 ? edge : LiteralSet.Empty;
    }

    /// <summary>What a loop takes at the least, at either of its ends.</summary>
    private static LiteralSet? NeededRounds(RegexNode part) =>
        part is RegexRepetition { Minimum: > 0 } loop ? Known(loop with { Maximum = loop.Minimum }) : null;

    private static LiteralSet? Known(RegexNode part)
    {
        RegexNode body = part is RegexRepetition loop ? loop.Body : part;
        return body is RegexClass && LiteralSet.Of(body) is not { Texts.Length: <= MaximumMembers } ? null : LiteralSet.Of(part);
    }

    /// <summary>The rarer the literals, the better; but each further one is one more to look for.</summary>
    private static int Worth(LiteralSet set) => (2 * set.MinimumLength) - (set.Texts.Length - 1);

    private static LiteralSet? Best(RegexNode node) => node switch
    {
        RegexCapture capture => Best(capture.Body),
        RegexAlternatives alternatives => LiteralSet.Union(alternatives.Parts.Select(Best)),
        RegexRepetition { Minimum: 0 } => null,
        RegexRepetition repetition => Best(repetition.Body),
        _ => Best(Parts(node)),
    };

    /// <summary>The best run of parts whose texts are known, or the best of a single part.</summary>
    private static LiteralSet? Best(ImmutableArray<RegexNode> parts)
    {
        LiteralSet? best = null;
        LiteralSet run = LiteralSet.Empty;
        foreach (RegexNode part in parts)
        {
            // An assertion takes nothing: what stands around it is adjacent.
            LiteralSet? known = part is RegexAssertion ? LiteralSet.Empty : Known(part);
            LiteralSet? needed = known ?? NeededRounds(part);
            if (LiteralSet.Product(run, needed) is { } longer && longer.Texts.Length <= MaximumRequired)
            {
                Consider(run);
                run = longer;
                if (known is not null)
                {
                    continue;
                }
            }

            Consider(run);
            Consider(needed is null && part is not (RegexCharacter or RegexAny or RegexClass) ? Best(part) : null);
            run = needed is null || needed.Texts.Length > MaximumRequired ? LiteralSet.Empty : needed;
        }

        Consider(run);
        return best;

        void Consider(LiteralSet? candidate)
        {
            if (candidate is not null && candidate.Texts.Length <= MaximumRequired && Worth(candidate) > (best is null ? 0 : Worth(best)))
            {
                best = candidate;
            }
        }
    }

    /// <summary>The parts in a row, without the parentheses around some of them.</summary>
    private static ImmutableArray<RegexNode> Parts(RegexNode node) => node switch
    {
        RegexCapture capture => Parts(capture.Body),
        RegexSequence sequence => [.. sequence.Parts.SelectMany(part => Parts(part))],
        _ => [node],
    };
}
