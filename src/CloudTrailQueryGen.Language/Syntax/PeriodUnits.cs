using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax;

/// <summary>The spellings of a period's unit.</summary>
internal static class PeriodUnits
{
    private static readonly Dictionary<string, PeriodUnit> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ms"] = PeriodUnit.Millisecond, ["msec"] = PeriodUnit.Millisecond, ["millisecond"] = PeriodUnit.Millisecond,
        ["s"] = PeriodUnit.Second, ["sec"] = PeriodUnit.Second, ["second"] = PeriodUnit.Second,
        ["m"] = PeriodUnit.Minute, ["min"] = PeriodUnit.Minute, ["minute"] = PeriodUnit.Minute,
        ["h"] = PeriodUnit.Hour, ["hr"] = PeriodUnit.Hour, ["hour"] = PeriodUnit.Hour,
        ["d"] = PeriodUnit.Day, ["day"] = PeriodUnit.Day,
        ["w"] = PeriodUnit.Week, ["week"] = PeriodUnit.Week,
        ["mo"] = PeriodUnit.Month, ["mon"] = PeriodUnit.Month, ["month"] = PeriodUnit.Month,
        ["q"] = PeriodUnit.Quarter, ["qtr"] = PeriodUnit.Quarter, ["quarter"] = PeriodUnit.Quarter,
        ["y"] = PeriodUnit.Year, ["yr"] = PeriodUnit.Year, ["year"] = PeriodUnit.Year,
    };

    /// <summary>
    /// Finds a unit; long spellings may be plural. Case does not matter, except that <c>M</c> is no unit: it could be taken
    /// for minutes as well as for months.
    /// </summary>
    public static bool TryFind(string spelling, out PeriodUnit unit)
    {
        if (spelling == "M")
        {
            unit = default;
            return false;
        }

        if (Spellings.TryGetValue(spelling, out unit))
        {
            return true;
        }

        // "ms" is found above; the plural of a single letter does not exist.
        bool mayBePlural = spelling.Length > 2 && spelling[spelling.Length - 1] is 's' or 'S';
        return mayBePlural && Spellings.TryGetValue(spelling.Substring(0, spelling.Length - 1), out unit);
    }
}
