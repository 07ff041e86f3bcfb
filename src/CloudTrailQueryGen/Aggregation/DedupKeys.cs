using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Numbers the combinations of the columns of <c>dedup</c>; they are the same when their canonical texts are.</summary>
internal sealed class DedupKeys
{
    /// <summary>The number of a row that has no combination, because a column of it is missing.</summary>
    public const int None = -1;

    private readonly bool[] isKey;
    private readonly GroupTable combinations;

    /// <summary>An empty table.</summary>
    public DedupKeys(int columnCount, ReadOnlySpan<int> columns)
    {
        isKey = new bool[columnCount];
        int keyCount = 0;
        foreach (int column in columns)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)columnCount, nameof(columns));
            keyCount += isKey[column] ? 0 : 1;
            isKey[column] = true;
        }

        combinations = new GroupTable(keyCount, MemoryUse.Combinations);
    }

    /// <summary>The number of the combination in encoded columns, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<byte> columns)
    {
        combinations.BeginKey();
        foreach (bool isPart in isKey)
        {
            Value value = EncodedValue.Read(columns, out int size);
            columns = columns[size..];
            if (isPart && value.IsMissing)
            {
                return None;
            }

            if (isPart)
            {
                combinations.AddKey(value);
            }
        }

        return combinations.EndKey(default);
    }

    /// <summary>Forgets all combinations.</summary>
    public void Clear() => combinations.Clear();
}
