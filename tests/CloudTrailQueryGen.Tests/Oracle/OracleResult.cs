using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The answer to a query: column names, and rows of canonical texts where null is a missing value.</summary>
internal sealed record OracleResult(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>One line for the columns and one for each row; a missing value is <c>~</c>.</summary>
    public override string ToString() =>
        string.Join("\n", Rows.Select(row => string.Join(" | ", row.Select(cell => cell ?? "~"))).Prepend(string.Join(" | ", Columns)));

    public bool Equals(OracleResult? other) =>
        other is not null && Columns.SequenceEqual(other.Columns) && Rows.Count == other.Rows.Count
        && Rows.Zip(other.Rows).All(pair => pair.First.SequenceEqual(pair.Second));

    public override int GetHashCode() => HashCode.Combine(Columns.Count, Rows.Count);
}
