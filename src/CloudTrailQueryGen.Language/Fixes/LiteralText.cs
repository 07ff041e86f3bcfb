using System;
using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Writes text as a part of a C# string literal.</summary>
internal static class LiteralText
{
    /// <summary>
    /// The source of the text in a literal of this form; null where the form cannot hold it: a raw literal has no escapes, so a line break does
    /// not fit on its one line, and as many quotes as it ends with do not fit at all.
    /// </summary>
    public static string? Encode(LiteralForm form, string text) => form.Kind switch
    {
        LiteralKind.Regular => Brace(form, Escape(text)),
        LiteralKind.Verbatim => Brace(form, text.Replace("\"", "\"\"")),
        _ when text.Contains(new string('"', form.QuoteCount)) => null,
        LiteralKind.MultiLineRaw => Indent(text, form.Indentation),
        _ => HasLineBreak(text) ? null : text,
    };

    /// <summary>
    /// A whole literal with this value, of the form that the value had if that can hold it: a raw literal gets as many quotes as it needs, and becomes
    /// a regular one where line breaks or quotes at its ends do not fit on its line.
    /// </summary>
    /// <param name="form">What to keep, as far as possible.</param>
    /// <param name="lineBreak">What the lines of a multi-line raw literal end with.</param>
    /// <param name="value">The text.</param>
    public static string Write(LiteralForm form, string lineBreak, string value)
    {
        string quotes = new('"', Math.Max(Math.Max(3, form.QuoteCount), LongestRunOfQuotes(value) + 1));
        bool fitsOnLine = value.Length > 0 && value[0] != '"' && value[value.Length - 1] != '"' && !HasLineBreak(value);
        return form.Kind switch
        {
            LiteralKind.Verbatim => "@\"" + value.Replace("\"", "\"\"") + "\"",
            LiteralKind.SingleLineRaw when fitsOnLine => quotes + value + quotes,
            LiteralKind.MultiLineRaw => quotes + lineBreak + form.Indentation + Indent(value, form.Indentation) + lineBreak + form.Indentation + quotes,
            _ => "\"" + Escape(value) + "\"",
        };
    }

    /// <summary>What ends a line of C#.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The text with everything that cannot be seen written as <c>\uXXXX</c>.</summary>
    public static string ShowInvisible(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            AppendVisible(result, text, ref i);
        }

        return result.ToString();
    }

    private static string Brace(LiteralForm form, string text) => form.IsInterpolated ? text.Replace("{", "{{").Replace("}", "}}") : text;

    private static int LongestRunOfQuotes(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            string? escape = text[i] switch
            {
                '\\' => "\\\\",
                '"' => "\\\"",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => null,
            };
            if (escape is null)
            {
                AppendVisible(result, text, ref i);
            }
            else
            {
                result.Append(escape);
            }
        }

        return result.ToString();
    }

    /// <summary>Moves on by one more for a surrogate pair.</summary>
    private static void AppendVisible(StringBuilder result, string text, ref int index)
    {
        char c = text[index];
        if (char.IsSurrogatePair(text, index))
        {
            result.Append(c).Append(text[++index]);
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            result.Append(c);
        }
    }

    private static string Indent(string text, string indentation)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            result.Append(text[i]);
            bool isInsideOfBreak = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (IsLineBreak(text[i]) && !isInsideOfBreak)
            {
                result.Append(indentation);
            }
        }

        return result.ToString();
    }

    private static bool HasLineBreak(string text)
    {
        foreach (char c in text)
        {
            if (IsLineBreak(c))
            {
                return true;
            }
        }

        return false;
    }
}
