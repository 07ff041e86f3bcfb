using System.Text;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>Parts of a query for messages: on one line, and not too long.</summary>
/// <param name="text">The query.</param>
internal sealed class QueryExcerpt(string text)
{
    private const int Longest = 80;

    /// <summary>The place is in the query itself; what a saved query holds is reported in its own file.</summary>
    public bool Holds(TextSpan span) => span.Length != 0 && span.End <= text.Length;

    /// <summary>The part as written, with one space where there is white space or a comment outside of quotes.</summary>
    public string Of(TextSpan span)
    {
        var excerpt = new StringBuilder();
        char quote = '\0';
        for (int i = span.Start; i < span.End; i++)
        {
            char c = text[i];
            if (quote == '\0' && c == '#')
            {
                while (i + 1 < span.End && text[i + 1] is not ('\n' or '\r'))
                {
                    i++;
                }
            }
            else if (char.IsWhiteSpace(c) && (quote == '\0' || c is '\n' or '\r'))
            {
                excerpt.Append(excerpt.Length != 0 && excerpt[excerpt.Length - 1] != ' ' ? " " : string.Empty);
            }
            else
            {
                quote = quote == '\0' && c is '\'' or '"' or '`' or '/' ? c : c == quote && text[i - 1] != '\\' ? '\0' : quote;
                excerpt.Append(c);
            }
        }

        return excerpt.Length <= Longest ? excerpt.ToString() : excerpt.ToString(0, Longest) + "…";
    }

    /// <summary>The first word of a command.</summary>
    public string KeywordAt(TextSpan span)
    {
        int end = span.Start;
        while (end < span.End && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.Substring(span.Start, end - span.Start);
    }
}
