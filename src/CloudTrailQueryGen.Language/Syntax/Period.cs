namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>A unit of a period literal.</summary>
internal enum PeriodUnit
{
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A period literal such as <c>5m</c>: the count as written, before any cap of the service is applied.</summary>
internal readonly record struct Period(long Count, PeriodUnit Unit);
