using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>Reads off conditions which values they leave to the tracked fields of an event.</summary>
internal sealed class ConditionReader
{
    /// <summary>So deep are alternatives looked into; what lies deeper is not known, which costs nothing but a message.</summary>
    private const int MostAlternatives = 2;

    private readonly ImmutableArray<BoundAlias> aliases;
    private readonly ImmutableArray<BoundExpression> keys;

    public ConditionReader(BoundQuery query)
    {
        aliases = query.Aliases;
        int stats = 0;
        keys = [];
        foreach (BoundCommand command in query.Commands)
        {
            // A column of one of several could be a key of any.
            if (command is BoundStats grouping)
            {
                stats++;
                keys = stats == 1 ? grouping.Keys : [];
            }
        }
    }

    /// <summary>The field of the event that an expression hands on as it is; null when it is anything else.</summary>
    public string? FieldOf(BoundExpression expression) => OriginOf(expression) is BoundField field ? field.FlatName : null;

    /// <summary>What an alias or a key of the first stats stands for.</summary>
    public BoundExpression OriginOf(BoundExpression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case BoundLet let:
                    expression = aliases[let.Index].Value;
                    break;
                case BoundColumn column when column.Index < keys.Length && keys[column.Index] is BoundField or BoundLet:
                    expression = keys[column.Index];
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>What is known of an event for which a condition is true.</summary>
    public EventFacts FactsOf(BoundExpression condition) => FactsOf(condition, MostAlternatives);

    /// <summary>The parts of a chain of one operator, in the order of the text.</summary>
    public static List<BoundExpression> PartsOf(BoundExpression expression, BinaryOperator chain)
    {
        List<BoundExpression> parts = [];
        var pending = new Stack<BoundExpression>();
        pending.Push(expression);
        while (pending.Count != 0)
        {
            BoundExpression part = pending.Pop();
            if (part is BoundBinary binary && binary.Operator == chain)
            {
                pending.Push(binary.Right);
                pending.Push(binary.Left);
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private EventFacts FactsOf(BoundExpression condition, int alternatives)
    {
        switch (condition)
        {
            case BoundBinary { Operator: BinaryOperator.And }:
                EventFacts all = EventFacts.None;
                foreach (BoundExpression part in PartsOf(condition, BinaryOperator.And))
                {
                    all = all.And(FactsOf(part, alternatives));
                }

                return all;
            case BoundBinary { Operator: BinaryOperator.Or } when alternatives > 0:
                return EventFacts.Any(PartsOf(condition, BinaryOperator.Or).ConvertAll(part => FactsOf(part, alternatives - 1)));
            case BoundBinary { Operator: BinaryOperator.Equal } comparison:
                return Equality(comparison.Left, [comparison.Right]) ?? Equality(comparison.Right, [comparison.Left]) ?? EventFacts.None;
            case BoundIn { IsNegated: false } membership:
                return Equality(membership.Left, membership.Items) ?? EventFacts.None;
            default:
                return EventFacts.None;
        }
    }

    private EventFacts? Equality(BoundExpression left, ImmutableArray<BoundExpression> items)
    {
        if (FieldOf(left) is not { } name || TrackedFields.Of(name) is not (not TrackedField.None and var field) || items.IsEmpty)
        {
            return null;
        }

        string[] possible = new string[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is not BoundLiteral { Value: string text })
            {
                return null;
            }

            possible[i] = text;
        }

        return EventFacts.None.With(field, possible);
    }
}
