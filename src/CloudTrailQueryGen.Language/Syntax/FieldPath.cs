using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>
/// A name as the lexer decodes it: the segments between the dots, backticks removed, and an <c>@</c> in front of backticks
/// joined to the segment behind it. <c>a.`b c`.0</c> has the segments <c>a</c>, <c>b c</c>, <c>0</c>;
/// <c>`a.b`</c> is one segment <c>a.b</c>.
/// </summary>
internal sealed class FieldPath(ImmutableArray<string> segments, bool isQuoted)
{
    public ImmutableArray<string> Segments { get; } = segments;

    /// <summary>At least one segment was written in backticks, so the name cannot be a keyword.</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>
    /// The flattened name: the segments joined by dots. Two paths with the same flattened name are the same field, as in
    /// CloudWatch, which flattens every record before it queries it.
    /// </summary>
    public string FlatName { get; } = string.Join(".", segments);

    public override string ToString() => FlatName;
}
