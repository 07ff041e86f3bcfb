using System;
using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen;

/// <summary>Makes text fit for a terminal: one line, no control over the terminal, and a known width.</summary>
internal static class DisplayText
{
    private const string Ellipsis = "…";

    // Ranges that terminals draw two cells wide (Unicode Standard Annex 11, classes W and F, by block).
    private static ReadOnlySpan<int> WideRanges =>
    [
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD,
    ];

    /// <summary>Shows what would not be seen, or would be obeyed: control characters, line separators, invisible marks.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (MustBeShown(rune))
            {
                escaped ??= new StringBuilder(text, 0, position, text.Length + 16);
                AppendEscape(escaped, text.AsSpan(position, rune.Utf16SequenceLength));
            }
            else
            {
                escaped?.Append(text, position, rune.Utf16SequenceLength);
            }

            position += rune.Utf16SequenceLength;
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>How many cells of a terminal the text takes.</summary>
    public static int Width(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>The text, or its beginning and an ellipsis when it is wider than <paramref name="maxWidth"/> cells.</summary>
    public static string Cut(string text, int maxWidth)
    {
        if (Width(text) <= maxWidth)
        {
            return text;
        }

        int width = 0;
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Width(rune);
            if (width > maxWidth - 1)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return string.Concat(text.AsSpan(0, length), Ellipsis);
    }

    private static int Width(Rune rune)
    {
        if (rune.IsAscii)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        for (int i = 0; i < WideRanges.Length; i += 2)
        {
            if (rune.Value <= WideRanges[i + 1])
            {
                return rune.Value >= WideRanges[i] ? 2 : 1;
            }
        }

        return 1;
    }

    private static bool MustBeShown(Rune rune)
    {
        const int ZeroWidthNonJoiner = 0x200C;
        const int ZeroWidthJoiner = 0x200D;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,

            // Joiners are part of words and emoji; other format characters hide or reorder text.
            UnicodeCategory.Format => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner),
            _ => false,
        };
    }

    private static void AppendEscape(StringBuilder escaped, ReadOnlySpan<char> characters)
    {
        foreach (char character in characters)
        {
            _ = character switch
            {
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '\t' => escaped.Append(@"\t"),
                _ => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
            };
        }
    }
}
