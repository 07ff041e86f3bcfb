using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>What each segment must hand on: the references that a later segment or the result uses, in order of first use.</summary>
internal sealed class LiveReferences(BoundQuery query, List<PlanSegment> segments, AliasTable aliases)
{
    /// <summary>By the index of the segment; the last one hands on the columns of the result, which are not in here.</summary>
    public ImmutableArray<BoundExpression>[] BySegment()
    {
        var needs = new ImmutableArray<BoundExpression>[segments.Count];
        needs[segments.Count - 1] = [];
        for (int i = segments.Count - 2; i >= 0; i--)
        {
            needs[i] = NeedsOf(segments[i + 1], i + 1 == segments.Count - 1, needs[i + 1]);
        }

        return needs;
    }

    private ImmutableArray<BoundExpression> NeedsOf(PlanSegment segment, bool isLast, ImmutableArray<BoundExpression> handedOn)
    {
        var found = new ReferenceSet(aliases);
        foreach (BoundFilter filter in segment.Filters)
        {
            found.AddFrom(filter.Condition);
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

    /// <summary>References, each once.</summary>
    private sealed class ReferenceSet(AliasTable aliases)
    {
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private readonly ImmutableArray<BoundExpression>.Builder found = ImmutableArray.CreateBuilder<BoundExpression>();

        public void AddFromAll(ImmutableArray<BoundExpression> expressions)
        {
            foreach (BoundExpression expression in expressions)
            {
                AddFrom(expression);
            }
        }

        public void AddFrom(BoundExpression expression) => ExpressionWalker.Visit(aliases.Simplify(expression), Add);

        public ImmutableArray<BoundExpression> ToImmutable() => found.ToImmutable();

        private void Add(BoundExpression part)
        {
            if (TimeBin.IsBin(part))
            {
                part = TimeBin.Timestamp(part.Span);
            }

            if (Reference.KeyOf(part) is { } key && keys.Add(key))
            {
                found.Add(part);
            }
        }
    }
}
