using System;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Numbers the groups of <c>stats … by</c>. Keys are the same when their canonical texts are, so that the number 1 and the text "1"
/// are one group, whose key then reads as text; a missing key is a key of its own. A timestamp is only the same as a timestamp:
/// writing its text for each event would cost more than the rest of the lookup. Nothing is allocated for an event of a known group.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GroupTable
{
    private readonly KeyTable keys;
    private readonly int keyCount;
    private readonly MemoryUse use;
    private ValueKind[] kindsByGroup = [];
    private long[] latest = [];
    private GroupKey key;

    // Some key was a number or a structure, so that a group may have been met with another kind of the same text. Of other kinds the encoding tells.
    private bool hasMixedKinds;

    /// <summary>An empty table; with no keys, a table with its one group.</summary>
    /// <param name="keyCount">How many keys make a group.</param>
    public GroupTable(int keyCount)
        : this(keyCount, MemoryUse.Groups)
    {
    }

    internal GroupTable(int keyCount, MemoryUse use, ulong hashMask = ulong.MaxValue)
    {
        this.use = use;
        ArgumentOutOfRangeException.ThrowIfNegative(keyCount);
        this.keyCount = keyCount;
        key = new GroupKey(keyCount);
        keys = new KeyTable(use, hashMask);
        if (keyCount == 0)
        {
            EndKey(new RowPosition(RowPosition.NoTimestamp, 0, 0));
        }
    }

    /// <summary>How many groups there are; they are numbered from 0 in the order of their first appearance.</summary>
    public int Count => keys.Count;

    /// <summary>How many keys make a group.</summary>
    internal int KeyCount => keyCount;

    /// <summary>Starts the keys of an event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginKey() => key.Begin();

    /// <summary>Adds the event's next key, a field, whose text has to stay where it is until <see cref="EndKey"/>.</summary>
    /// <param name="e">The event.</param>
    /// <param name="slot">The field's slot.</param>
    /// <exception cref="InvalidOperationException">The event has all its keys already.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void AddKey(ref EventFields e, int slot)
    {
        FieldSlot* field = e.Slots + slot;
        if (field->Token == FieldToken.Text)
        {
            key.AddText(field->Start, field->Length);
        }
        else
        {
            AddKey(e.Field(slot));
        }
    }

    /// <summary>Adds the event's next key.</summary>
    /// <exception cref="InvalidOperationException">The event has all its keys already.</exception>
    public void AddKey(in Value value)
    {
        hasMixedKinds |= value.Kind is not (ValueKind.Missing or ValueKind.Timestamp or ValueKind.Text);
        key.Add(value);
    }

    /// <summary>Ends the keys of an event.</summary>
    /// <param name="position">The event's place; the group remembers the latest timestamp.</param>
    /// <returns>The group's number.</returns>
    /// <exception cref="InvalidOperationException">Keys are lacking.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int EndKey(in RowPosition position)
    {
        if (!key.IsWhole)
        {
            key.ThrowKeyCount();
        }

        int known = keys.Count;
        int group = keys.FindOrAdd(in key);
        if (group == known || hasMixedKinds || position.Timestamp != RowPosition.NoTimestamp)
        {
            bool isNew = group == known;
            NoteLatest(group, isNew, position.Timestamp);
            for (int column = 0; column < keyCount; column++)
            {
                NoteKind(group, isNew, column, key.KindOf(column));
            }
        }

        return group;
    }

    /// <summary>Adds the groups of <paramref name="other"/>.</summary>
    /// <returns>For each group of <paramref name="other"/> its number here.</returns>
    /// <exception cref="ArgumentException">The tables have different numbers of keys.</exception>
    public int[] Merge(GroupTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.keyCount != keyCount)
        {
            throw new ArgumentException("Only tables with the same number of keys can be merged.", nameof(other));
        }

        hasMixedKinds |= other.hasMixedKinds;

        // Not charged: it is gone when the states are merged, and small beside the groups.
        int[] groups = new int[other.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            int known = keys.Count;
            int group = keys.FindOrAdd(other.keys, i);
            bool isNew = group == known;
            NoteLatest(group, isNew, other.latest[i]);
            for (int column = 0; column < keyCount; column++)
            {
                NoteKind(group, isNew, column, other.kindsByGroup[(i * keyCount) + column]);
            }

            groups[i] = group;
        }

        return groups;
    }

    /// <summary>
    /// The groups as rows, columns being the keys, then the aggregates. Order: with <paramref name="newestFirst"/> by the group's
    /// latest timestamp, newest first, and then by key; otherwise by key: ascending by canonical text, a missing key first.
    /// </summary>
    public RowSet ToRows(ReadOnlySpan<IAccumulator> aggregates, bool newestFirst) => ToRows(aggregates, new GroupOrder(this, newestFirst).Sort());

    /// <summary>As the other, in an order that the caller has sorted.</summary>
    internal RowSet ToRows(ReadOnlySpan<IAccumulator> aggregates, ReadOnlySpan<int> order)
    {
        RowEntry[] entries = MemoryAccount.Allocate<RowEntry>(MemoryUse.Rows, order.Length);
        var arena = new ByteArena(MemoryUse.Rows);
        var buffer = new RowBuffer();
        using var scratch = new ScratchArena();
        for (int rank = 0; rank < order.Length; rank++)
        {
            int group = order[rank];
            buffer.Clear();
            AppendKeys(group, buffer);

            foreach (IAccumulator aggregate in aggregates)
            {
                buffer.Append(aggregate.Result(group, scratch));
            }

            entries[rank] = new RowEntry(arena.Append(buffer.Written), buffer.Length, 0, new RowPosition(latest[group], 0, rank));
            scratch.Reset();
        }

        foreach (IAccumulator aggregate in aggregates)
        {
            aggregate.ReportEstimates(order.Length);
        }

        return new RowSet(arena, entries, entries.Length, keyCount + aggregates.Length);
    }

    /// <summary>Forgets all groups.</summary>
    internal void Clear() => keys.Clear();

    /// <summary>The latest timestamp of a group's events.</summary>
    internal long Latest(int group) => latest[group];

    /// <summary>The encoded keys of a group; read them with <see cref="ReadKeyText"/>.</summary>
    internal ReadOnlySpan<byte> Key(int group) => keys[group];

    /// <summary>The first key as text, timestamp or missing, and what follows it.</summary>
    internal static Value ReadKeyText(ref ReadOnlySpan<byte> keys) => ReadKey(ref keys, ValueKind.Text);

    // Other values than numbers are stored as a row stores them, apart from the first byte.
    private void AppendKeys(int group, RowBuffer buffer)
    {
        ReadOnlySpan<byte> key = keys[group];
        ReadOnlySpan<ValueKind> kinds = kindsByGroup.AsSpan(group * keyCount, keyCount);
        if (kinds.IndexOfAny(ValueKind.Integer, ValueKind.Real) >= 0)
        {
            foreach (ValueKind kind in kinds)
            {
                buffer.Append(ReadKey(ref key, kind));
            }

            return;
        }

        Span<byte> row = buffer.Take(key.Length);
        key.CopyTo(row);
        foreach (ValueKind kind in kinds)
        {
            int size = GroupKey.SizeOfFirst(row);
            row[0] = (byte)kind;
            row = row[size..];
        }
    }

    private static Value ReadKey(ref ReadOnlySpan<byte> keys, ValueKind kind)
    {
        ReadOnlySpan<byte> key = keys;
        switch (key[0])
        {
            case GroupKey.MissingTag:
                keys = key[1..];
                return Value.Missing;
            case GroupKey.TimestampTag:
                keys = key[GroupKey.TimestampSize..];
                return Value.FromTimestamp(BinaryPrimitives.ReadInt64LittleEndian(key[1..]));
            default:
                int length = BinaryPrimitives.ReadInt32LittleEndian(key[1..]);
                ReadOnlySpan<byte> text = key.Slice(GroupKey.TextHeaderSize, length);
                keys = key[(GroupKey.TextHeaderSize + length)..];
                return kind switch
                {
                    ValueKind.Integer or ValueKind.Real when NumberText.TryParse(text, out Value number) => number,
                    ValueKind.Structure => Value.FromStructure(text),
                    _ => Value.FromText(text),
                };
        }
    }

    private void NoteLatest(int group, bool isNew, long timestamp)
    {
        ref long latestOfGroup = ref GroupColumn.At(ref latest, group, use);
        latestOfGroup = isNew ? timestamp : Math.Max(latestOfGroup, timestamp);
    }

    private void NoteKind(int group, bool isNew, int column, ValueKind kind)
    {
        ref ValueKind kindOfGroup = ref GroupColumn.At(ref kindsByGroup, MemoryAccount.Length(use, ((long)group * keyCount) + column), use);
        kindOfGroup = isNew || kindOfGroup == kind ? kind : ValueKind.Text;
    }
}
