using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The literals of a <see cref="LiteralPattern"/> whose case counts, or those whose case does not.</summary>
internal sealed class LiteralGroup
{
    private readonly (byte[] Utf8, LiteralPlace Place)[] placed;
    private readonly byte[][] anywhere;
    private readonly CaselessNeedle[] caseless;
    private readonly LiteralAutomaton? automaton;
    private readonly bool ignoresCase;

    public LiteralGroup(TextLiteral[] literals, int maximumSearches, bool ignoresCase)
    {
        this.ignoresCase = ignoresCase;
        placed = [.. literals.Where(literal => literal.Place != LiteralPlace.Anywhere).Select(literal => (Encoding.UTF8.GetBytes(literal.Text), literal.Place))];
        byte[][] needles =
        [
            .. literals.Where(literal => literal.Place == LiteralPlace.Anywhere)
                .Select(literal => Encoding.UTF8.GetBytes(ignoresCase ? literal.Text.ToLowerInvariant() : literal.Text)),
        ];
        automaton = needles.Length > maximumSearches ? new LiteralAutomaton(needles, ignoresCase) : null;
        anywhere = automaton is null && !ignoresCase ? needles : [];
        caseless = automaton is null && ignoresCase ? [.. needles.Select(needle => new CaselessNeedle(needle))] : [];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        foreach ((byte[] literal, LiteralPlace place) in placed)
        {
            if (IsAt(utf8, literal, place))
            {
                return true;
            }
        }

        foreach (byte[] literal in anywhere)
        {
            if (utf8.IndexOf(literal) >= 0)
            {
                return true;
            }
        }

        foreach (CaselessNeedle needle in caseless)
        {
            if (needle.IsIn(utf8))
            {
                return true;
            }
        }

        return automaton is not null && automaton.IsMatch(utf8);
    }

    private bool IsAt(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> literal, LiteralPlace place)
    {
        if (utf8.Length < literal.Length || (place == LiteralPlace.Whole && utf8.Length != literal.Length))
        {
            return false;
        }

        ReadOnlySpan<byte> part = place == LiteralPlace.End ? utf8[^literal.Length..] : utf8[..literal.Length];
        return ignoresCase ? Ascii.EqualsIgnoreCase(part, literal) : part.SequenceEqual(literal);
    }
}
