using System.Collections.Immutable;
using System.Text;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <summary>Regular expressions that say less than they seem to.</summary>
internal static class PlainRegex
{
    /// <summary>The text that an expression is, without anything that only expressions have; null for any other.</summary>
    public static string? TextOf(RegexNode root)
    {
        ImmutableArray<RegexNode> parts = root is RegexSequence sequence ? sequence.Parts : [root];
        var text = new StringBuilder();
        foreach (RegexNode part in parts)
        {
            if (part is not RegexCharacter { IgnoresCase: false, CodePoint: not (>= 0xD800 and <= 0xDFFF) } character)
            {
                return null;
            }

            text.Append(char.ConvertFromUtf32(character.CodePoint));
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>The expression without <c>.*</c> at its edges, where that decides nothing (it is found anywhere); null when there is none.</summary>
    public static string? WithoutEdges(string pattern, RegexNode root)
    {
        // Flags and quoting would need more than a look at the edges.
        if (root is not RegexSequence { Parts: { Length: > 1 } parts } || pattern.Contains("\\Q") || HasFlags(pattern))
        {
            return null;
        }

        int start = 0;
        int end = pattern.Length;
        int first = 0;
        int last = parts.Length - 1;
        while (first < last && IsAnything(parts[first]))
        {
            start += pattern.Length > start + 2 && pattern[start + 2] == '?' ? 3 : 2;
            first++;
        }

        while (last > first && IsAnything(parts[last]))
        {
            end -= pattern[end - 1] == '?' ? 3 : 2;
            last--;
        }

        return (start == 0 && end == pattern.Length) || end <= start || IsAnything(parts[first]) ? null : pattern.Substring(start, end - start);
    }

    private static bool IsAnything(RegexNode part) => part is RegexRepetition { Minimum: 0, Maximum: null, Body: RegexAny };

    private static bool HasFlags(string pattern)
    {
        for (int i = pattern.IndexOf("(?", System.StringComparison.Ordinal); i >= 0; i = pattern.IndexOf("(?", i + 2, System.StringComparison.Ordinal))
        {
            if (i + 2 < pattern.Length && pattern[i + 2] is 'i' or 's' or 'm' or 'x' or '-')
            {
                return true;
            }
        }

        return false;
    }
}
