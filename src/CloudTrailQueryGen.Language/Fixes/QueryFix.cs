using System;
using System.Collections.Immutable;
using System.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>The repair of one finding: edits of the query's text, whatever that text is written in.</summary>
/// <param name="title">What it is called in the editor's menu. Fixes of one rule with one title are the same repair: "fix all" does them together.</param>
/// <param name="edits">Without overlap.</param>
internal sealed class QueryFix(string title, params TextEdit[] edits)
{
    public string Title { get; } = title;

    /// <summary>By position.</summary>
    public ImmutableArray<TextEdit> Edits { get; } = Sort(edits);

    /// <summary>The text with all edits.</summary>
    public string ApplyTo(string text)
    {
        var result = new StringBuilder(text.Length);
        int position = 0;
        foreach (TextEdit edit in Edits)
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.Text);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static ImmutableArray<TextEdit> Sort(TextEdit[] edits)
    {
        Array.Sort(edits, static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return ImmutableArray.Create(edits);
    }
}
