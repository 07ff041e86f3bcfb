using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// <c>sessionize</c>: adds the number of the session that a row belongs to, as text, counted from 1 for each identity (spec §3.23). In the
/// order of time, whatever the order of the rows, a session ends where the next row of the same identity comes later than the longest pause.
/// Missing where the time or a part of the identity is missing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SessionizeTransform
{
    /// <summary>The rows with one more column.</summary>
    /// <param name="context">The run.</param>
    /// <param name="input">The rows, in any order, which they keep.</param>
    /// <param name="time">The column with the time; -1 when there is none.</param>
    /// <param name="identity">The columns that make an identity; -1 for one that never has a value.</param>
    /// <param name="maxSpan">The longest pause within a session, in milliseconds.</param>
    public static RowSet Run(QueryContext context, RowSet input, int time, ReadOnlySpan<int> identity, long maxSpan)
    {
        ArgumentNullException.ThrowIfNull(input);
        long[] sessions = Sessions(input, time, identity, maxSpan);
        var output = new RowSetBuilder(input.ColumnCount + 1);
        using var scratch = new ScratchArena();
        for (int i = 0; i < input.Count; i++)
        {
            scratch.Reset();
            RowReader row = input[i];
            output.Begin(row);
            output.Add(sessions[i] == 0 ? Value.Missing : Value.FromText(ValueText.Utf8(Value.FromInteger(sessions[i]), scratch)));
            output.End(row.Position.Timestamp);
        }

        return output.ToRows();
    }

    /// <summary>The session of each row; 0 for rows that belong to none.</summary>
    private static long[] Sessions(RowSet input, int time, ReadOnlySpan<int> identity, long maxSpan)
    {
        var identities = new GroupTable(identity.Length, MemoryUse.Sessions);
        TimedRow[] rows = MemoryAccount.Allocate<TimedRow>(MemoryUse.Sessions, input.Count);
        int count = 0;
        for (int i = 0; i < input.Count; i++)
        {
            RowReader row = input[i];
            if (time >= 0 && row.Column(time) is { Kind: ValueKind.Timestamp } timestamp && TryFind(identities, row, identity, out int found))
            {
                rows[count++] = new TimedRow(timestamp.Integer, i, found);
            }
        }

        rows.AsSpan(0, count).Sort(static (left, right) => left.Time != right.Time ? left.Time.CompareTo(right.Time) : left.Row.CompareTo(right.Row));
        long[] sessions = MemoryAccount.Allocate<long>(MemoryUse.Sessions, input.Count);
        LastSeen[] last = MemoryAccount.Allocate<LastSeen>(MemoryUse.Sessions, identities.Count);
        foreach (ref readonly TimedRow row in rows.AsSpan(0, count))
        {
            ref LastSeen seen = ref last[row.Identity];
            // Times ascend, so that the difference of two of them fits, unsigned, however far apart they are.
            bool isNew = seen.Session == 0 || unchecked((ulong)(row.Time - seen.Time)) > (ulong)maxSpan;
            seen = new LastSeen(row.Time, seen.Session + (isNew ? 1 : 0));
            sessions[row.Row] = seen.Session;
        }

        return sessions;
    }

    private static bool TryFind(GroupTable identities, scoped in RowReader row, ReadOnlySpan<int> columns, out int identity)
    {
        identity = 0;
        foreach (int column in columns)
        {
            if (column < 0 || row.Column(column).IsMissing)
            {
                return false;
            }
        }

        identities.BeginKey();
        foreach (int column in columns)
        {
            identities.AddKey(row.Column(column));
        }

        identity = identities.EndKey(row.Position);
        return true;
    }

    private readonly record struct TimedRow(long Time, int Row, int Identity);

    private readonly record struct LastSeen(long Time, long Session);
}
