namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>What the analyzer tells the code fixes, which are in another assembly, by the properties of a diagnostic.</summary>
internal static class FixProperties
{
    /// <summary>The key of what to write instead of the diagnostic's span: text of the query, not of the C# literal.</summary>
    public const string Replacement = "replacement";
}
