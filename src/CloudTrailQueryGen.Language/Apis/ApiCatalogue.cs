using System;
using System.Collections.Generic;
using System.Threading;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>
/// The APIs that CloudTrail logs: event sources, the events of each, names that it writes otherwise than one thinks, and names of request
/// parameters. It is not complete, because services and operations come every week: what is not in it need not be wrong.
/// </summary>
/// <param name="load">Reads what the product knows, when it is first needed.</param>
internal sealed class ApiCatalogue(Func<BuiltInApis> load)
{
    /// <summary>The day on which the data was collected, as messages name it.</summary>
    public const string Date = "2026-11-21";

    /// <summary>More than these edits of a name, or than a third of its letters, make another name.</summary>
    private const int MostEdits = 2;

    private readonly Lazy<BuiltInApis> builtIn = new(load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>What the product knows. Costs nothing until it is asked.</summary>
    public static ApiCatalogue BuiltIn { get; } = new(() => new BuiltInApis());

    private BuiltInApis Apis => builtIn.Value;

    /// <summary>The event sources that can be proposed, sorted.</summary>
    public IEnumerable<EventSource> Sources()
    {
        for (int i = 0; i < Apis.SourceCount; i++)
        {
            if (Apis.SourceAt(i) is { IsSuggested: true } source)
            {
                yield return source;
            }
        }
    }

    /// <summary>Null when it is not known.</summary>
    public EventSource? FindSource(string name) => Apis.FindSource(name) is >= 0 and int source ? Apis.SourceAt(source) : null;

    /// <summary>The event source that was probably meant; null when none is near.</summary>
    public string? NearSource(string name) => Suggestion.Strictly(name, SourceNames(), MostEdits);

    /// <summary>The events of an event source, sorted; none of one that is not known.</summary>
    public IEnumerable<ApiEvent> EventsOf(string eventSource) => Apis.FindSource(eventSource) is >= 0 and int source ? Apis.EventsOf(source) : [];

    /// <summary>Something is known of the events of that event source, so that an unknown one can be called so.</summary>
    public bool KnowsEventsOf(string eventSource) => Apis.FindSource(eventSource) is >= 0 and int source && !Apis.IsEmpty(source);

    /// <summary>Null when the event source has no such event, as far as is known.</summary>
    public ApiEvent? FindEvent(string eventSource, string eventName) =>
        Apis.FindSource(eventSource) is >= 0 and int source ? Apis.FindEvent(source, eventName) : null;

    /// <summary>Null when the name is no trap.</summary>
    public EventTrap? FindTrap(string eventSource, string eventName) =>
        Apis.FindSource(eventSource) is >= 0 and int source ? Apis.FindTrap(source, eventName) : null;

    /// <summary>The event sources that have an event of that name, sorted; <see cref="FindEvent"/> tells how sure it is.</summary>
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

    /// <summary>The event sources that have an event or a trap of that name, sorted.</summary>
    public IEnumerable<string> SourcesWith(string eventName)
    {
        for (int i = 0; i < Apis.SourceCount; i++)
        {
            if (Apis.Has(i, eventName))
            {
                yield return Apis.SourceName(i);
            }
        }
    }

    /// <summary>The event of an event source that was probably meant, or of any when none is given; null when none is near.</summary>
    public string? NearEvent(string? eventSource, string eventName) => Suggestion.Strictly(eventName, EventNames(eventSource, eventName.Length), MostEdits);

    /// <summary>What <c>requestParameters</c> of an event can have; null when nothing reliable is known of that.</summary>
    public RequestParameterNames? ParametersOf(string eventSource, string eventName) => Apis.ParametersOf(eventSource, eventName);

    private IEnumerable<string> SourceNames()
    {
        foreach (EventSource source in Sources())
        {
            yield return source.Name;
        }
    }

    /// <summary>The names of about that length.</summary>
    private IEnumerable<string> EventNames(string? eventSource, int length)
    {
        int only = eventSource is null ? -1 : Apis.FindSource(eventSource);
        if (eventSource is not null && only < 0)
        {
            yield break;
        }

        for (int i = Math.Max(only, 0); i < (only < 0 ? Apis.SourceCount : only + 1); i++)
        {
            foreach (ApiEvent each in Apis.EventsOf(i, length, MostEdits))
            {
                if (each.IsSuggested)
                {
                    yield return each.Name;
                }
            }
        }
    }
}
