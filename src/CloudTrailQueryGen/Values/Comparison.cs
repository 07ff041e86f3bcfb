using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The comparison operators (spec §5.4, §5.5). Logic is two-valued: what is missing makes <c>=</c> and the orderings false and <c>!=</c>
/// true. This class is the one place of that choice.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Comparison
{
    [Flags]
    private enum Relation
    {
        /// <summary>Every operator is false: a structure, or a timestamp against text.</summary>
        None = 0,
        Less = 1,
        Equal = 2,
        Greater = 4,

        /// <summary>Different, and without an order: a number against text that is none, or something against nothing.</summary>
        Unordered = 8,
    }

    /// <summary><c>left = right</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(scoped in Value left, scoped in Value right) => left.Kind == ValueKind.Text && right.Kind == ValueKind.Text
        ? left.Utf8.SequenceEqual(right.Utf8)
        : Relate(left, right) == Relation.Equal;

    /// <summary><c>left != right</c>: true when either side is missing, false when either side is a structure.</summary>
    public static bool NotEqual(scoped in Value left, scoped in Value right) =>
        (Relate(left, right) & (Relation.Less | Relation.Greater | Relation.Unordered)) != 0;

    /// <summary><c>left &lt; right</c>.</summary>
    public static bool Less(scoped in Value left, scoped in Value right) => Relate(left, right) == Relation.Less;

    /// <summary><c>left &lt;= right</c>.</summary>
    public static bool LessOrEqual(scoped in Value left, scoped in Value right) => (Relate(left, right) & (Relation.Less | Relation.Equal)) != 0;

    /// <summary><c>left &gt; right</c>.</summary>
    public static bool Greater(scoped in Value left, scoped in Value right) => Relate(left, right) == Relation.Greater;

    /// <summary><c>left &gt;= right</c>.</summary>
    public static bool GreaterOrEqual(scoped in Value left, scoped in Value right) =>
        (Relate(left, right) & (Relation.Greater | Relation.Equal)) != 0;

    private static Relation Relate(scoped in Value left, scoped in Value right)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return Relation.Unordered;
        }

        if (left.Kind == ValueKind.Structure || right.Kind == ValueKind.Structure)
        {
            return Relation.None;
        }

        if (left.Kind == ValueKind.Text)
        {
            // UTF-8 bytes have the order of the code points. Two texts are never coerced: account "012" is not account "12".
            return right.Kind == ValueKind.Text ? FromSign(left.Utf8.SequenceCompareTo(right.Utf8)) : Reverse(RelateToText(right, left));
        }

        return right.Kind == ValueKind.Text ? RelateToText(left, right) : FromSign(NumericOrder.Compare(left, right));
    }

    private static Relation RelateToText(scoped in Value number, scoped in Value text)
    {
        // Spec §5.4 rule 6: a timestamp against text is not supported and false, whatever the operator.
        if (number.Kind == ValueKind.Timestamp)
        {
            return Relation.None;
        }

        return NumberText.TryParse(text.Utf8, out Value parsed) ? FromSign(NumericOrder.Compare(number, parsed)) : Relation.Unordered;
    }

    private static Relation FromSign(int order) => order < 0 ? Relation.Less : order > 0 ? Relation.Greater : Relation.Equal;

    private static Relation Reverse(Relation relation) => relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.Greater => Relation.Less,
        _ => relation,
    };
}
