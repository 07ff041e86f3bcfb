using System.Collections.Generic;
using System.Globalization;

namespace CloudTrailQueryGen;

/// <summary>
/// An aggregate of the query whose value is an estimate in some groups, because they have more different values than the run was to hold
/// (<see cref="QueryOptions.MaxExactValuesPerGroup"/>, <see cref="QueryOptions.MaxExactValues"/>). It is the same estimate in every run over the same
/// events, however they are spread over files and threads.
/// </summary>
/// <param name="Aggregate">In the notation of queries, such as <c>count_distinct(eventID)</c>.</param>
/// <param name="Columns">
/// The names of the result's columns whose values are computed from it. When there are none, it only decides which rows there are or how they are ordered.
/// </param>
/// <param name="EstimatedGroups">In how many groups it is an estimate, at least 1. These need not all be rows of the result.</param>
/// <param name="Groups">How many groups there are; it is exact in all others.</param>
/// <param name="RelativeError">
/// How far off it may be, as a fraction of the true value: 0.01 is one percent. Of <c>count_distinct</c> the standard error: two in three values are closer,
/// nineteen in twenty closer than twice as much. Of <c>pct</c> and <c>histogram</c> the most that a number of their result can be off.
/// </param>
/// <param name="IsErrorBound">True: nothing is further off than <paramref name="RelativeError"/>; false: that is the standard error.</param>
public sealed record QueryEstimate(
    string Aggregate, IReadOnlyList<string> Columns, long EstimatedGroups, long Groups, double RelativeError, bool IsErrorBound)
{
    /// <summary>One line for people, such as <c>Ids: count_distinct(eventID) is an estimate in 3 of 120 groups, with a standard error of 0.81%</c>.</summary>
    /// <returns>The line, without an end of line, the same in every culture.</returns>
    public override string ToString()
    {
        string columns = Columns.Count == 0 || (Columns.Count == 1 && Columns[0] == Aggregate) ? string.Empty : string.Join(", ", Columns) + ": ";
        string where = Groups == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" in {EstimatedGroups:N0} of {Groups:N0} groups");
        string error = IsErrorBound ? "off by at most" : "with a standard error of";
        return string.Create(CultureInfo.InvariantCulture, $"{columns}{Aggregate} is an estimate{where}, {error} {RelativeError * 100:0.##}%");
    }
}
