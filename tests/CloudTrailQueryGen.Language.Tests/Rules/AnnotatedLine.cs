using System;
using System.Globalization;
using System.Linq;

namespace CloudTrailQueryGen.Language.Tests.Rules;

/// <summary>Shows a finding as people read it: the line, and waves under the exact characters.</summary>
internal static class AnnotatedLine
{
    /// <summary>Two lines, each with its line break; a finding that goes on in the next line is shown to the end of its first one.</summary>
    public static string Of(string text, int start, int length)
    {
        int lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.IndexOf('\n', start);
        string line = text.Substring(lineStart, (lineEnd < 0 ? text.Length : lineEnd) - lineStart);
        int waves = Math.Max(1, Math.Min(length, lineStart + line.Length - start));
        return Visible(line) + "\n" + new string(' ', start - lineStart) + new string('~', waves) + "\n";
    }

    /// <summary>Characters that cannot be seen would shift the waves, or turn the whole page around.</summary>
    private static string Visible(string line) =>
        new([.. line.Select(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control ? '\uFFFD' : c)]);
}
