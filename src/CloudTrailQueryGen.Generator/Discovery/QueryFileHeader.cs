using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>The <c>#@ key: value</c> lines of a query file. CloudWatch sees comments in them.</summary>
internal static class QueryFileHeader
{
    private const string ParameterKey = "parameter ";

    /// <summary>The <c>#@ parameter name: type</c> lines, in order.</summary>
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
        int colon = text.IndexOf(':', position, Math.Max(0, end - position));
        if (colon < 0 || string.CompareOrdinal(text, position, ParameterKey, 0, ParameterKey.Length) != 0)
        {
            return null;
        }

        int typeStart = SkipSpaces(text, colon + 1, end);
        int typeEnd = end;
        while (typeEnd > typeStart && char.IsWhiteSpace(text[typeEnd - 1]))
        {
            typeEnd--;
        }

        string name = text.Substring(position + ParameterKey.Length, colon - position - ParameterKey.Length).Trim();
        return new ParameterLine(name, text.Substring(typeStart, typeEnd - typeStart), TextSpan.FromBounds(typeStart, typeEnd));
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
