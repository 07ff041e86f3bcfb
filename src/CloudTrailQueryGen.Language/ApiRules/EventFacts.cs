using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>The values that tracked fields can have in an event for which a part of a query matters. Immutable.</summary>
internal sealed class EventFacts
{
    private readonly string[]?[] values;

    private EventFacts(string[]?[] values) => this.values = values;

    /// <summary>Every field can have any value.</summary>
    public static EventFacts None { get; } = new(new string[]?[TrackedFields.Count]);

    /// <summary>Null when it can be any.</summary>
    public string[]? ValuesOf(TrackedField field) => values[(int)field];

    /// <summary>The field has one of these values, too. Values that exclude each other are somebody else's to report: the earlier ones stay.</summary>
    public EventFacts With(TrackedField field, string[] possible)
    {
        if (ValuesOf(field) is { } known)
        {
            possible = Array.FindAll(known, value => Array.IndexOf(possible, value) >= 0);
            if (possible.Length == 0 || possible.Length == known.Length)
            {
                return this;
            }
        }

        var changed = (string[]?[])values.Clone();
        changed[(int)field] = possible;
        return new EventFacts(changed);
    }

    /// <summary>What these know, and what those know as well.</summary>
    public EventFacts And(EventFacts other)
    {
        EventFacts both = this;
        for (int i = 0; i < TrackedFields.Count; i++)
        {
            if (other.values[i] is { } possible)
            {
                both = both.With((TrackedField)i, possible);
            }
        }

        return both;
    }

    /// <summary>What holds when one of several does.</summary>
    public static EventFacts Any(List<EventFacts> alternatives)
    {
        EventFacts any = None;
        for (int i = 0; i < TrackedFields.Count; i++)
        {
            List<string> possible = [];
            foreach (EventFacts alternative in alternatives)
            {
                if (alternative.values[i] is not { } known)
                {
                    possible.Clear();
                    break;
                }

                possible.AddRange(known);
            }

            if (possible.Count != 0)
            {
                any = any.With((TrackedField)i, [.. possible]);
            }
        }

        return any;
    }
}
