namespace CloudTrailQueryGen.Generator.Model;

/// <summary>Which events a query looks at besides or instead of those in the time range of its run.</summary>
/// <param name="Text">The part of the query that says so, as written.</param>
internal abstract record WindowModel(string Text);

/// <summary>Those of an earlier range instead.</summary>
/// <param name="Count">How many units earlier.</param>
/// <param name="Unit">The member of PeriodUnit.</param>
/// <param name="Text">As written.</param>
internal sealed record ShiftedWindowModel(long Count, string Unit, string Text) : WindowModel(Text);

/// <summary>Those of an earlier range as well, which begins so many units earlier, or ends where the range begins when that is null.</summary>
/// <param name="Count">How many units earlier.</param>
/// <param name="Unit">The member of PeriodUnit.</param>
/// <param name="Text">As written.</param>
internal sealed record ComparedWindowModel(long? Count, string? Unit, string Text) : WindowModel(Text);
