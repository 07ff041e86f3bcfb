using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>Event sources and events that a project adds to the catalogue.</summary>
internal sealed class AddedApis
{
    private readonly SortedDictionary<string, EventSource> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> events = new(StringComparer.Ordinal);

    /// <summary>Nothing.</summary>
    public static AddedApis None { get; } = new();

    /// <summary>Sorted by name.</summary>
    public IEnumerable<EventSource> Sources => sources.Values;

    public void AddSource(string name, string service) => sources[name] = new EventSource(name, service, EventSourceStatus.Project);

    public void AddEvent(string source, string name)
    {
        if (!events.TryGetValue(source, out SortedSet<string>? names))
        {
            events.Add(source, names = new SortedSet<string>(StringComparer.Ordinal));
        }

        names.Add(name);
        if (!sources.ContainsKey(source))
        {
            AddSource(source, string.Empty);
        }
    }

    public EventSource? FindSource(string name) => sources.TryGetValue(name, out EventSource? source) ? source : null;

    public bool HasEvent(string source, string name) => events.TryGetValue(source, out SortedSet<string>? names) && names.Contains(name);

    /// <summary>Sorted; empty for a source that none is added to.</summary>
    public IReadOnlyCollection<string> EventsOf(string source) => events.TryGetValue(source, out SortedSet<string>? names) ? names : [];
}
