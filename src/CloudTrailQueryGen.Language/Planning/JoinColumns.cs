using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Leaves out what a join would take from its right side and nothing uses, so that the right side need not hold it.</summary>
internal static class JoinColumns
{
    public static BoundQuery KeepUsed(BoundQuery query)
    {
        if (query.Commands.OfType<BoundJoin>().SingleOrDefault() is not { } join)
        {
            return query;
        }

        HashSet<int> used = MadeReferences.In(query);
        var outputs = ImmutableArray.CreateBuilder<BoundMade>();
        BoundSubquery right = query.Subqueries[join.Subquery];
        var columns = ImmutableArray.CreateBuilder<BoundOutput>();

        // The first column is the key.
        columns.Add(right.Query.Columns[0]);
        for (int i = 0; i < join.Outputs.Length; i++)
        {
            if (used.Contains(join.Outputs[i].Id))
            {
                outputs.Add(join.Outputs[i]);
                columns.Add(right.Query.Columns[i + 1]);
            }
        }

        return query with
        {
            Commands = query.Commands.Replace(join, join with { Outputs = outputs.ToImmutable() }),
            Subqueries = query.Subqueries.SetItem(join.Subquery, right with { Query = right.Query with { Columns = columns.ToImmutable() } }),
        };
    }
}
