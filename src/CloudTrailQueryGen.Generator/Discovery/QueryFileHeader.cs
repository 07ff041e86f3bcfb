using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>The <c>#@ key: value</c> lines of a query file. CloudWatch sees comments in them.</summary>
internal static class QueryFileHeader
{
    private const string ParameterKey = "parameter";

    /// <summary>The <c>#@ parameter name: type</c> lines, in order; those that are only meant to be one have no name.</summary>
    public static ImmutableArray<ParameterLine> ReadParameters(string text)
    {
        var lines = ImmutableArray.CreateBuilder<ParameterLine>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOfAny(['\r', '\n'], start);
            end = end < 0 ? text.Length : end;
            if (Read(text, start, end) is { } line)
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines.ToImmutable();
    }

    private static ParameterLine? Read(string text, int start, int end)
    {
        int position = SkipSpaces(text, start, end);
        if (string.CompareOrdinal(text, position, "#@", 0, 2) != 0)
        {
            return null;
        }

        position = SkipSpaces(text, position + 2, end);
        end = EndOfContent(text, position, end);
        int keyEnd = position;
        while (keyEnd < end && char.IsLetter(text[keyEnd]))
        {
            keyEnd++;
        }

        string key = text.Substring(position, keyEnd - position);
        if (key != ParameterKey)
        {
            // Any other key is the user's own, unless it is hardly meant to be.
            bool isMisspelt = Suggestion.For(key, [ParameterKey]) is not null;
            return isMisspelt ? Malformed(position, end) : null;
        }

        int colon = text.IndexOf(':', keyEnd, end - keyEnd);
        string name = colon < 0 ? string.Empty : text.Substring(keyEnd, colon - keyEnd).Trim();
        if (name.Length == 0)
        {
            return Malformed(position, end);
        }

        int typeStart = SkipSpaces(text, colon + 1, end);
        return new ParameterLine(
            name,
            TextSpan.FromBounds(position, end),
            text.Substring(typeStart, end - typeStart),
            TextSpan.FromBounds(typeStart, end));
    }

    private static ParameterLine Malformed(int start, int end) => new(string.Empty, TextSpan.FromBounds(start, end), string.Empty, new TextSpan(end, 0));

    private static int EndOfContent(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int SkipSpaces(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t' or '\uFEFF')
        {
            position++;
        }

        return Math.Min(position, end);
    }
}
