using System;
using System.Buffers.Binary;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The values behind <c>in ( subquery )</c>: <see cref="Contains"/> answers what comparing with each of them by <see cref="Comparison.Equal"/>
/// would, in constant time. Immutable once it is built, so that all threads can ask it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueSet
{
    private const int NumberKeySize = 1 + sizeof(long);

    private readonly KeyTable texts = new(MemoryUse.Subqueries);
    private readonly KeyTable numbers = new(MemoryUse.Subqueries);
    private Origins[] origins = [];

    private ValueSet()
    {
    }

    /// <summary>What wrote a number into the set: not every kind of value equals every kind of number (spec §5.4).</summary>
    [Flags]
    private enum Origins : byte
    {
        None = 0,
        Number = 1,
        Timestamp = 2,

        /// <summary>Text that is wholly a number.</summary>
        Text = 4,
    }

    /// <summary>The set of the values in the first column; missing ones and structures equal nothing.</summary>
    internal static ValueSet FirstColumn(RowSet rows)
    {
        var set = new ValueSet();
        foreach (RowReader row in rows)
        {
            set.Add(row.Column(0));
        }

        return set;
    }

    /// <summary>Whether one of the values equals this one.</summary>
    public bool Contains(scoped in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Text:
                return texts.Find(value.Utf8) >= 0 || (NumberText.TryParse(value.Utf8, out Value number) && HasNumber(number, Origins.Number));
            case ValueKind.Integer or ValueKind.Real:
                return HasNumber(value, Origins.Number | Origins.Timestamp | Origins.Text);
            case ValueKind.Timestamp:
                return HasNumber(value, Origins.Number | Origins.Timestamp);
            default:
                return false;
        }
    }

    private void Add(scoped in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Text:
                texts.FindOrAdd(value.Utf8);
                if (NumberText.TryParse(value.Utf8, out Value number))
                {
                    AddNumber(number, Origins.Text);
                }

                break;
            case ValueKind.Integer or ValueKind.Real:
                AddNumber(value, Origins.Number);
                break;
            case ValueKind.Timestamp:
                AddNumber(value, Origins.Timestamp);
                break;
        }
    }

    private void AddNumber(scoped in Value number, Origins origin)
    {
        Span<byte> key = stackalloc byte[NumberKeySize];
        WriteKey(number, key);
        GroupColumn.At(ref origins, numbers.FindOrAdd(key), MemoryUse.Subqueries) |= origin;
    }

    private bool HasNumber(scoped in Value number, Origins wanted)
    {
        Span<byte> key = stackalloc byte[NumberKeySize];
        WriteKey(number, key);
        int index = numbers.Find(key);
        return index >= 0 && (origins[index] & wanted) != 0;
    }

    /// <summary>Equal for equal numbers, whatever kind they are of: a real that is whole and fits is written as the integer.</summary>
    private static void WriteKey(scoped in Value number, Span<byte> key)
    {
        bool isWhole = number.Kind != ValueKind.Real || (Math.Truncate(number.Real) == number.Real && Coercion.HasRangeOfLong(number.Real));
        key[0] = isWhole ? (byte)0 : (byte)1;
        long bits = number.Kind != ValueKind.Real ? number.Integer : isWhole ? (long)number.Real : BitConverter.DoubleToInt64Bits(number.Real);
        BinaryPrimitives.WriteInt64LittleEndian(key[1..], bits);
    }
}
