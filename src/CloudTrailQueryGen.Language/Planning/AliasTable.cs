using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>The aliases of a query, with those that only rename something seen through.</summary>
internal sealed class AliasTable
{
    private readonly BoundExpression[] values;

    /// <summary>An alias sees only earlier ones, so that one pass is enough.</summary>
    public AliasTable(ImmutableArray<BoundAlias> aliases)
    {
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
        part => part is BoundLet let && Reference.IsPlain(values[let.Index]) ? values[let.Index] with { Span = let.Span } : null);

    /// <summary>The aggregates that the values of the given references are made of, each once, in order of use.</summary>
    public List<BoundAggregate> AggregatesOf(ImmutableArray<BoundExpression> references)
    {
        List<BoundAggregate> aggregates = [];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        void Visit(BoundExpression part)
        {
            switch (part)
            {
                case BoundAggregate aggregate:
                    if (keys.Add(ExpressionText.Identity(aggregate)))
                    {
                        aggregates.Add(aggregate);
                    }

                    break;

                // What is inside an aggregate belongs to the rows before it, which have no aggregates.
                case BoundLet let when seen.Add(let.Index):
                    ExpressionWalker.Visit(values[let.Index], Visit);
                    break;
            }
        }

        ExpressionWalker.VisitAll(references, Visit);
        return aggregates;
    }
}
