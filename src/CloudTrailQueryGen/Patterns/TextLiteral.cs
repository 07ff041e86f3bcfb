using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Characters that a <see cref="LiteralPattern"/> looks for.</summary>
/// <param name="Text">The characters; ASCII when case is ignored.</param>
/// <param name="Place">Where they have to be.</param>
/// <param name="IgnoresCase">In any case, as <c>(?i)</c> means it in .NET with CultureInvariant: <c>k</c> is also the Kelvin sign, U+212A.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct TextLiteral(string Text, LiteralPlace Place = LiteralPlace.Anywhere, bool IgnoresCase = false);

/// <summary>Where in a text a literal has to be.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum LiteralPlace
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>At the start of the text.</summary>
    Start,

    /// <summary>At the end of the text.</summary>
    End,

    /// <summary>Nothing else is in the text.</summary>
    Whole,
}
