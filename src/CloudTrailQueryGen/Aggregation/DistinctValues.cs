using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The different values of each group, numbered in the order of their first appearance. Values are the same when their canonical texts are; if
/// they are of different kinds, such as 1 and "1", the text stands for all of them, whatever came first. One table holds the pairs of group and
/// text, so that many small groups cost no table each.
/// </summary>
internal sealed class DistinctValues
{
    private readonly KeyTable pairs = new(MemoryUse.Values);
    private readonly GroupedKey key = new();
    private ValueKind[] kinds = [];
    private int[] byGroup = [];
    private int[] groupEnds = [];
    private int indexed;

    /// <summary>How many pairs of group and value there are.</summary>
    public int Count => pairs.Count;

    /// <summary>The number of a value that is not missing; it is <see cref="Count"/> before the call when the value is new.</summary>
    public int FindOrAdd(int group, in Value value) => FindOrAdd(key.Write(group, value), value.Kind);

    /// <summary>The number of the value that <paramref name="other"/> has under <paramref name="index"/>, in a group of this table.</summary>
    public int FindOrAdd(int group, DistinctValues other, int index) => FindOrAdd(key.Write(group, other.Text(index)), other.kinds[index]);

    /// <summary>The group of a value.</summary>
    public int Group(int index) => GroupedKey.Group(pairs[index]);

    /// <summary>The canonical text of a value.</summary>
    public ReadOnlySpan<byte> Text(int index) => GroupedKey.Text(pairs[index]);

    /// <summary>The numbers of a group's values, for the caller to arrange; valid until another value is added.</summary>
    public Span<int> OfGroup(int group)
    {
        if (indexed != pairs.Count)
        {
            IndexByGroup();
        }

        if ((uint)group >= (uint)groupEnds.Length)
        {
            return default;
        }

        int start = group == 0 ? 0 : groupEnds[group - 1];
        return byGroup.AsSpan(start, groupEnds[group] - start);
    }

    /// <summary>
    /// The values as a list: numbers as JSON numbers, objects and lists as they are, everything else as strings. Missing when there are none.
    /// </summary>
    /// <exception cref="QueryMemoryException">The list is longer than text can be.</exception>
    public Value ToList(ReadOnlySpan<int> indexes, ScratchArena scratch)
    {
        if (indexes.IsEmpty)
        {
            return Value.Missing;
        }

        long length = 1;
        foreach (int index in indexes)
        {
            length += ElementLength(index) + 1;
        }

        Span<byte> list = scratch.Take(MemoryAccount.Length(MemoryUse.Text, length));
        int at = 0;
        foreach (int index in indexes)
        {
            list[at] = at == 0 ? (byte)'[' : (byte)',';
            at += 1 + WriteElement(index, list[(at + 1)..]);
        }

        list[at] = (byte)']';
        return Value.FromStructure(list);
    }

    private int FindOrAdd(ReadOnlySpan<byte> pair, ValueKind kind)
    {
        int known = pairs.Count;
        int index = pairs.FindOrAdd(pair);
        ref ValueKind merged = ref GroupColumn.At(ref kinds, index, MemoryUse.Values);
        merged = index == known || merged == kind ? kind : ValueKind.Text;
        return index;
    }

    private void IndexByGroup()
    {
        MemoryAccount.Release(MemoryUse.Values, MemoryAccount.Size<int>(groupEnds.Length + byGroup.Length));
        groupEnds = [];
        byGroup = [];
        indexed = pairs.Count;
        int groupCount = 0;
        for (int i = 0; i < indexed; i++)
        {
            groupCount = Math.Max(groupCount, Group(i) + 1);
        }

        // Counting sort: where each group's part ends, filled from the back.
        groupEnds = MemoryAccount.Allocate<int>(MemoryUse.Values, groupCount);
        for (int i = 0; i < indexed; i++)
        {
            groupEnds[Group(i)]++;
        }

        int[] next = MemoryAccount.Allocate<int>(MemoryUse.Values, groupCount);
        for (int group = 1; group < groupCount; group++)
        {
            next[group] = groupEnds[group - 1];
            groupEnds[group] += groupEnds[group - 1];
        }

        byGroup = MemoryAccount.Allocate<int>(MemoryUse.Values, indexed);
        for (int i = 0; i < indexed; i++)
        {
            byGroup[next[Group(i)]++] = i;
        }

        MemoryAccount.Release(MemoryUse.Values, MemoryAccount.Size<int>(groupCount));
    }

    // Reading an event only counts the brackets of an object or array: what is damaged inside must not damage the list.
    private bool IsString(int index) => kinds[index] switch
    {
        ValueKind.Integer or ValueKind.Real => false,
        ValueKind.Structure => !Structures.IsWellFormed(Text(index)),
        _ => true,
    };

    private long ElementLength(int index) => IsString(index) ? JsonStringWriter.Length(Text(index)) : Text(index).Length;

    private int WriteElement(int index, Span<byte> destination)
    {
        ReadOnlySpan<byte> text = Text(index);
        if (IsString(index))
        {
            return JsonStringWriter.Write(text, destination);
        }

        text.CopyTo(destination);
        return text.Length;
    }
}
