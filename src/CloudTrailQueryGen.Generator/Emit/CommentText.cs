using System.Text;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Query text inside a <c>//</c> comment: one line, nothing in it can end the comment.</summary>
internal static class CommentText
{
    private const int MaxLength = 160;

    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        bool pendingSpace = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                pendingSpace = line.Length != 0;
                continue;
            }

            if (pendingSpace)
            {
                line.Append(' ');
                pendingSpace = false;
            }

            line.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        return line.Length <= MaxLength ? line.ToString() : line.ToString(0, MaxLength) + " …";
    }
}
