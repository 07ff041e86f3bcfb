using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Collects the items of a list, the first of each name.</summary>
internal sealed class CompletionCollector
{
    private readonly List<CompletionItem> items = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Something was left out.</summary>
    public bool IsIncomplete { get; set; }

    public void Add(CompletionItem item)
    {
        if (names.Add(item.Name))
        {
            items.Add(item);
        }
    }

    /// <summary>An item that is written as it is read.</summary>
    public void Add(string name, CompletionKind kind, string description, int rank) => Add(name, kind, description, name, rank);

    /// <summary>An item behind whose text the caret stands.</summary>
    public void Add(string name, CompletionKind kind, string description, string insertion, int rank) =>
        Add(new CompletionItem(name, kind, description, insertion, insertion.Length, rank));

    public ImmutableArray<CompletionItem> ToItems() =>
        [.. items.OrderBy(item => item.Rank).ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Name, StringComparer.Ordinal)];
}
