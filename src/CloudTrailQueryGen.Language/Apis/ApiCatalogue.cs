using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>
/// The APIs that CloudTrail logs: event sources, the events of each, names that it writes otherwise than one thinks, and names of request
/// parameters. It is not complete, because services and operations come every week: what is not in it need not be wrong.
/// </summary>
/// <param name="load">Gives what the product knows, when it is first needed.</param>
/// <param name="added">What the project adds.</param>
internal sealed class ApiCatalogue(Func<BuiltInApis> load, AddedApis added)
{
    /// <summary>The day on which the data was collected, as messages name it.</summary>
    public const string Date = "2026-11-21";

    /// <summary>More than these edits of a name, or than a third of its letters, make another name.</summary>
    private const int MostEdits = 2;

    private readonly Lazy<BuiltInApis> builtIn = new(load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>What the product knows. Costs nothing until it is asked.</summary>
    public static ApiCatalogue BuiltIn { get; } = new(() => BuiltInApis.Shared, AddedApis.None);

    private BuiltInApis Apis => builtIn.Value;

    /// <summary>The event sources that can be proposed, sorted.</summary>
    public IEnumerable<EventSource> Sources()
    {
        using IEnumerator<EventSource> others = added.Sources.GetEnumerator();
        bool hasOther = others.MoveNext();
        for (int i = 0; i < Apis.SourceCount; i++)
        {
            EventSource source = Apis.SourceAt(i);
            for (; hasOther && string.CompareOrdinal(others.Current.Name, source.Name) < 0; hasOther = others.MoveNext())
            {
                yield return others.Current;
            }

            if (source.IsSuggested && added.FindSource(source.Name) is null)
            {
                yield return source;
            }
        }

        for (; hasOther; hasOther = others.MoveNext())
        {
            yield return others.Current;
        }
    }

    /// <summary>Null when it is not known.</summary>
    public EventSource? FindSource(string name) => added.FindSource(name) ?? (Apis.FindSource(name) is >= 0 and int source ? Apis.SourceAt(source) : null);

    /// <summary>
    /// The event source that was probably meant; null when none is near. Of AWS's own only the part in front of the common end counts: with it,
    /// any two short names would be near each other.
    /// </summary>
    public string? NearSource(string name)
    {
        if (SourceHost.ServiceOf(name) is not { Length: > 0 } service)
        {
            return Suggestion.Strictly(name, OtherHosts(), MostEdits);
        }

        if (EverydaySource(name) is { } everyday)
        {
            return everyday;
        }

        return Suggestion.Strictly(service, Services(), MostEdits) is { } near ? near + SourceHost.End : null;
    }

    /// <summary>The event source under which CloudTrail logs a service that people know by that name; null when that is not certain.</summary>
    public string? EverydaySource(string name) =>
        SourceHost.ServiceOf(name) is { } service && EverydaySources.Of(service.ToLowerInvariant()) is { } logged && FindSource(logged) is not null ? logged : null;

    /// <summary>The events of an event source, sorted; none of one that is not known.</summary>
    public IEnumerable<ApiEvent> EventsOf(string eventSource)
    {
        IEnumerable<ApiEvent> known = Apis.FindSource(eventSource) is >= 0 and int source ? Apis.EventsOf(source) : [];
        IReadOnlyCollection<string> others = added.EventsOf(eventSource);
        return others.Count == 0 ? known : known
            .Where(each => !added.HasEvent(eventSource, each.Name))
            .Concat(others.Select(name => new ApiEvent(name, ApiEventOrigin.Project)))
            .OrderBy(each => each.Name, StringComparer.Ordinal);
    }

    /// <summary>Something is known of the events of that event source, so that an unknown one can be called so.</summary>
    public bool KnowsEventsOf(string eventSource) =>
        added.EventsOf(eventSource).Count != 0 || (Apis.FindSource(eventSource) is >= 0 and int source && !Apis.IsEmpty(source));

    /// <summary>Null when the event source has no such event, as far as is known.</summary>
    public ApiEvent? FindEvent(string eventSource, string eventName) =>
        added.HasEvent(eventSource, eventName) ? new ApiEvent(eventName, ApiEventOrigin.Project)
        : Apis.FindSource(eventSource) is >= 0 and int source ? Apis.FindEvent(source, eventName)
        : null;

    /// <summary>Null when the name is no trap.</summary>
    public EventTrap? FindTrap(string eventSource, string eventName) =>
        !added.HasEvent(eventSource, eventName) && Apis.FindSource(eventSource) is >= 0 and int source ? Apis.FindTrap(source, eventName) : null;

    /// <summary>The event sources that have an event of that name; <see cref="FindEvent"/> tells how sure it is.</summary>
    public IEnumerable<string> SourcesOf(string eventName)
    {
        foreach (string source in SourcesWith(eventName))
        {
            if (FindEvent(source, eventName) is not null)
            {
                yield return source;
            }
        }
    }

    /// <summary>The event sources that have an event or a trap of that name: those of the project, then the others, both sorted.</summary>
    public IEnumerable<string> SourcesWith(string eventName)
    {
        foreach (EventSource source in added.Sources)
        {
            if (added.HasEvent(source.Name, eventName))
            {
                yield return source.Name;
            }
        }

        for (int i = 0; i < Apis.SourceCount; i++)
        {
            if (Apis.Has(i, eventName) && Apis.SourceName(i) is var name && !added.HasEvent(name, eventName))
            {
                yield return name;
            }
        }
    }

    /// <summary>The event of an event source that was probably meant, or of any when none is given; null when none is near.</summary>
    public string? NearEvent(string? eventSource, string eventName) => Suggestion.Strictly(eventName, EventNames(eventSource, NameSketch.Of(eventName)), MostEdits);

    /// <summary>What <c>requestParameters</c> of an event can have; null when nothing reliable is known of that.</summary>
    public RequestParameterNames? ParametersOf(string eventSource, string eventName) => Apis.ParametersOf(eventSource, eventName);

    /// <summary>What stands in front of the end that the event sources of AWS share.</summary>
    private IEnumerable<string> Services()
    {
        foreach (EventSource source in Sources())
        {
            if (source.Name.EndsWith(SourceHost.End, StringComparison.Ordinal))
            {
                yield return source.Name.Substring(0, source.Name.Length - SourceHost.End.Length);
            }
        }
    }

    private IEnumerable<string> OtherHosts()
    {
        foreach (EventSource source in Sources())
        {
            if (!source.Name.EndsWith(SourceHost.End, StringComparison.Ordinal))
            {
                yield return source.Name;
            }
        }
    }

    /// <summary>The names that may be near, of all event sources if none is given.</summary>
    private IEnumerable<string> EventNames(string? eventSource, NameSketch name)
    {
        foreach (EventSource source in added.Sources)
        {
            if (eventSource is null || source.Name == eventSource)
            {
                foreach (string each in added.EventsOf(source.Name))
                {
                    yield return each;
                }
            }
        }

        int first = eventSource is null ? 0 : Apis.FindSource(eventSource);
        int last = eventSource is null ? Apis.SourceCount - 1 : first;
        for (int i = first; i >= 0 && i <= last; i++)
        {
            foreach (ApiEvent each in Apis.EventsNear(i, name, MostEdits))
            {
                if (each.IsSuggested)
                {
                    yield return each.Name;
                }
            }
        }
    }
}
