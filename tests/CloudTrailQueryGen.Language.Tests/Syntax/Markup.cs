using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>A query with marked spans, <c>[|…|]</c>, which may hold pipes and be empty.</summary>
/// <param name="Text">The query without the marks.</param>
/// <param name="Spans">The marked spans in order.</param>
internal sealed record Markup(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        int index = 0;
        while (index < marked.Length)
        {
            int open = marked.IndexOf("[|", index, StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(marked, index, marked.Length - index);
                break;
            }

            text.Append(marked, index, open - index);
            int close = marked.IndexOf("|]", open + 2, StringComparison.Ordinal);
            spans.Add(new TextSpan(text.Length, close - open - 2));
            text.Append(marked, open + 2, close - open - 2);
            index = close + 2;
        }

        return new Markup(text.ToString(), spans);
    }
}
