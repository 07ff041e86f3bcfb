using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>
/// Looks for conditions that cannot be true, cannot be false or say what others have said. It follows the facts that hold where a part of a
/// condition is reached: behind the earlier parts of an <c>and</c>, which are true there, or of an <c>or</c>, which are false. The facts are never too
/// narrow, so that what they rule out cannot be.
/// </summary>
internal sealed class ConditionChecker(TestReader reader, ConditionReports reports)
{
    /// <summary>What is assumed where the checker is, and whether it is true.</summary>
    private readonly List<(BoundExpression Condition, bool Truth)> assumed = [];
    private readonly Dictionary<BoundExpression, Test> tests = new(IdentityComparer.Instance);

    /// <summary>The facts behind a filter; null when no row passes it.</summary>
    public Facts? Pass(BoundFilter filter, Facts facts)
    {
        Split split = CheckChain(PartsOf(filter.Condition, BinaryOperator.And), isAnd: true, facts, isLoud: true, filter);
        foreach (BoundExpression part in PartsOf(filter.Condition, BinaryOperator.And))
        {
            assumed.Add((part, true));
        }

        return split.True;
    }

    /// <summary>Forgets what earlier filters have said of rows.</summary>
    public void Forget() => assumed.Clear();

    private Split Check(BoundExpression condition, Facts facts, bool isLoud)
    {
        switch (condition)
        {
            case BoundUnary { Operator: UnaryOperator.Not } not:
                return Check(not.Operand, facts, isLoud).Negated();
            case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                return CheckChain(PartsOf(both, both.Operator), both.Operator == BinaryOperator.And, facts, isLoud, filter: null);
            case BoundBinary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison when TruthTest(comparison) is { } asked:
                Split inner = Check(asked.Condition, facts, isLoud);
                return asked.Truth ? inner : inner.Negated();
        }

        if (!tests.TryGetValue(condition, out Test? test))
        {
            test = reader.Read(condition);
            tests.Add(condition, test);
        }

        var split = new Split(test.Assume(facts, true), test.Assume(facts, false), false);
        return IsNegated(condition) ? split.Negated() : split;
    }

    private Split CheckChain(List<BoundExpression> parts, bool isAnd, Facts facts, bool isLoud, BoundFilter? filter)
    {
        Facts? here = facts;
        Facts? left = null;
        bool isReported = false;
        bool[] areReported = new bool[parts.Count];
        int outside = assumed.Count;
        for (int i = 0; i < parts.Count && here is not null; i++)
        {
            Split split = Check(parts[i], here, isLoud);
            if (isLoud && !split.IsReported)
            {
                split = split with { IsReported = isAnd ? ReportInAnd(parts[i], split, filter) : ReportInOr(parts[i], split, facts, outside) };
            }

            isReported |= split.IsReported;
            areReported[i] = split.IsReported;
            left = Facts.Either(left, isAnd ? split.False : split.True);
            here = isAnd ? split.True : split.False;
            assumed.Add((parts[i], isAnd));
        }

        assumed.RemoveRange(outside, assumed.Count - outside);
        if (isLoud && here is not null && left is not null)
        {
            isReported |= ReportSaidLater(parts, areReported, isAnd);
        }

        return isAnd ? new Split(here, left, isReported) : new Split(left, here, isReported);
    }

    private bool ReportInAnd(BoundExpression part, Split split, BoundFilter? filter)
    {
        if (split.True is null)
        {
            bool isAlone = Check(part, Facts.Nothing, isLoud: false).True is null;
            return reports.NeverTrue(part, isAlone ? null : Culprit(part, truth: true, 0), isAlone, filter);
        }

        if (split.False is not null)
        {
            return false;
        }

        return Check(part, Facts.Nothing, isLoud: false).False is null
            ? reports.AlwaysTrue(part, filter is not null)
            : reports.SaysNothingNew(part, Culprit(part, truth: false, 0));
    }

    private bool ReportInOr(BoundExpression part, Split split, Facts facts, int outside)
    {
        if (split.True is null)
        {
            bool isAlone = Check(part, Facts.Nothing, isLoud: false).True is null;
            return isAlone || Check(part, facts, isLoud: false).True is null
                ? reports.NeverTrue(part, isAlone ? null : Culprit(part, truth: true, 0), isAlone, filter: null)
                : reports.SaysNothingNew(part, Culprit(part, truth: true, outside));
        }

        return split.False is null && Check(part, Facts.Nothing, isLoud: false).False is null && reports.AlwaysTrue(part, isFilter: false);
    }

