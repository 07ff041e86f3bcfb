using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The orders of rows: the one without <c>sort</c>, the one of group keys, and that of a sort key (spec §3.7).</summary>
internal static class OracleOrder
{
    /// <summary>Events: newest first, then by input and place. Groups: the latest first, then by key. Without a time: last.</summary>
    public static List<OracleRow> NewestFirst(IEnumerable<OracleRow> rows) =>
    [
        .. rows.OrderByDescending(row => row.Timestamp ?? long.MinValue)
            .ThenBy(row => row.Event?.Source)
            .ThenBy(row => row.Event?.Ordinal)
            .ThenBy(row => row.Keys, Comparer<IReadOnlyList<string?>>.Create(CompareKeys)),
    ];

    public static List<OracleRow> ByKey(IEnumerable<OracleRow> rows) =>
        [.. rows.OrderBy(row => row.Keys, Comparer<IReadOnlyList<string?>>.Create(CompareKeys))];

    /// <summary>Stable; missing values are last in both directions.</summary>
    public static List<OracleRow> By(IEnumerable<OracleRow> rows, Func<OracleRow, OracleValue> key, bool isDescending)
    {
        List<(OracleRow Row, OracleValue Key)> keyed = [.. rows.Select(row => (row, key(row)))];
        var comparer = Comparer<OracleValue>.Create((left, right) =>
            isDescending ? OracleCollation.Compare(right, left) : OracleCollation.Compare(left, right));
        return
        [
            .. keyed.Where(pair => !pair.Key.IsMissing).OrderBy(pair => pair.Key, comparer).Select(pair => pair.Row),
            .. keyed.Where(pair => pair.Key.IsMissing).Select(pair => pair.Row),
        ];
    }

    /// <summary>Column by column, missing first.</summary>
    public static int CompareKeys(IReadOnlyList<string?>? left, IReadOnlyList<string?>? right)
    {
        for (int i = 0; i < left!.Count; i++)
        {
            int order = left[i] is null || right![i] is null
                ? (left[i] is null ? 0 : 1) - (right![i] is null ? 0 : 1)
                : OracleText.Compare(left[i]!, right[i]!);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
