namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>
/// What the analyzer tells the code fixes, which are in another assembly, by the properties of a diagnostic. The places of a fix's edits are the
/// diagnostic's additional locations; without any, the only edit is of the diagnostic's own place.
/// </summary>
internal static class FixProperties
{
    /// <summary>The key of what the fix is called.</summary>
    public const string Title = "fix";

    /// <summary>The key of what to write at a place: text of the query, not of the C# literal.</summary>
    /// <param name="index">The place's.</param>
    public static string Text(int index) => "fix" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