    /// <summary>What is said again further behind, by a test alone.</summary>
    private bool ReportSaidLater(List<BoundExpression> parts, bool[] areReported, bool isAnd)
    {
        bool isReported = false;
        Facts? here = Facts.Nothing;
        for (int i = parts.Count - 1; i >= 0 && here is not null; i--)
        {
            if (areReported[i] || IsCompound(parts[i]))
            {
                continue;
            }

            Split split = Check(parts[i], here, isLoud: false);
            if ((isAnd ? split.False : split.True) is null)
            {
                int at = i;
                BoundExpression? other = parts.Skip(i + 1).FirstOrDefault(later => !IsCompound(later) && RulesOut(later, isAnd, parts[at], !isAnd));
                isReported |= other is not null && reports.SaysNothingNew(parts[i], other);
            }
            else
            {
                here = isAnd ? split.True : split.False;
            }
        }

        return isReported;
    }

    /// <summary>The nearest assumption that alone keeps a condition from having an outcome; null when several do so together.</summary>
    private BoundExpression? Culprit(BoundExpression part, bool truth, int first)
    {
        for (int i = assumed.Count - 1; i >= first; i--)
        {
            if (RulesOut(assumed[i].Condition, assumed[i].Truth, part, truth))
            {
                return assumed[i].Condition;
            }
        }

        return null;
    }

    private bool RulesOut(BoundExpression assumption, bool assumedTruth, BoundExpression part, bool truth)
    {
        Split known = Check(assumption, Facts.Nothing, isLoud: false);
        if ((assumedTruth ? known.True : known.False) is not { } facts)
        {
            return false;
        }

        Split split = Check(part, facts, isLoud: false);
        return (truth ? split.True : split.False) is null;
    }

    /// <summary>The parts of a chain, from left to right; null operators make none.</summary>
    public static List<BoundExpression> PartsOf(BoundExpression condition, BinaryOperator connective)
    {
        List<BoundExpression> parts = [];
        while (condition is BoundBinary both && both.Operator == connective)
        {
            parts.Add(both.Right);
            condition = both.Left;
        }

        parts.Add(condition);
        parts.Reverse();
        if (parts.Exists(part => part is BoundBinary nested && nested.Operator == connective))
        {
            // Parentheses on the right: they change nothing.
            parts = [.. parts.SelectMany(part => part is BoundBinary nested && nested.Operator == connective ? PartsOf(nested, connective) : [part])];
        }

        return parts;
    }

    private static bool IsNegated(BoundExpression test) => test switch
    {
        BoundIn membership => membership.IsNegated,
        BoundInSubquery membership => membership.IsNegated,
        BoundContains contains => contains.IsNegated,
        BoundMatch match => match.IsNegated,
        _ => false,
    };

    private static bool IsCompound(BoundExpression condition) => condition switch
    {
        BoundUnary { Operator: UnaryOperator.Not } not => IsCompound(not.Operand),
        BoundBinary both => both.Operator is BinaryOperator.And or BinaryOperator.Or,
        _ => false,
    };

    /// <summary><c>ispresent(x) = 0</c> is a condition or its negation: that, and which of them; null for any other comparison.</summary>
    private static (BoundExpression Condition, bool Truth)? TruthTest(BoundBinary comparison)
    {
        (BoundExpression condition, ConstantValue? constant, bool isMirrored) = ConstantValue.Of(comparison.Right) is { } right
            ? (comparison.Left, right, false)
            : (comparison.Right, ConstantValue.Of(comparison.Left), true);
        if (constant?.Number is not { } number || !Subject.IsNeverMissing(condition))
        {
            return null;
        }

        bool whenTrue = Holds(comparison.Operator, 1, number, isMirrored);
        bool whenFalse = Holds(comparison.Operator, 0, number, isMirrored);
        return whenTrue == whenFalse ? null : (condition, whenTrue);
    }

    private static bool Holds(BinaryOperator comparison, double value, double constant, bool isMirrored) =>
        ValueCells.Holds(comparison, isMirrored ? constant.CompareTo(value) : value.CompareTo(constant));

    /// <summary>The facts that remain when a condition is true, and those when it is false; null where it cannot be.</summary>
    private readonly record struct Split(Facts? True, Facts? False, bool IsReported)
    {
        public Split Negated() => new(False, True, IsReported);
    }
}
