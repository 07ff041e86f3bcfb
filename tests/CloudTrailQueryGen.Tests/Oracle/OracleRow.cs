using System.Collections.Generic;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>A row of the pipeline: an event or a group, with the names made so far (spec §3.1).</summary>
internal sealed class OracleRow
{
    /// <summary>The event, or null behind <c>stats</c>.</summary>
    public OracleEvent? Event { get; init; }

    /// <summary>The time of the event, or the latest of the group.</summary>
    public long? Timestamp { get; init; }

    /// <summary>The canonical texts of the group keys; empty for an event.</summary>
    public IReadOnlyList<string?> Keys { get; init; } = [];

    /// <summary>Aliases, and columns without an alias by their text.</summary>
    public Dictionary<string, OracleValue> Names { get; } = [];

    /// <summary>Columns without an alias by their text in lower case and without white space (spec §3.6).</summary>
    public Dictionary<string, OracleValue> Texts { get; } = [];

    public OracleValue Field(string name) =>
        Names.TryGetValue(name, out OracleValue value) ? value : Event?.Field(name) ?? OracleValue.Missing;

    /// <summary>A copy with one more name.</summary>
    public OracleRow With(string name, OracleValue value)
    {
        var copy = new OracleRow { Event = Event, Timestamp = Timestamp, Keys = Keys };
        foreach ((string known, OracleValue knownValue) in Names)
        {
            copy.Names[known] = knownValue;
        }

        foreach ((string known, OracleValue knownValue) in Texts)
        {
            copy.Texts[known] = knownValue;
        }

        copy.Names[name] = value;
        return copy;
    }

    public void Add(OracleColumn column, OracleValue value)
    {
        Names[column.Name] = value;
        if (!column.HasAlias)
        {
            Texts[column.Text] = value;
        }
    }
}
