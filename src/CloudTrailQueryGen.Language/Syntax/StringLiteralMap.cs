using System;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>Where the characters of a string's value stand in its token: escapes take more than one.</summary>
internal static class StringLiteralMap
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>The part of the query in which a part of the value is written.</summary>
    /// <param name="token">A string.</param>
    /// <param name="start">In its value.</param>
    /// <param name="length">In its value.</param>
    public static TextSpan Locate(SyntaxToken token, int start, int length)
    {
        // Behind the opening quote.
        int at = 1;
        for (int i = 0; i < start; i++)
        {
            at += LengthAt(token.Text, at);
        }

        int end = at;
        for (int i = 0; i < length; i++)
        {
            end += LengthAt(token.Text, end);
        }

        return TextSpan.FromBounds(token.Span.Start + at, token.Span.Start + end);
    }

    /// <summary>How many characters one of the value takes; the backslash of an unknown escape stands for itself.</summary>
    private static int LengthAt(string text, int at)
    {
        if (text[at] != '\\' || at + 1 >= text.Length)
        {
            return 1;
        }

        return text[at + 1] switch
        {
            '\\' or '"' or '\'' or '/' or 'n' or 'r' or 't' => 2,
            'u' when HasFourDigits(text, at + 2) => UnicodeEscapeLength,
            _ => 1,
        };
    }

    private static bool HasFourDigits(string text, int at)
    {
        for (int i = at; i < at + 4; i++)
        {
            if (i >= text.Length || !Uri.IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
