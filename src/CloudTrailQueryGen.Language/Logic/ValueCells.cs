using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>
/// All values that an expression can have, cut into cells at the constants that it is compared with: two values of one cell answer every
/// comparison alike. Numbers are cut into slots: each constant is one, and so is each gap between two of them; a numeric text is in the slot of
/// its number. Other texts than the constants are cut at the constants' places in the order of texts, if that order is asked for.
/// </summary>
internal sealed class ValueCells
{
    /// <summary>More cells than this are not worth it: the order of texts is left open then.</summary>
    private const int Most = 1024;

    private readonly List<double> numbers;
    private readonly List<string> texts;
    private readonly List<Cell> cells = [];
    private readonly Dictionary<string, int> cellOfText = new(StringComparer.Ordinal);
    private readonly bool isOrdered;

    /// <param name="constants">What the expression is compared with.</param>
    /// <param name="type">The type of the expression.</param>
    /// <param name="mayBe">What its value may be besides numbers and texts.</param>
    /// <param name="asksForTextOrder">It is compared with text by <c>&lt;</c> and the like.</param>
    public ValueCells(IEnumerable<ConstantValue> constants, QueryType type, OtherValues mayBe, bool asksForTextOrder)
    {
        var numberSet = new HashSet<double>();
        var textSet = new HashSet<string>(StringComparer.Ordinal);
        foreach (ConstantValue constant in constants)
        {
            if (constant.Number is { } number)
            {
                numberSet.Add(number);
            }

            if (constant.Text is not null)
            {
                textSet.Add(constant.Text);
            }
        }

        numbers = [.. numberSet];
        numbers.Sort();
        texts = [.. textSet];
        texts.Sort(CompareTexts);
        int slots = (2 * numbers.Count) + 1;
        isOrdered = asksForTextOrder && (texts.Count + 1) * (slots + 1) <= Most;
        bool isAny = type is QueryType.Any or QueryType.Structure;
        if (mayBe.HasFlag(OtherValues.Missing))
        {
            cells.Add(new Cell(CellKind.Missing, Cell.NoNumber, 0));
        }

        if (isAny && mayBe.HasFlag(OtherValues.Structure))
        {
            cells.Add(new Cell(CellKind.Structure, Cell.NoNumber, 0));
        }

        AddNumbers(type, isAny, mayBe, slots);
        if (isAny || type == QueryType.Text)
        {
            AddTexts(slots);
        }
    }

    public int Count => cells.Count;

    /// <summary>All cells.</summary>
    public CellSet All => CellSet.None(Count).Complement();

