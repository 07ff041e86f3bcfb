using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>
/// Reads a regular expression of the subset of RE2 that CloudWatch takes (spec §1.8, §8 no. 16) and reports what is not in it.
/// <c>\d \w \s</c> are ASCII, and <c>$</c> is the very end of the text.
/// </summary>
internal sealed partial class RegexParser
{
    /// <summary>
    /// How many instructions an expression may take: the time of a match is bounded by their number times the length of the text. The
    /// run time's matchers have the same bound.
    /// </summary>
    public const int MaximumSize = 10_000;

    /// <summary>RE2's limit, for one repetition and for nested ones together.</summary>
    private const int MaximumRepetition = 1000;
    private const int MaximumDepth = 200;

    private readonly string pattern;
    private readonly HashSet<string> groupNames = new(System.StringComparer.Ordinal);
    private readonly ImmutableArray<RegexGroup>.Builder groups = ImmutableArray.CreateBuilder<RegexGroup>();
    private RegexFlags flags;
    private int position;
    private int depth;
    private int quoteEnd = -1;

    private RegexParser(string pattern) => this.pattern = pattern;

    private QueryDiagnostic? Problem { get; set; }

    /// <summary>Reads the text between the slashes, in which <c>\/</c> may still be escaped.</summary>
    public static ParsedRegex Parse(string pattern)
    {
        var parser = new RegexParser(pattern);
        RegexNode root = parser.Alternatives();
        if (parser.Problem is null && parser.position < pattern.Length)
        {
            parser.Fail(DiagnosticCatalogue.RegexParenthesisIsNotOpened, parser.position, 1);
        }

        return new ParsedRegex(root, parser.groups.ToImmutable(), pattern.Length != 0 && MatchesEverything(root), parser.Problem);
    }

    /// <summary>Without an anchor, or with one at one end, nothing must be there. Between both ends only what takes line feeds, too, may stand for all.</summary>
    private static bool MatchesEverything(RegexNode root)
    {
        if (root.MatchesEmpty || root is not RegexSequence { Parts: var parts })
        {
            return root.MatchesEmpty || root is RegexAssertion { Kind: RegexAssertionKind.TextStart or RegexAssertionKind.TextEnd or RegexAssertionKind.LineStart or RegexAssertionKind.LineEnd };
        }

        bool isAtStart = parts[0] is RegexAssertion { Kind: RegexAssertionKind.TextStart or RegexAssertionKind.LineStart };
        bool isAtEnd = parts[parts.Length - 1] is RegexAssertion { Kind: RegexAssertionKind.TextEnd or RegexAssertionKind.LineEnd };
        int first = isAtStart ? 1 : 0;
        int end = parts.Length - (isAtEnd ? 1 : 0);
        bool takesAll = !(isAtStart && isAtEnd);
        for (int i = first; i < end; i++)
        {
            if (!parts[i].MatchesEmpty)
            {
                return false;
            }

            takesAll |= parts[i] is RegexRepetition { Minimum: 0, Maximum: null, Body: RegexAny { MatchesLineFeed: true } };
        }

        return takesAll;
    }

    private bool IsAtEnd => position >= pattern.Length || Problem is not null;

    private char Current => pattern[position];

    private char Ahead(int count) => position + count < pattern.Length ? pattern[position + count] : '\0';

    private RegexNode Alternatives()
    {
        var parts = ImmutableArray.CreateBuilder<RegexNode>();
        int start = position;
        parts.Add(Sequence());
        int size = parts[0].Size;
        while (!IsAtEnd && Current == '|')
        {
            position++;
            parts.Add(Sequence());
            size += parts[parts.Count - 1].Size + 2;
            CheckSize(size, start);
        }

        return parts.Count == 1 ? parts[0] : new RegexAlternatives(parts.ToImmutable());
    }

    private RegexNode Sequence()
    {
        var parts = ImmutableArray.CreateBuilder<RegexNode>();
        int size = 0;
        while (!IsAtEnd && (position < quoteEnd || Current is not ('|' or ')')))
        {
            if (flags.HasFlag(RegexFlags.Extended) && position >= quoteEnd && SkipExtended())
            {
                continue;
            }

            int start = position;
            if (Quantified(Atom()) is { } part)
            {
                parts.AddRange(part is RegexSequence inner ? inner.Parts : [part]);
                size += part.Size;
                CheckSize(size, start);
            }
        }

        return parts.Count == 1 ? parts[0] : new RegexSequence(parts.ToImmutable());
    }

    private void CheckSize(int size, int start)
    {
        if (size > MaximumSize)
        {
            Fail(DiagnosticCatalogue.RegexIsTooLarge, start, position - start, MaximumSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>With <c>(?x)</c>, white space and comments are not part of the pattern.</summary>
    private bool SkipExtended()
    {
        if (char.IsWhiteSpace(Current))
        {
            position++;
            return true;
        }

        if (Current != '#')
        {
            return false;
        }

        while (position < pattern.Length && Current != '\n')
        {
            position++;
        }

        return true;
    }

    /// <summary>Null for what only sets flags.</summary>
    private RegexNode? Atom()
    {
        if (position < quoteEnd)
        {
            return QuotedCharacter();
        }

        char c = Current;
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return CharacterClass();
            case '.':
                position++;
                return new RegexAny(flags.HasFlag(RegexFlags.DotAll));
            case '^':
                position++;
                return new RegexAssertion(flags.HasFlag(RegexFlags.Multiline) ? RegexAssertionKind.LineStart : RegexAssertionKind.TextStart);
            case '$':
                position++;
                return new RegexAssertion(flags.HasFlag(RegexFlags.Multiline) ? RegexAssertionKind.LineEnd : RegexAssertionKind.TextEnd);
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, 1, c.ToString());
                return null;
            case '{' when TryReadCounts(out _, out _, out int length):
                Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, length, pattern.Substring(position, length));
                return null;
            default:
                return Character(NextCodePoint());
        }
    }

    private RegexNode Character(int codePoint)
    {
        // Half of a surrogate pair is no character, so that no text holds it.
        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            return new RegexClass(RegexSet.Of([], [], isNegated: false), false);
        }

        bool mayHaveCase = codePoint is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or > 127;
        return new RegexCharacter(codePoint, mayHaveCase && flags.HasFlag(RegexFlags.IgnoreCase));
    }

    private int NextCodePoint()
    {
        char c = pattern[position++];
        return char.IsHighSurrogate(c) && position < pattern.Length && char.IsLowSurrogate(pattern[position])
            ? char.ConvertToUtf32(c, pattern[position++])
            : c;
    }

    private void Fail(QueryDiagnosticDescriptor descriptor, int start, int length, params string[] arguments) =>
        Problem ??= new QueryDiagnostic(descriptor, new TextSpan(start, length), arguments);
}
