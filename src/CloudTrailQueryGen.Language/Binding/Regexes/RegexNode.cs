using System;
using System.Collections.Immutable;
using System.Linq;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>A part of a regular expression, over Unicode code points; its flags are resolved.</summary>
/// <param name="MatchesEmpty">It can match without a character, wherever it stands.</param>
/// <param name="Repetition">How often its counted repetitions multiply up.</param>
/// <param name="Size">The instructions that a matcher needs for it, with counted repetitions written out.</param>
internal abstract record RegexNode(bool MatchesEmpty, int Repetition, int Size);

/// <summary>One given character.</summary>
internal sealed record RegexCharacter(int CodePoint, bool IgnoresCase) : RegexNode(false, 1, 1);

/// <summary>A dot.</summary>
internal sealed record RegexAny(bool MatchesLineFeed) : RegexNode(false, 1, 1);

/// <summary>One character of a class.</summary>
internal sealed record RegexClass(RegexSet Set, bool IgnoresCase) : RegexNode(false, 1, 1);

/// <summary>Takes no character, but does not hold everywhere.</summary>
internal sealed record RegexAssertion(RegexAssertionKind Kind) : RegexNode(false, 1, 1);

/// <summary>One part after the other; nothing at all, such as <c>()</c>, has none.</summary>
internal sealed record RegexSequence(ImmutableArray<RegexNode> Parts) : RegexNode(
    Parts.All(part => part.MatchesEmpty),
    Parts.Select(part => part.Repetition).DefaultIfEmpty(1).Max(),
    Parts.Sum(part => part.Size));

/// <summary>The first part that leads to a match.</summary>
internal sealed record RegexAlternatives(ImmutableArray<RegexNode> Parts) : RegexNode(
    Parts.Any(part => part.MatchesEmpty),
    Parts.Max(part => part.Repetition),
    Parts.Sum(part => part.Size) + (2 * (Parts.Length - 1)));

/// <summary>A group whose text is kept.</summary>
/// <param name="Body">What it holds.</param>
/// <param name="Number">Counted from 1 in the order of the opening parentheses.</param>
internal sealed record RegexCapture(RegexNode Body, int Number) : RegexNode(Body.MatchesEmpty, Body.Repetition, Body.Size + 2);

/// <summary>A quantified part.</summary>
/// <param name="Body">What is repeated.</param>
/// <param name="Minimum">At least so often.</param>
/// <param name="Maximum">At most so often; null without a bound.</param>
/// <param name="IsLazy">As seldom as possible.</param>
internal sealed record RegexRepetition(RegexNode Body, int Minimum, int? Maximum, bool IsLazy) : RegexNode(
    Body.MatchesEmpty || Minimum == 0,
    Math.Max(1, Math.Max(Minimum, Maximum ?? 1)) * Body.Repetition,
    SizeOf(Body, Minimum, Maximum))
{
    /// <summary>Counted repetitions multiply up to 1000 at most, and a body is at most as long as the longest query: no overflow.</summary>
    public static int SizeOf(RegexNode body, int minimum, int? maximum) => maximum is { } bound
        ? (minimum * body.Size) + ((bound - minimum) * (body.Size + 1))
        : (Math.Max(1, minimum) * body.Size) + (minimum == 0 ? 2 : 1);
}

/// <summary>Where an assertion holds.</summary>
internal enum RegexAssertionKind
{
    /// <summary><c>^</c> or <c>\A</c></summary>
    TextStart,

    /// <summary><c>$</c> or <c>\z</c></summary>
    TextEnd,

    /// <summary><c>(?m)^</c></summary>
    LineStart,

    /// <summary><c>(?m)$</c></summary>
    LineEnd,

    /// <summary><c>\b</c></summary>
    WordBoundary,

    /// <summary><c>\B</c></summary>
    NoWordBoundary,
}
