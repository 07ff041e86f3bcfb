using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>What a collector is asked for, and the obvious way to do it: sort everything, drop duplicates, take the first or the last.</summary>
internal sealed record RowModel(bool[] Descending, int ColumnCount, long Limit, int[] Dedup, bool FromEvents, KeptRows Kept = KeptRows.First)
{
    public RowCollector CreateCollector() => new(ColumnCount, Descending, Limit, Kept, Dedup, FromEvents);

    /// <summary>Feeds rows as generated code does, leaving a row when it is told to.</summary>
    public RowCollector Collect(IEnumerable<TestRow> rows)
    {
        RowCollector collector = CreateCollector();
        foreach (TestRow row in rows)
        {
            Add(collector, row);
        }

        return collector;
    }

    public static bool Add(RowCollector collector, TestRow row)
    {
        bool isWanted = collector.BeginRow(row.Position);
        for (int i = 0; isWanted && i < row.Keys.Length; i++)
        {
            isWanted = collector.AddOrderKey(row.Keys[i].ToValue());
        }

        if (isWanted)
        {
            foreach (TestValue column in row.Columns)
            {
                collector.AddColumn(column.ToValue());
            }

            collector.EndRow();
        }

        return isWanted;
    }

    public List<string> Result(IEnumerable<TestRow> rows)
    {
        var seen = new HashSet<string>();
        List<TestRow> ordered =
        [
            .. rows.Order(Comparer<TestRow>.Create(Compare))
                .Where(row => Dedup.Length == 0
                    || Dedup.Any(column => row.Columns[column].Kind == ValueKind.Missing)
                    || seen.Add(string.Join('|', Dedup.Select(column => $"{row.Columns[column].CanonicalText}")))),
        ];
        int most = Limit < 0 ? int.MaxValue : (int)Limit;
        return [.. (Kept == KeptRows.Last ? ordered.TakeLast(most) : ordered.Take(most)).Select(row => string.Join(", ", row.Columns.Select(column => column.Describe())))];
    }

    private int Compare(TestRow left, TestRow right)
    {
        for (int i = 0; i < Descending.Length; i++)
        {
            bool leftIsMissing = left.Keys[i].Kind == ValueKind.Missing;
            bool rightIsMissing = right.Keys[i].Kind == ValueKind.Missing;
            int order = leftIsMissing || rightIsMissing
                ? leftIsMissing.CompareTo(rightIsMissing)
                : Collation.Compare(left.Keys[i].ToValue(), right.Keys[i].ToValue()) * (Descending[i] ? -1 : 1);
            if (order != 0)
            {
                return order;
            }
        }

        if (!FromEvents)
        {
            return left.Position.Ordinal.CompareTo(right.Position.Ordinal);
        }

        return (-left.Position.Timestamp.CompareTo(right.Position.Timestamp), left.Position.Source, left.Position.Ordinal)
            .CompareTo((0, right.Position.Source, right.Position.Ordinal));
    }
}
