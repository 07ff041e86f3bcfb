using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Query text inside a <c>//</c> comment: one line, nothing in it can end the comment.</summary>
internal static class CommentText
{
    private const int MaxLength = 160;

    /// <summary>
    /// False for what editors show as nothing or, like marks that change the direction of text, as something else than the compiler
    /// reads; neither is to hide in generated code.
    /// </summary>
    public static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate
        or UnicodeCategory.OtherNotAssigned);

    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        bool pendingSpace = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = line.Length != 0;
                continue;
            }

            if (pendingSpace)
            {
                line.Append(' ');
                pendingSpace = false;
            }

            line.Append(IsVisible(c) ? c : '\uFFFD');
        }

        return line.Length <= MaxLength ? line.ToString() : line.ToString(0, MaxLength) + " …";
    }
}
