using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>References, each once, in the order in which they were added.</summary>
/// <param name="aliases">The aliases of the query.</param>
/// <param name="unknown">Values that do not exist yet where the set is needed: an alias that is made of them is replaced by what else it is made of.</param>
/// <param name="knownAliases">So many aliases may be computed where the set is needed; a later one is replaced by what it is made of. Null for all.</param>
internal sealed class ReferenceSet(AliasTable aliases, IEnumerable<BoundMade> unknown, int? knownAliases = null)
{
    private readonly HashSet<int> unknown = [.. unknown.Select(made => made.Id)];
    private readonly Dictionary<int, bool> isMadeOfUnknown = [];
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

        if (Reference.KeyOf(part) is not { } key || !keys.Add(key))
        {
            return;
        }

        if (part is BoundLet let && (let.Index >= knownAliases || IsMadeOfUnknown(let)))
        {
            AddFrom(aliases[let.Index]);
        }
        else if (part is not BoundMade made || !unknown.Contains(made.Id))
        {
            found.Add(part);
        }
    }

    private bool IsMadeOfUnknown(BoundLet alias)
    {
        if (!isMadeOfUnknown.TryGetValue(alias.Index, out bool isMade))
        {
            ExpressionWalker.Visit(aliases[alias.Index], part =>
                isMade |= part is BoundMade made ? unknown.Contains(made.Id) : part is BoundLet let && IsMadeOfUnknown(let));
            isMadeOfUnknown[alias.Index] = isMade;
        }

        return isMade;
    }
}
