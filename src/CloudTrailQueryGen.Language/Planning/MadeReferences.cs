using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Which values that commands make something in a query refers to.</summary>
internal static class MadeReferences
{
    /// <summary>Their ids.</summary>
    public static HashSet<int> In(BoundQuery query)
    {
        var found = new HashSet<int>();
        void Visit(BoundExpression expression) => ExpressionWalker.Visit(expression, part =>
        {
            if (part is BoundMade made)
            {
                found.Add(made.Id);
            }
        });

        foreach (BoundAlias alias in query.Aliases)
        {
            Visit(alias.Value);
        }

        foreach (BoundOutput column in query.Columns)
        {
            Visit(column.Value);
        }

        foreach (BoundCommand command in query.Commands)
        {
            foreach (BoundExpression expression in ExpressionsOf(command))
            {
                Visit(expression);
            }
        }

        return found;
    }

    /// <summary>The expressions of a command; the items of <c>stats</c> are aliases.</summary>
    private static IEnumerable<BoundExpression> ExpressionsOf(BoundCommand command) => command switch
    {
        BoundFilter filter => [filter.Condition],
        BoundStats stats => stats.Keys,
        BoundSort sort => ImmutableArray.CreateRange(sort.Keys, key => key.Value),
        BoundLimit limit => [limit.Count],
        BoundDedup dedup => dedup.Keys,
        BoundExpansion expansion => expansion.Inputs,
        BoundTransform transform => transform.Inputs,
        _ => throw new InvalidOperationException($"No expressions of {command.GetType().Name}"),
    };
}
