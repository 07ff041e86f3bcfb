using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>The part that lowers conditions.</summary>
internal sealed partial class ExpressionLowering
{
    public ConditionModel Condition(BoundExpression expression) => expression switch
    {
        BoundUnary { Operator: UnaryOperator.Not } not => Negate(Condition(not.Operand)),
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } binary => Logical(binary),
        BoundBinary binary when ComparisonMethod(binary.Operator) is { } method => Compare(method, binary.Left, binary.Right),
        BoundContains contains => NegateIf(contains.IsNegated, Contains(contains)),
        BoundMatch match => NegateIf(match.IsNegated, Match(match)),
        BoundIn membership => NegateIf(membership.IsNegated, In(membership)),
        BoundInSubquery membership => NegateIf(membership.IsNegated, new MemberConditionModel(Value(membership.Left), membership.Subquery)),
        BoundCall call when IsCondition(call) => Present(call.Arguments[0]),
        BoundMissing => new ConstantConditionModel(false),
        _ => new TruthConditionModel(Value(expression)),
    };

    private static bool IsCondition(BoundCall call) => call.Function.Name == "ispresent";

    private ConditionModel Logical(BoundBinary binary)
    {
        string[] usedBefore = [.. usedParameters];
        var operands = ImmutableArray.CreateBuilder<ConditionModel>();
        Flatten(binary.Left, binary.Operator, operands);
        Flatten(binary.Right, binary.Operator, operands);
        ConditionModel folded = Fold(binary.Operator, operands);
        if (folded is ConstantConditionModel)
        {
            usedParameters.IntersectWith(usedBefore);
        }

        return folded;
    }

    /// <summary>Without the operands that decide nothing: C# warns of code behind a constant condition.</summary>
    private static ConditionModel Fold(BinaryOperator operation, ImmutableArray<ConditionModel>.Builder operands)
    {
        bool isAnd = operation == BinaryOperator.And;
        var kept = ImmutableArray.CreateBuilder<ConditionModel>(operands.Count);
        foreach (ConditionModel operand in operands)
        {
            if (operand is not ConstantConditionModel constant)
            {
                kept.Add(operand);
            }
            else if (constant.Value != isAnd)
            {
                return constant;
            }
        }

        return kept.Count switch
        {
            0 => new ConstantConditionModel(isAnd),
            1 => kept[0],
            _ => isAnd ? new AndConditionModel(kept.ToImmutable()) : new OrConditionModel(kept.ToImmutable()),
        };
    }

    /// <summary>A chain <c>a and b and c</c> becomes one list, so that generated code reads as it was written.</summary>
    private void Flatten(BoundExpression expression, BinaryOperator operation, ImmutableArray<ConditionModel>.Builder operands)
    {
        if (expression is BoundBinary binary && binary.Operator == operation)
        {
            Flatten(binary.Left, operation, operands);
            Flatten(binary.Right, operation, operands);
        }
        else
        {
            operands.Add(Condition(expression));
        }
    }

    private ConditionModel Compare(string method, BoundExpression left, BoundExpression right)
    {
        if (method == "Equal")
        {
            if (left is BoundField field && PlainText(right) is { } text)
            {
                return new TextEqualsConditionModel(SlotOf(field.FlatName), text);
            }

            if (right is BoundField reversed && PlainText(left) is { } reversedText)
            {
                return new TextEqualsConditionModel(SlotOf(reversed.FlatName), reversedText);
            }
        }

        return new CompareConditionModel(method, Value(left), Value(right));
    }

    private ConditionModel Contains(BoundContains contains) => contains.Pattern is BoundLiteral { Value: string text }
        ? new LiteralConditionModel("Contains", Value(contains.Left), text)
        : new ContainsConditionModel(Value(contains.Left), Value(contains.Pattern));

    private ConditionModel In(BoundIn membership)
    {
        if (membership.Items.IsEmpty)
        {
            return new ConstantConditionModel(false);
        }

        var operands = ImmutableArray.CreateBuilder<ConditionModel>(membership.Items.Length);
        foreach (BoundExpression item in membership.Items)
        {
            operands.Add(Compare("Equal", membership.Left, item));
        }

        return operands.Count == 1 ? operands[0] : new OrConditionModel(operands.MoveToImmutable());
    }

    private ConditionModel Present(BoundExpression argument) => argument switch
    {
        BoundField field => new FieldPresentConditionModel(SlotOf(field.FlatName)),
        BoundMissing => new ConstantConditionModel(false),
        BoundLiteral => new ConstantConditionModel(true),
        _ => new PresentConditionModel(Value(argument)),
    };

    /// <summary>The text of a literal that no number can equal; a numeric text compares by number (query-language.md §5.4 rule 3).</summary>
    private static string? PlainText(BoundExpression expression) =>
        expression is BoundLiteral { Value: string text } && !MayBeNumber(text) ? text : null;

    private static bool MayBeNumber(string text) => text.Length != 0 && (text[0] is '-' or '+' or '.' || char.IsDigit(text[0]));

    private static ConditionModel NegateIf(bool isNegated, ConditionModel condition) => isNegated ? Negate(condition) : condition;

    private static ConditionModel Negate(ConditionModel condition) => condition switch
    {
        NotConditionModel not => not.Operand,
        ConstantConditionModel constant => new ConstantConditionModel(!constant.Value),
        _ => new NotConditionModel(condition),
    };

    private static string? ComparisonMethod(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => "Equal",
        BinaryOperator.NotEqual => "NotEqual",
        BinaryOperator.Less => "Less",
        BinaryOperator.LessOrEqual => "LessOrEqual",
        BinaryOperator.Greater => "Greater",
        BinaryOperator.GreaterOrEqual => "GreaterOrEqual",
        _ => null,
    };
}
