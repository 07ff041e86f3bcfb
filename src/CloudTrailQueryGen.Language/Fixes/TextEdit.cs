using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Some characters of a query's text, and what to write instead of them.</summary>
/// <param name="Span">Empty for an insertion.</param>
/// <param name="Text">Empty for a removal.</param>
internal readonly record struct TextEdit(TextSpan Span, string Text)
{
    public static TextEdit Insert(int position, string text) => new(new TextSpan(position, 0), text);

    public static TextEdit Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
