using System;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>Texts that are wholly written like a parameter: <c>'{{user}}'</c>.</summary>
internal static class QuotedParameter
{
    /// <summary>Two braces on each side, and an identifier between them.</summary>
    public static bool Is(string text)
    {
        bool isParameter = text.Length > 4 && text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal) && !char.IsDigit(text[2]);
        for (int i = 2; i < text.Length - 2; i++)
        {
            isParameter &= char.IsLetterOrDigit(text[i]) || text[i] == '_';
        }

        return isParameter;
    }
}
