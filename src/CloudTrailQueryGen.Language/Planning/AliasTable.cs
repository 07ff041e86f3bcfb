using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>The aliases of a query, with those that only rename something seen through.</summary>
internal sealed class AliasTable
{
    private readonly BoundExpression[] values;
    private readonly bool keepsConstants;

    /// <summary>An alias sees only earlier ones, so that one pass is enough.</summary>
    /// <param name="aliases">Of the query.</param>
    /// <param name="keepsConstants">An alias of a constant stays one, because there are rows that come without it.</param>
    public AliasTable(ImmutableArray<BoundAlias> aliases, bool keepsConstants)
    {
        this.keepsConstants = keepsConstants;
        values = new BoundExpression[aliases.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Simplify(aliases[i].Value);
        }
    }

    /// <summary>The value of an alias.</summary>
    public BoundExpression this[int index] => values[index];

    /// <summary>The expression with every alias of a field, column or constant replaced by that.</summary>
    public BoundExpression Simplify(BoundExpression expression) => ExpressionWalker.Rewrite(
        expression,
        part => part is BoundLet let && IsSeenThrough(values[let.Index]) ? values[let.Index] with { Span = let.Span } : null);

    /// <summary>The aggregates of a stats that the given references need, each once, in the order of its items.</summary>
    public List<BoundAggregate> AggregatesOf(BoundStats stats, ImmutableArray<BoundExpression> references)
    {
        HashSet<int> live = Closure(references);
        List<BoundAggregate> aggregates = [];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (int item in stats.Items)
        {
            if (live.Contains(item))
            {
                ExpressionWalker.Visit(values[item], part =>
                {
                    if (part is BoundAggregate aggregate && keys.Add(ExpressionText.Identity(aggregate)))
                    {
                        aggregates.Add(aggregate);
                    }
                });
            }
        }

        return aggregates;
    }

    private bool IsSeenThrough(BoundExpression value) => Reference.IsPlain(value) && !(keepsConstants && value is BoundLiteral or BoundParameter);

    /// <summary>The aliases among the references, and those that their values are made of.</summary>
    private HashSet<int> Closure(ImmutableArray<BoundExpression> references)
    {
        var found = new HashSet<int>();
        void Visit(BoundExpression part)
        {
            if (part is BoundLet let && found.Add(let.Index))
            {
                ExpressionWalker.Visit(values[let.Index], Visit);
            }
        }

        ExpressionWalker.VisitAll(references, Visit);
        return found;
    }
}
