using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>How a query uses the time range that its run is given.</summary>
/// <param name="Text">The part of the query that says so, as written.</param>
internal abstract record BoundWindow(string Text);

/// <summary><c>offset</c>: it looks at the events of an earlier range instead.</summary>
internal sealed record BoundShiftedWindow(Period Period, string Text) : BoundWindow(Text);

/// <summary><c>diff</c>, <c>logcompare</c>: it looks at the events of a second, earlier range as well.</summary>
/// <param name="Period">How much earlier that begins; null when it ends where the first begins.</param>
internal sealed record BoundComparedWindow(Period? Period, string Text) : BoundWindow(Text);
