using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// Test source with marks: <c>[|…|]</c> a range, <c>{|CTQ2003:…|}</c> a range with the id expected there, <c>$$</c> a position
/// (unless a quote follows: that is a raw string). Marks nest.
/// </summary>
public sealed class MarkupText
{
    private MarkupText(string text, ImmutableArray<MarkupSpan> spans, int? position)
    {
        Text = text;
        Spans = spans;
        Position = position;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marked ranges, by start.</summary>
    public ImmutableArray<MarkupSpan> Spans { get; }

    /// <summary>Where <c>$$</c> stood.</summary>
    public int? Position { get; }

    /// <summary>The only marked range.</summary>
    public TextSpan Span => Spans.Single().Span;

    /// <summary>Takes the marks out.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closes nothing.</exception>
    public static MarkupText Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(string Name, int Start, string Close)>();
        var spans = new List<MarkupSpan>();
        int? position = null;
        for (int i = 0; i < markup.Length;)
        {
            if (StartsAt(markup, i, "[|"))
            {
                open.Push((string.Empty, text.Length, "|]"));
                i += 2;
            }
            else if (StartsAt(markup, i, "{|") && NameEnd(markup, i + 2) is var colon && colon > 0)
            {
                open.Push((markup[(i + 2)..colon], text.Length, "|}"));
                i = colon + 1;
            }
            else if (open.Count > 0 && StartsAt(markup, i, open.Peek().Close))
            {
                (string name, int start, _) = open.Pop();
                spans.Add(new MarkupSpan(name, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else if (StartsAt(markup, i, "$$") && !StartsAt(markup, i + 2, "\"") && !StartsAt(markup, i + 2, "$"))
            {
                position = text.Length;
                i += 2;
            }
            else
            {
                text.Append(markup[i++]);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"The mark at {open.Peek().Start} is not closed.");
        }

        return new MarkupText(text.ToString(), [.. spans.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.Length)], position);
    }

    /// <summary>Puts marks into a text: what a failing test shows.</summary>
    public static string Annotate(string text, IEnumerable<MarkupSpan> spans)
    {
        var inserts = new List<(int Position, int Order, string Mark)>();
        foreach (MarkupSpan span in spans)
        {
            inserts.Add((span.Span.Start, 1, span.Name.Length == 0 ? "[|" : "{|" + span.Name + ":"));
            inserts.Add((span.Span.End, span.Span.Length == 0 ? 2 : 0, span.Name.Length == 0 ? "|]" : "|}"));
        }

        var result = new StringBuilder(text);
        foreach ((int at, _, string mark) in inserts.OrderByDescending(insert => insert.Position).ThenByDescending(insert => insert.Order))
        {
            result.Insert(at, mark);
        }

        return result.ToString();
    }

    private static bool StartsAt(string text, int index, string value) => string.CompareOrdinal(text, index, value, 0, value.Length) == 0;

    /// <summary>The colon behind the id that a named mark begins with; 0 when this is not a mark.</summary>
    private static int NameEnd(string markup, int start)
    {
        int end = start;
        while (end < markup.Length && char.IsLetterOrDigit(markup[end]))
        {
            end++;
        }

        return end > start && end < markup.Length && markup[end] == ':' ? end : 0;
    }
}