    /// <summary>The cells for which something may be so: it is asked of each cell, and null means that some values of the cell answer otherwise.</summary>
    public CellSet Where(Func<CellKind, string?, bool?> test, bool truth)
    {
        var found = CellSet.None(Count);
        for (int i = 0; i < cells.Count; i++)
        {
            Cell cell = cells[i];
            if (test(cell.Kind, cell.Kind == CellKind.Text ? texts[cell.Place] : null) is not { } answer || answer == truth)
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>Adds the cells that may equal a constant, and those that may not equal it.</summary>
    public void AddEqual(ConstantValue constant, CellSet equal, CellSet vague)
    {
        if (constant.Text is not null && cellOfText.TryGetValue(constant.Text, out int own))
        {
            equal.Add(own);
            if (constant.Number is null && !constant.IsVague)
            {
                return;
            }
        }

        int? slot = SlotOf(constant);
        for (int i = 0; i < cells.Count; i++)
        {
            Cell cell = cells[i];
            bool isNumberBesideIt = cell.Kind is CellKind.Number or CellKind.Timestamp || (constant.Text is null && cell.Kind is CellKind.Text or CellKind.OtherText);
            if (!isNumberBesideIt || (cell.Kind == CellKind.Timestamp && constant.Text is not null))
            {
                continue;
            }

            if (constant.IsVague ? cell.Slot != Cell.NoNumber : cell.Slot == Cell.Vague)
            {
                vague.Add(i);
            }
            else if (slot is not null && cell.Slot == slot)
            {
                equal.Add(i);
            }
        }
    }

    /// <summary>Whether a comparison holds in a cell; null when that depends on the value.</summary>
    public bool? Compare(int cellIndex, BinaryOperator comparison, ConstantValue constant)
    {
        Cell cell = cells[cellIndex];
        switch (cell.Kind)
        {
            case CellKind.Missing:
                return comparison == BinaryOperator.NotEqual;
            case CellKind.Structure:
            case CellKind.Timestamp when constant.Text is not null:
                return false;
            case CellKind.Text or CellKind.OtherText when constant.Text is not null:
                return CompareTextCell(cell, comparison, constant.Text);
        }

        if (cell.Slot == Cell.NoNumber || (constant.Number is null && !constant.IsVague))
        {
            return comparison == BinaryOperator.NotEqual;
        }

        return cell.Slot == Cell.Vague || SlotOf(constant) is not { } slot ? null : Holds(comparison, cell.Slot.CompareTo(slot));
    }

    public static bool Holds(BinaryOperator comparison, int order) => comparison switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>By code points, as the language has it; UTF-16 puts characters beyond 16 bits in front of some others.</summary>
    public static int CompareTexts(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return char.IsSurrogate(left[i]) == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : char.IsSurrogate(left[i]) ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private void AddNumbers(QueryType type, bool isAny, OtherValues mayBe, int slots)
    {
        for (int slot = 0; slot < slots; slot++)
        {
            if (isAny || (type is QueryType.Number or QueryType.Integer or QueryType.Boolean && HoldsNumber(slot, type)))
            {
                cells.Add(new Cell(CellKind.Number, slot, 0));
            }

            if (type == QueryType.Timestamp || (isAny && mayBe.HasFlag(OtherValues.Timestamp)))
            {
                cells.Add(new Cell(CellKind.Timestamp, slot, 0));
            }
        }
    }

    /// <summary>There is a number of this type in the slot.</summary>
    private bool HoldsNumber(int slot, QueryType type)
    {
        if (type == QueryType.Number)
        {
            return true;
        }

        double low = slot == 0 ? double.NegativeInfinity : numbers[(slot - 1) / 2];
        double high = slot == 2 * numbers.Count ? double.PositiveInfinity : numbers[slot / 2];
        bool isConstant = slot % 2 == 1;
        return type == QueryType.Boolean
            ? (isConstant ? low is 0 or 1 : (low < 0 && high > 0) || (low < 1 && high > 1))
            : isConstant ? low == Math.Floor(low) : double.IsInfinity(low) || double.IsInfinity(high) || Math.Floor(low) + 1 < high;
    }

    private void AddTexts(int slots)
    {
        for (int i = 0; i < texts.Count; i++)
        {
            ConstantValue constant = ConstantValue.Of(new BoundLiteral(texts[i], QueryType.Text, default))!.Value;
            cellOfText.Add(texts[i], cells.Count);
            cells.Add(new Cell(CellKind.Text, constant.IsVague ? Cell.Vague : SlotOf(constant) ?? Cell.NoNumber, i));
        }

        int gaps = isOrdered ? texts.Count + 1 : 1;
        for (int gap = 0; gap < gaps; gap++)
        {
            for (int slot = Cell.NoNumber; slot < slots; slot++)
            {
                cells.Add(new Cell(CellKind.OtherText, slot, gap));
            }
        }
    }

    private bool? CompareTextCell(Cell cell, BinaryOperator comparison, string constant)
    {
        int place = cellOfText.TryGetValue(constant, out int index) ? cells[index].Place : -1;
        if (cell.Kind == CellKind.Text)
        {
            return Holds(comparison, CompareTexts(texts[cell.Place], constant));
        }

        return comparison switch
        {
            BinaryOperator.Equal => false,
            BinaryOperator.NotEqual => true,
            _ => isOrdered && place >= 0 ? Holds(comparison, cell.Place <= place ? -1 : 1) : null,
        };
    }

    private int? SlotOf(ConstantValue constant)
    {
        int index = constant.Number is { } number ? numbers.BinarySearch(number) : -1;
        return index >= 0 ? (2 * index) + 1 : null;
    }

    /// <param name="Kind">What values there are.</param>
    /// <param name="Slot">Where their numbers are.</param>
    /// <param name="Place">Of a constant text its index; of others the index of the first constant that is greater.</param>
    private readonly record struct Cell(CellKind Kind, int Slot, int Place)
    {
        public const int NoNumber = -1;
        public const int Vague = -2;
    }
}

/// <summary>What the values of a cell are.</summary>
internal enum CellKind
{
    Missing,
    Structure,
    Number,
    Timestamp,

    /// <summary>One text that is a constant of the query.</summary>
    Text,

    /// <summary>Any other text.</summary>
    OtherText,
}

/// <summary>What a value may be besides a number or a text.</summary>
[Flags]
internal enum OtherValues
{
    None = 0,
    Missing = 1,
    Structure = 2,
    Timestamp = 4,
}
