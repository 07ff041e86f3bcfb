using System;
using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The order of <c>sort</c>, <c>min</c> and <c>max</c> (AWS: CWL_QuerySyntax-Sort; spec §3.7). Ascending: first all values that are no
/// number, by natural chunks, then the numbers by value and, where the value is equal, by text. A timestamp stands among the numbers
/// as its epoch milliseconds; a structure is text. The order is total; only values with the same canonical text are equal in it, and a
/// timestamp only to the same timestamp.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Collation
{
    /// <summary>Compares two values that are not missing: negative when <paramref name="left"/> comes first, zero, or positive.</summary>
    public static int Compare(scoped in Value left, scoped in Value right)
    {
        if (left.Kind == ValueKind.Timestamp && right.Kind == ValueKind.Timestamp)
        {
            return left.Integer.CompareTo(right.Integer);
        }

        bool leftIsNumber = Coercion.TryNumber(left, out Value leftNumber);
        bool rightIsNumber = Coercion.TryNumber(right, out Value rightNumber);
        if (leftIsNumber != rightIsNumber)
        {
            return leftIsNumber ? 1 : -1;
        }

        if (!leftIsNumber)
        {
            return CompareChunks(left.Utf8, right.Utf8);
        }

        int order = NumericOrder.Compare(leftNumber, rightNumber);
        return order != 0 ? order : CompareText(left, right);
    }

    /// <summary>
    /// Compares runs of digits by length, then value, and other runs by code point; a run of digits against another run by code
    /// point. Only the run that holds the first difference matters.
    /// </summary>
    internal static int CompareChunks(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int at = left.CommonPrefixLength(right);
        if (at == left.Length || at == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        bool leftIsDigit = IsDigit(left[at]);
        bool rightIsDigit = IsDigit(right[at]);
        if (leftIsDigit && rightIsDigit)
        {
            int order = DigitRun(left[at..]).CompareTo(DigitRun(right[at..]));
            return order != 0 ? order : left[at].CompareTo(right[at]);
        }

        if (leftIsDigit == rightIsDigit || at == 0)
        {
            return left[at].CompareTo(right[at]);
        }

        // One side's run ends here while the other's goes on: the shorter run is the smaller one, both for digits and for others.
        return IsDigit(left[at - 1]) == leftIsDigit ? 1 : -1;
    }

    private static int CompareText(scoped in Value left, scoped in Value right)
    {
        if (left.Kind == right.Kind && left.Kind != ValueKind.Text)
        {
            return 0;
        }

        Span<byte> leftBuffer = stackalloc byte[ValueText.MaxNumberLength];
        Span<byte> rightBuffer = stackalloc byte[ValueText.MaxNumberLength];
        scoped ReadOnlySpan<byte> leftText = left.Kind == ValueKind.Text ? left.Utf8 : leftBuffer[..ValueText.Write(left, leftBuffer)];
        scoped ReadOnlySpan<byte> rightText = right.Kind == ValueKind.Text ? right.Utf8 : rightBuffer[..ValueText.Write(right, rightBuffer)];
        return leftText.SequenceCompareTo(rightText);
    }

    private static int DigitRun(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;
}
