using System.Collections.Generic;
using CloudTrailQueryGen.Language.Apis;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>Event sources, events and request parameters.</summary>
internal static class ApiCompletions
{
    /// <summary>More in one list help nobody to find a name.</summary>
    public const int Most = 1000;

    private const string SourceField = "eventSource";
    private const string EventField = "eventName";

    /// <summary>True for the fields whose values are names of APIs.</summary>
    public static bool IsNamed(string field) => field is SourceField or EventField;

    /// <summary>The values of a field that <see cref="IsNamed"/>.</summary>
    public static void AddValues(CompletionPoint point, string field, ApiCatalogue apis, CompletionCollector items)
    {
        if (field == SourceField)
        {
            foreach (EventSource source in apis.Sources())
            {
                ValueCompletions.AddString(point, source.Name, CompletionKind.Value, source.Service.Length == 0 ? "Event source" : source.Service, Ranks.Likely, items);
            }

            return;
        }

        List<string> sources = RequiredValues.Find(point, SourceField);
        if (sources.Count == 0)
        {
            AddEventsOfAll(point, apis, items);
        }

        foreach (string source in sources)
        {
            foreach (ApiEvent each in apis.EventsOf(source))
            {
                if (each.IsSuggested)
                {
                    ValueCompletions.AddString(point, each.Name, CompletionKind.Value, "Event of " + source, Ranks.Likely, items);
                }
            }
        }
    }

    /// <summary>What the events that the query requires have in their <c>requestParameters</c>.</summary>
    public static void AddRequestParameters(CompletionPoint point, ApiCatalogue apis, bool isQuoted, CompletionCollector items)
    {
        List<string> sources = RequiredValues.Find(point, SourceField);
        foreach (string name in RequiredValues.Find(point, EventField))
        {
            foreach (string source in sources.Count == 0 ? apis.SourcesOf(name) : sources)
            {
                foreach (string parameter in apis.ParametersOf(source, name)?.Names ?? [])
                {
                    string insertion = PathReader.Write([parameter], isWhole: false, isQuoted);
                    items.Add(parameter, CompletionKind.Field, $"Request parameter of {name}", insertion, Ranks.Usual);
                }
            }
        }
    }

    /// <summary>Those that have been seen in records, until something is typed; then those that begin with that.</summary>
    private static void AddEventsOfAll(CompletionPoint point, ApiCatalogue apis, CompletionCollector items)
    {
        EventNameIndex index = EventNameIndex.Of(apis);
        items.IsIncomplete = point.Typed.Length == 0;
        int left = Most;
        foreach (NamedEvent each in point.Typed.Length == 0 ? index.Observed() : index.BeginningWith(point.Typed))
        {
            if (left-- == 0)
            {
                items.IsIncomplete = true;
                return;
            }

            ValueCompletions.AddString(point, each.Name, CompletionKind.Value, "Event of " + each.Sources, Ranks.Likely, items);
        }
    }
}
