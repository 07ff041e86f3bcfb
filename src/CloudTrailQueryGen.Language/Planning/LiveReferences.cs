using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>What each segment must hand on: the references that a later segment or the result uses, in order of first use.</summary>
internal sealed class LiveReferences(BoundQuery query, List<PlanSegment> segments, AliasTable aliases)
{
    /// <summary>
    /// By the index of the segment: what its stats or the rows that it collects must hold; a transform of the segment adds what it
    /// makes. The last one hands on the columns of the result, which are not in here.
    /// </summary>
    public ImmutableArray<BoundExpression>[] BySegment()
    {
        var needs = new ImmutableArray<BoundExpression>[segments.Count];
        needs[segments.Count - 1] = [];
        for (int i = segments.Count - 2; i >= 0; i--)
        {
            ImmutableArray<BoundExpression> behind = NeedsOf(segments[i + 1], i + 1 == segments.Count - 1, needs[i + 1]);
            needs[i] = segments[i].Transform is { } transform ? BeforeTransform(transform, behind) : behind;
        }

        return needs;
    }

    private ImmutableArray<BoundExpression> BeforeTransform(BoundTransform transform, ImmutableArray<BoundExpression> behind)
    {
        var found = new ReferenceSet(aliases, transform.Outputs, transform.EarlierAliases);
        found.AddFromAll(transform.Inputs);
        found.AddFromAll(behind);
        return found.ToImmutable();
    }

    private ImmutableArray<BoundExpression> NeedsOf(PlanSegment segment, bool isLast, ImmutableArray<BoundExpression> handedOn)
    {
        var found = new ReferenceSet(aliases, segment.Makes);
        foreach (BoundCommand step in segment.Steps)
        {
            if (step is BoundFilter filter)
            {
                found.AddFrom(filter.Condition);
            }
            else
            {
                found.AddFromAll(((BoundExpansion)step).Inputs);
            }
        }

        if (segment.Stats is { } stats)
        {
            found.AddFromAll(stats.Keys);
            foreach (BoundAggregate aggregate in aliases.AggregatesOf(stats, handedOn))
            {
                found.AddFromAll(aggregate.Arguments);
            }

            return found.ToImmutable();
        }

        foreach (BoundSortKey key in segment.Order)
        {
            found.AddFrom(key.Value);
        }

        found.AddFromAll(segment.Dedup);
        found.AddFromAll(handedOn);
        if (isLast)
        {
            foreach (BoundOutput output in query.Columns)
            {
                found.AddFrom(output.Value);
            }
        }

        return found.ToImmutable();
    }
}
