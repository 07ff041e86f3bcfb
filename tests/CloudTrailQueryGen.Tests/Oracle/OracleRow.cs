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

    /// <summary>The fields of the event that columns and aliases only rename, by those names (spec §4.6).</summary>
    private Dictionary<string, string> Paths { get; } = [];

    public OracleValue Field(string name)
    {
        if (Names.TryGetValue(name, out OracleValue value))
        {
            return value;
        }

        if (Event is not null && PathOf(name) is string path)
        {
            return Event.Field(path);
        }

        return PrefixOf(name) is string prefix ? OracleStructures.Member(Names[prefix], name[(prefix.Length + 1)..]) : OracleValue.Missing;
    }

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

        foreach ((string known, string path) in Paths)
        {
            copy.Paths[known] = path;
        }

        copy.Set(name, value);
        return copy;
    }

    /// <summary>Gives a name a value that is no field's.</summary>
    public void Set(string name, OracleValue value)
    {
        Names[name] = value;
        Paths.Remove(name);
    }

    public void Add(OracleColumn column, OracleValue value)
    {
        if (Event is not null && OraclePaths.RenamedBy(column.Expression) is string name && PathOf(name) is string path)
        {
            Paths[column.Name] = path;
        }

        Names[column.Name] = value;
        if (!column.HasAlias)
        {
            Texts[column.Text] = value;
        }
    }

    /// <summary>The path in the event that a name stands for; null when it is computed, or a member of what is.</summary>
    private string? PathOf(string name)
    {
        if (Paths.TryGetValue(name, out string? renamed) || Names.ContainsKey(name))
        {
            return renamed;
        }

        return PrefixOf(name) is string prefix ? Paths.TryGetValue(prefix, out string? path) ? path + name[prefix.Length..] : null : name;
    }

    /// <summary>The longest name made so far that a path begins with.</summary>
    private string? PrefixOf(string name)
    {
        for (int dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            if (Names.ContainsKey(name[..dot]))
            {
                return name[..dot];
            }
        }

        return null;
    }
}
