using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>What is known about a row: which values each subject may still have. One that is not listed may have any.</summary>
internal sealed class Facts
{
    private readonly ImmutableDictionary<int, CellSet> allowed;

    private Facts(ImmutableDictionary<int, CellSet> allowed) => this.allowed = allowed;

    /// <summary>Nothing is known.</summary>
    public static Facts Nothing { get; } = new(ImmutableDictionary<int, CellSet>.Empty);

    /// <summary>The facts with one more; null when no row can be so.</summary>
    public Facts? With(int subject, CellSet values)
    {
        CellSet left = allowed.TryGetValue(subject, out CellSet? known) ? known.Intersect(values) : values;
        return left.IsEmpty ? null : left.IsFull ? this : new Facts(allowed.SetItem(subject, left));
    }

    /// <summary>What is known of a row that either is known of; null stands for no row at all.</summary>
    public static Facts? Either(Facts? one, Facts? other)
    {
        if (one is null || other is null || ReferenceEquals(one, other))
        {
            return one ?? other;
        }

        ImmutableDictionary<int, CellSet>.Builder both = ImmutableDictionary.CreateBuilder<int, CellSet>();
        foreach (KeyValuePair<int, CellSet> fact in one.allowed)
        {
            if (other.allowed.TryGetValue(fact.Key, out CellSet? values) && fact.Value.Unite(values) is { IsFull: false } united)
            {
                both.Add(fact.Key, united);
            }
        }

        return new Facts(both.ToImmutable());
    }
}
