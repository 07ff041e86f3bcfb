using System;
using System.Collections.Generic;
using System.Threading;

namespace CloudTrailQueryGen.Language.Apis;

/// <summary>
/// The event sources, events and request parameters that the product knows: two tables (docs/catalogue.md says of which data). The
/// names of request parameters are the larger part, and few queries need them, so that they are read when the first one does.
/// </summary>
internal sealed class BuiltInApis
{
    public const string EventsResource = "CloudTrailQueryGen.Apis.events.deflate";
    public const string ParametersResource = "CloudTrailQueryGen.Apis.parameters.deflate";

    private static readonly Lazy<BuiltInApis> LazyShared = new(() => new BuiltInApis(), LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly LineTable events;
    private readonly Lazy<LineTable> parameters;

    /// <summary>Reads the events.</summary>
    public BuiltInApis()
        : this(new LineTable(CompressedResource.Read(EventsResource)), () => new LineTable(CompressedResource.Read(ParametersResource)))
    {
    }

    private BuiltInApis(LineTable events, Func<LineTable> parameters)
    {
        this.events = events;
        this.parameters = new(parameters, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The same for all, read once.</summary>
    public static BuiltInApis Shared => LazyShared.Value;

    /// <summary>Nothing is known.</summary>
    public static BuiltInApis None { get; } = new(new LineTable([]), () => new LineTable([]));

    /// <summary>Somebody has asked for request parameters.</summary>
    public bool HasLoadedParameters => parameters.IsValueCreated;

    /// <summary>How many event sources there are.</summary>
    public int SourceCount => events.SectionCount;

    /// <summary>The number of the event source; negative when it is not known.</summary>
    public int FindSource(string name) => events.FindSection(name);

    public EventSource SourceAt(int source)
    {
        int head = events.HeadOf(source);
        return new EventSource(events.KeyOf(head), events.CellOf(head, 2), StatusOf(events.CellOf(head, 1)[0]));
    }

    public string SourceName(int source) => events.KeyOf(events.HeadOf(source));

    /// <summary>The event source has neither an event nor a trap, so that nothing can be said of names.</summary>
    public bool IsEmpty(int source) => events.HeadOf(source) + 1 == events.EndOf(source);

    /// <summary>The events of a source, in order.</summary>
    public IEnumerable<ApiEvent> EventsOf(int source)
    {
        for (int line = events.HeadOf(source) + 1; line < events.EndOf(source); line++)
        {
            if (IsEvent(line))
            {
                yield return EventAt(line);
            }
        }
    }

    /// <summary>Those of them that may be so many edits away from a name, and a few others.</summary>
    public IEnumerable<ApiEvent> EventsNear(int source, NameSketch name, int edits)
    {
        for (int line = events.HeadOf(source) + 1; line < events.EndOf(source); line++)
        {
            if (IsEvent(line) && events.SketchOf(line).MayBeNear(name, edits))
            {
                yield return EventAt(line);
            }
        }
    }

    /// <summary>There is an event or a trap of that name.</summary>
    public bool Has(int source, string name) => events.Find(source, name) >= 0;

    public ApiEvent? FindEvent(int source, string name)
    {
        int line = events.Find(source, name);
        return line >= 0 && IsEvent(line) ? EventAt(line) : null;
    }

    public EventTrap? FindTrap(int source, string name)
    {
        int line = events.Find(source, name);
        if (line < 0 || IsEvent(line))
        {
            return null;
        }

        string logged = events.CellOf(line, 1);
        return new EventTrap(name, logged.Length == 0 ? null : logged, events.TagOf(line) == CatalogueTags.CertainTrap, events.CellOf(line, 2));
    }

    /// <summary>Null when nothing reliable is known of the event's parameters.</summary>
    public RequestParameterNames? ParametersOf(string source, string name)
    {
        LineTable table = parameters.Value;
        int section = table.FindSection(source);
        int line = section < 0 ? -1 : table.Find(section, name);
        if (line < 0)
        {
            return null;
        }

        int head = table.HeadOf(section);
        return new RequestParameterNames(
            [.. table.CellOf(line, 1).Split(' ')],
            table.CellOf(head, 1)[0] == CatalogueTags.ReliableParameters,
            table.CellOf(head, 2)[0] == CatalogueTags.ReliableParameters);
    }

    private ApiEvent EventAt(int line) => new(events.KeyOf(line), OriginOf(events.TagOf(line)));

    private bool IsEvent(int line) => events.TagOf(line) is not (CatalogueTags.CertainTrap or CatalogueTags.Trap);

    private static EventSourceStatus StatusOf(char tag) => (EventSourceStatus)CatalogueTags.Statuses.IndexOf(tag);

    private static ApiEventOrigin OriginOf(char tag) => (ApiEventOrigin)CatalogueTags.Origins.IndexOf(tag);
}
