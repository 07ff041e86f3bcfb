namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>The ways to write a string in C#.</summary>
internal enum LiteralKind
{
    /// <summary><c>"…"</c></summary>
    Regular,

    /// <summary><c>@"…"</c></summary>
    Verbatim,

    /// <summary>Three or more quotes on each side, all on one line.</summary>
    SingleLineRaw,

    /// <summary>Three or more quotes on lines of their own.</summary>
    MultiLineRaw,
}
