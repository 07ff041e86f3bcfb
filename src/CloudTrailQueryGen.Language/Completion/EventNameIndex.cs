using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CloudTrailQueryGen.Language.Apis;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>
/// The events of all event sources by name. Made when the first list needs it and kept as long as the catalogue: a list is made at every few key
/// strokes, and the catalogue is in order of event sources.
/// </summary>
internal sealed class EventNameIndex
{
    private static readonly ConditionalWeakTable<ApiCatalogue, EventNameIndex> s_indexes = new();

    private readonly string[] names;
    private readonly NamedEvent[] events;

    private EventNameIndex(ApiCatalogue apis)
    {
        var found = new Dictionary<string, NamedEvent>(StringComparer.Ordinal);
        foreach (EventSource source in apis.Sources())
        {
            foreach (ApiEvent each in apis.EventsOf(source.Name))
            {
                if (each.IsSuggested)
                {
                    bool isObserved = each.Origin == ApiEventOrigin.Observed;
                    found[each.Name] = found.TryGetValue(each.Name, out NamedEvent other)
                        ? new NamedEvent(each.Name, other.Sources + ", " + source.Name, other.IsObserved || isObserved)
                        : new NamedEvent(each.Name, source.Name, isObserved);
                }
            }
        }

        names = [.. found.Keys];
        events = [.. found.Values];
        Array.Sort(names, events, StringComparer.OrdinalIgnoreCase);
    }

    public static EventNameIndex Of(ApiCatalogue apis) => s_indexes.GetValue(apis, static each => new EventNameIndex(each));

    /// <summary>Those that occur in records, in order.</summary>
    public IEnumerable<NamedEvent> Observed()
    {
        foreach (NamedEvent each in events)
        {
            if (each.IsObserved)
            {
                yield return each;
            }
        }
    }

    /// <summary>Those whose names begin so, in any case, in order.</summary>
    public IEnumerable<NamedEvent> BeginningWith(string prefix)
    {
        int start = Array.BinarySearch(names, prefix, StringComparer.OrdinalIgnoreCase);
        start = start < 0 ? ~start : start;

        // Of names that differ in case only, the search finds any.
        while (start > 0 && names[start - 1].StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            start--;
        }

        for (int i = start; i < names.Length && names[i].StartsWith(prefix, StringComparison.OrdinalIgnoreCase); i++)
        {
            yield return events[i];
        }
    }
}

/// <summary>An event.</summary>
/// <param name="Name">As <c>eventName</c> has it.</param>
/// <param name="Sources">The event sources that have it.</param>
/// <param name="IsObserved">It occurs in records of one of them.</param>
internal readonly record struct NamedEvent(string Name, string Sources, bool IsObserved);
