using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A unit of a period such as <c>5m</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PeriodUnit
{
    /// <summary>1 ms.</summary>
    Millisecond,

    /// <summary>1000 ms.</summary>
    Second,

    /// <summary>60 seconds.</summary>
    Minute,

    /// <summary>60 minutes.</summary>
    Hour,

    /// <summary>A UTC day.</summary>
    Day,

    /// <summary>Monday to Sunday, UTC.</summary>
    Week,

    /// <summary>A calendar month, UTC.</summary>
    Month,

    /// <summary>Three calendar months from January, April, July or October, UTC.</summary>
    Quarter,

    /// <summary>A calendar year, UTC.</summary>
    Year,
}
