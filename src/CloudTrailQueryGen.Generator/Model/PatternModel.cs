namespace CloudTrailQueryGen.Generator.Model;

/// <summary>A regular expression that is made once per query.</summary>
/// <param name="Text">As in the query, for comments.</param>
/// <param name="Kind">Which run-time class tests it.</param>
/// <param name="Pattern">As that class takes it; empty for <see cref="PatternKind.Literal"/>.</param>
/// <param name="Literals">What <see cref="PatternKind.Literal"/> looks for; otherwise what must be there, if anything is known to.</param>
internal sealed record PatternModel(string Text, PatternKind Kind, string Pattern, EquatableArray<LiteralModel> Literals);

/// <summary>A literal to look for.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Place">The member of LiteralPlace with this name.</param>
/// <param name="IgnoresCase">In any case.</param>
internal sealed record LiteralModel(string Text, string Place, bool IgnoresCase);

/// <summary>The run-time classes for regular expressions.</summary>
internal enum PatternKind
{
    /// <summary>LiteralPattern.</summary>
    Literal,

    /// <summary>TextPattern.</summary>
    Text,

    /// <summary>CapturePattern.</summary>
    Capture,
}
