using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>The commands that one stage of the plan carries out together.</summary>
internal sealed class PlanSegment
{
    /// <summary>Filters and expansions, in the order of the query.</summary>
    public List<BoundCommand> Steps { get; } = [];

    /// <summary>Most significant first.</summary>
    public List<BoundSortKey> Order { get; } = [];

    public ImmutableArray<BoundExpression> Dedup { get; private set; } = [];

    public BoundLimit? Limit { get; private set; }

    /// <summary>The stats that ends the segment; null when it delivers its rows as they are.</summary>
    public BoundStats? Stats { get; private set; }

    /// <summary>The command that ends the segment by computing with all of its rows; null when there is none.</summary>
    public BoundTransform? Transform { get; private set; }

    /// <summary>The values that commands of this segment make; nothing before it can know them.</summary>
    public IEnumerable<BoundMade> Makes
    {
        get
        {
            foreach (BoundCommand step in Steps)
            {
                if (step is BoundExpansion expansion)
                {
                    foreach (BoundMade made in expansion.Outputs)
                    {
                        yield return made;
                    }
                }
            }

            foreach (BoundMade made in Transform?.Outputs ?? [])
            {
                yield return made;
            }
        }
    }

    /// <summary>A later filter or sort would see other rows, so that it needs a stage of its own.</summary>
    private bool IsClosed => Limit is not null || !Dedup.IsEmpty;

    /// <summary>
    /// Splits a query behind every stats and transform, and where a command follows a limit or dedup that it cannot be moved in
    /// front of. Filters and expansions commute with sort, so that they need no split.
    /// </summary>
    public static List<PlanSegment> Split(BoundQuery query)
    {
        List<PlanSegment> segments = [new()];
        foreach (BoundCommand command in query.Commands)
        {
            PlanSegment current = segments[segments.Count - 1];
            if (!current.TryAdd(command))
            {
                current = new PlanSegment();
                current.TryAdd(command);
                segments.Add(current);
            }

            if (current.Stats is not null || current.Transform is not null)
            {
                segments.Add(new PlanSegment());
            }
        }

        return segments;
    }

    private bool TryAdd(BoundCommand command)
    {
        switch (command)
        {
            case BoundFilter or BoundExpansion when !IsClosed:
                Steps.Add(command);
                return true;
            case BoundSort sort when !IsClosed:
                // Sorting is stable: the earlier order only decides between equal rows.
                Order.InsertRange(0, sort.Keys);
                return true;
            case BoundDedup dedup when !IsClosed:
                Dedup = dedup.Keys;
                return true;
            case BoundLimit limit:
                return TryLimit(limit);
            case BoundStats stats when !IsClosed:
                Order.Clear();
                Stats = stats;
                return true;
            case BoundTransform transform:
                Transform = transform;
                return true;
            default:
                return false;
        }
    }

    private bool TryLimit(BoundLimit limit)
    {
        if (Limit is null)
        {
            // The last rows are known only when dedup has found all of its rows, of which it must then forget none.
            if (limit.Kept == KeptRows.Last && !Dedup.IsEmpty)
            {
                return false;
            }

            // Who has sorted wants the first rows, and dedup keeps them; any will do only where nobody has asked for an order.
            Limit = limit.Kept == KeptRows.Any && (Order.Count > 0 || !Dedup.IsEmpty) ? limit with { Kept = KeptRows.First } : limit;
            return true;
        }

        if ((Limit.Kept == KeptRows.Last) == (limit.Kept == KeptRows.Last)
            && Limit.Count is BoundLiteral { Value: long first } && limit.Count is BoundLiteral { Value: long second })
        {
            Limit = Limit with { Count = first <= second ? Limit.Count : limit.Count };
            return true;
        }

        return false;
    }
}
