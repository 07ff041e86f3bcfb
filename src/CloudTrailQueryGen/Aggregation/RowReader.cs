using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>One row of a <see cref="RowSet"/>, read without copying.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowReader
{
    private readonly ReadOnlySpan<byte> columns;
    private readonly int columnCount;

    internal RowReader(ReadOnlySpan<byte> columns, int columnCount, RowPosition position)
    {
        this.columns = columns;
        this.columnCount = columnCount;
        Position = position;
    }

    /// <summary>The row's time (for a group its latest event's) and, as ordinal, its rank in the set.</summary>
    public RowPosition Position { get; }

    /// <summary>All columns, as they are stored.</summary>
    internal ReadOnlySpan<byte> Encoded => columns;

    /// <summary>The value of a column.</summary>
    /// <param name="column">Its index, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public Value Column(int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)columnCount, nameof(column));
        ReadOnlySpan<byte> rest = columns;
        for (int i = 0; i < column; i++)
        {
            rest = rest[EncodedValue.Skip(rest)..];
        }

        return EncodedValue.Read(rest, out _);
    }

    /// <summary>The canonical text of a column; null when it is missing.</summary>
    public string? Text(int column) => ValueText.ToText(Column(column));

    /// <summary>
    /// A column as a whole number: also of text that is wholly a number, and the epoch milliseconds of a timestamp; null for
    /// anything else, a fraction included.
    /// </summary>
    public long? Integer(int column) =>
        Coercion.TryNumber(Column(column), out Value number) && number.Kind == ValueKind.Integer ? number.Integer : null;

    /// <summary>A column as a number: also of text that is wholly a number, and the epoch milliseconds of a timestamp; null for anything else.</summary>
    public double? Number(int column) => Coercion.TryNumber(Column(column), out Value number) ? number.Real : null;

    /// <summary>A column that holds a timestamp, in UTC; null for anything else and outside of the years 1 to 9999.</summary>
    public DateTimeOffset? Timestamp(int column)
    {
        Value value = Column(column);
        return value.Kind == ValueKind.Timestamp
            && value.Integer >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && value.Integer <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
                ? DateTimeOffset.FromUnixTimeMilliseconds(value.Integer)
                : null;
    }

    /// <summary>A column as a boolean: a number, or text that is wholly a number, is true unless it is 0; null for anything else.</summary>
    public bool? Boolean(int column)
    {
        Value value = Column(column);
        return value.Kind != ValueKind.Timestamp && Coercion.TryNumber(value, out Value number) ? number.Real != 0 : null;
    }
}
