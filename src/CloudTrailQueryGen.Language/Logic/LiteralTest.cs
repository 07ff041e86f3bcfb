using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding.Regexes;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>Whether a text that is known holds one of some literals.</summary>
internal static class LiteralTest
{
    /// <summary>Null where that depends on what else than ASCII a letter may be taken for.</summary>
    public static bool? Matches(string text, ImmutableArray<TextLiteral> literals)
    {
        bool isOpen = false;
        foreach (TextLiteral literal in literals)
        {
            if (literal.IgnoresCase && !Array.TrueForAll(text.ToCharArray(), c => c < 128))
            {
                isOpen = true;
            }
            else if (Holds(text, literal))
            {
                return true;
            }
        }

        return isOpen ? null : false;
    }

    private static bool Holds(string text, TextLiteral literal)
    {
        StringComparison comparison = literal.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return literal.Place switch
        {
            LiteralPlace.Start => text.StartsWith(literal.Text, comparison),
            LiteralPlace.End => text.EndsWith(literal.Text, comparison),
            LiteralPlace.Whole => text.Equals(literal.Text, comparison),
            _ => text.IndexOf(literal.Text, comparison) >= 0,
        };
    }
}
