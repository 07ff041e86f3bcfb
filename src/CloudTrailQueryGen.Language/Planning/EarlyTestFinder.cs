using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>
/// Finds the conditions that reject an event as soon as one field is read. A condition that also holds without the field (such as
/// <c>not ispresent(x)</c>) is as good: it is tested only when the field is there.
/// </summary>
internal static class EarlyTestFinder
{
    /// <summary>Aliases are written out in a test, which must stay cheap.</summary>
    private const int MaximumSize = 64;

    public static ImmutableArray<EarlyTest> Find(QueryStage stage)
    {
        var tests = ImmutableArray.CreateBuilder<EarlyTest>();
        var lets = new Dictionary<int, BoundExpression>();
        foreach (StageStep step in stage.Steps)
        {
            if (step is LetStep let)
            {
                lets[let.Index] = let.Value;
            }
            else if (step is FilterStep filter)
            {
                AddConjuncts(filter.Condition, lets, tests);
            }
        }

        return tests.ToImmutable();
    }

    private static void AddConjuncts(BoundExpression condition, Dictionary<int, BoundExpression> lets, ImmutableArray<EarlyTest>.Builder tests)
    {
        if (condition is BoundBinary { Operator: BinaryOperator.And } both)
        {
            AddConjuncts(both.Left, lets, tests);
            AddConjuncts(both.Right, lets, tests);
            return;
        }

        int size = 0;
        if (WriteOut(condition, lets, ref size) is { } test && OnlyField(test) is { } field)
        {
            tests.Add(new EarlyTest(field, test));
        }
    }

    /// <summary>The condition without aliases; null when it grows too large.</summary>
    private static BoundExpression? WriteOut(BoundExpression expression, Dictionary<int, BoundExpression> lets, ref int size)
    {
        int count = size;
        BoundExpression? Replace(BoundExpression part)
        {
            count++;
            return part is BoundLet let && count <= MaximumSize ? ExpressionWalker.Rewrite(lets[let.Index], Replace) : null;
        }

        BoundExpression result = ExpressionWalker.Rewrite(expression, Replace);
        size = count;
        return count <= MaximumSize || !HasAlias(expression) ? result : null;
    }

    private static bool HasAlias(BoundExpression expression)
    {
        bool found = false;
        ExpressionWalker.Visit(expression, part => found |= part is BoundLet);
        return found;
    }

    private static string? OnlyField(BoundExpression condition)
    {
        string? only = null;
        bool isSuitable = true;
        ExpressionWalker.Visit(condition, part =>
        {
            if (part is BoundField field)
            {
                isSuitable &= only is null || only == field.FlatName;
                only = field.FlatName;
            }

            isSuitable &= part is not (BoundSystemField or BoundColumn or BoundLet or BoundMade) && !TimeBin.IsBin(part);
        });
        return isSuitable ? only : null;
    }
}
