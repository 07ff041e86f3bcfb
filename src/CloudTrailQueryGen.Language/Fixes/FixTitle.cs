namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>What a fix is called in the editor's menu.</summary>
internal static class FixTitle
{
    /// <summary>A menu is narrow; most replacements are names.</summary>
    private const int LongestText = 60;

    /// <summary><c>Use 'x'</c>, or <c>Remove 'x'</c> when nothing takes its place.</summary>
    public static string Of(string written, string replacement) =>
        replacement.Length == 0 ? $"Remove '{Show(written)}'" : $"Use '{Show(replacement)}'";

    private static string Show(string text)
    {
        string visible = LiteralText.ShowInvisible(text);
        return visible.Length <= LongestText ? visible : visible.Substring(0, LongestText) + "…";
    }
}
