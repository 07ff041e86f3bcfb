using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Which queries a value of one field leaves: those that do not reject an event as soon as they read it there. The queries are asked once for each
/// value, whatever their conditions are; values that are very long or very many are asked about each time.
/// </summary>
internal sealed unsafe class DecisionTable
{
    private const int MostValues = 2048;
    private const int LongestValue = 128;
    private const int MissingRow = 0;
    private const int NullRow = 1;
    private const int OtherRow = 2;
    private const int FirstValueRow = 3;
    private const int RecentBits = 11;
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const int WordBits = 64;

    private readonly DecidingField field;
    private readonly MemberReading[] members;
    private readonly EventVisit visit;
    private readonly int words;
    private readonly KeyTable values = new(MemoryUse.Values);
    private readonly Recent[] recent = new Recent[1 << RecentBits];
    private ulong[] rows;

    /// <summary>An empty table.</summary>
    /// <param name="field">The field.</param>
    /// <param name="members">The queries.</param>
    /// <param name="visit">By which they are asked.</param>
    public DecisionTable(DecidingField field, MemberReading[] members, EventVisit visit)
    {
        this.field = field;
        this.members = members;
        this.visit = visit;
        words = (members.Length + 63) / 64;
        rows = new ulong[16 * words];
        Ask(MissingRow, default);
        Ask(NullRow, new FieldSlot { Token = FieldToken.Null });
    }

    /// <summary>Whether looking at the field helps with some queries: it rules them out in most events.</summary>
    /// <param name="queries">One bit for each query.</param>
    public bool Decides(ReadOnlySpan<ulong> queries)
    {
        ulong[] usual = queries.ToArray();
        LeaveUsual(usual);
        return !queries.SequenceEqual(usual);
    }

    /// <summary>Whether events without the field are ruled out for a query.</summary>
    /// <param name="query">Its number.</param>
    public bool RulesOutMissing(int query) => (rows[(MissingRow * words) + (query / 64)] & (1UL << (query % 64))) == 0;

    /// <summary>Takes out the queries that are ruled out in most events: in those whose value no query asks for, or of the kinds of user that nearly all have.</summary>
    public void LeaveUsual(Span<ulong> queries)
    {
        if (field == DecidingField.IdentityType)
        {
            LeaveEither(queries, "IAMUser"u8, "AssumedRole"u8);
        }
        else
        {
            LeaveEither(queries, "\uFFFD"u8, "\uFFFD"u8);
        }
    }

    /// <summary>The queries that a value leaves, one bit for each; good until the next call.</summary>
    public ReadOnlySpan<ulong> Left(ref FieldSlot value)
    {
        int row = value.Token switch
        {
            FieldToken.Text => RowOf(ref value),
            FieldToken.None => MissingRow,
            FieldToken.Null => NullRow,
            _ => OtherRow,
        };
        if (row == OtherRow)
        {
            Ask(OtherRow, value);
        }

        return rows.AsSpan(row * words, words);
    }

    // Values of the last events stand at a place that three words of them give, so that they are found without a hash of all bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int RowOf(ref FieldSlot value)
    {
        int length = value.Length;
        if (!BitConverter.IsLittleEndian || length is 0 or > LongestValue)
        {
            return FindRow(ref value);
        }

        // In front of the value there is the name of the field.
        ulong last = Unsafe.ReadUnaligned<ulong>(value.Start + length - sizeof(ulong));
        ulong first = 0;
        ulong second = 0;
        if (length >= sizeof(ulong))
        {
            first = Unsafe.ReadUnaligned<ulong>(value.Start);
            second = length < 2 * sizeof(ulong) ? 0 : Unsafe.ReadUnaligned<ulong>(value.Start + sizeof(ulong));
        }
        else
        {
            last >>= 8 * (sizeof(ulong) - length);
        }

        ref Recent known = ref recent[(int)((((((first * Spread) ^ second) * Spread) ^ last) * Spread) >> (WordBits - RecentBits))];
        if (known.Length == length && known.First == first && known.Second == second && known.Last == last
            && (length <= 3 * sizeof(ulong) || new ReadOnlySpan<byte>(value.Start, length).SequenceEqual(values[known.Row - FirstValueRow])))
        {
            return known.Row;
        }

        int row = FindRow(ref value);
        if (row != OtherRow)
        {
            known = new Recent(first, second, last, length, row);
        }

        return row;
    }

    private int FindRow(ref FieldSlot value)
    {
        ReadOnlySpan<byte> text = new(value.Start, value.Length);
        if (values.Count < MostValues && text.Length <= LongestValue)
        {
            int known = values.Count;
            int number = values.FindOrAdd(text);
            if (number == known)
            {
                Add(FirstValueRow + number, value);
            }

            return FirstValueRow + number;
        }

        int found = values.Find(text);
        return found < 0 ? OtherRow : FirstValueRow + found;
    }

    private void Add(int row, in FieldSlot value)
    {
        if ((row + 1) * words > rows.Length)
        {
            Array.Resize(ref rows, rows.Length * 2);
        }

        Ask(row, value);
    }

    private void Ask(int row, in FieldSlot value)
    {
        Span<ulong> bits = rows.AsSpan(row * words, words);
        bits.Clear();
        for (int i = 0; i < members.Length; i++)
        {
            visit.AboutValue(field, value);
            members[i].Ask();
            bits[i / 64] |= visit.Outcome == VisitOutcome.Matched ? 1UL << (i % 64) : 0;
        }
    }

    private void LeaveEither(Span<ulong> queries, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        ulong[] either = [.. AskAbout(first)];
        ReadOnlySpan<ulong> other = AskAbout(second);
        for (int i = 0; i < queries.Length; i++)
        {
            queries[i] &= either[i] | other[i];
        }
    }

    private ReadOnlySpan<ulong> AskAbout(ReadOnlySpan<byte> text)
    {
        fixed (byte* start = text)
        {
            Ask(OtherRow, new FieldSlot { Start = start, Length = text.Length, Token = FieldToken.Text });
        }

        return rows.AsSpan(OtherRow * words, words);
    }

    /// <summary>A value by its first two words and its last one; one of length 0 is none.</summary>
    private readonly record struct Recent(ulong First, ulong Second, ulong Last, int Length, int Row);
}
