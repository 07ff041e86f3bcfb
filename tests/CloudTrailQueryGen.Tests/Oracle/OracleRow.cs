using System;
using System.Collections.Generic;
using System.Linq;

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

    /// <summary>What decides between rows of one time: the place of the event in the input, or the row's among all rows since a command has seen them.</summary>
    public int Place { get; set; }

    /// <summary>Aliases, and columns without an alias by their text.</summary>
    public Dictionary<string, OracleValue> Names { get; } = [];

    /// <summary>Words that stand for a column: <c>@timestamp</c> for the only bin, <c>count</c> for the only <c>count(*)</c> (spec §3.6).</summary>
    public Dictionary<string, string> Words { get; } = [];

    /// <summary>Columns without an alias by their text in lower case and without white space (spec §3.6).</summary>
    public Dictionary<string, OracleValue> Texts { get; } = [];

    /// <summary>The fields of the event that columns and aliases only rename, by those names (spec §4.6).</summary>
    private Dictionary<string, string> Paths { get; } = [];

    /// <summary>What the row is made of, behind a join.</summary>
    private OracleJoin? Join { get; init; }

    /// <summary>The names that commands have made behind the join; these mean no side.</summary>
    private HashSet<string> MadeBehind { get; } = [];

    public OracleValue Field(string name)
    {
        if (OfSide(name) is OracleValue ofSide)
        {
            return ofSide;
        }

        if (Names.TryGetValue(NameOf(name), out OracleValue value))
        {
            return value;
        }

        if (Event is not null && PathOf(name) is string path)
        {
            return Event.Field(path);
        }

        return PrefixOf(name) is string prefix ? OracleStructures.Member(Names[prefix], name[(prefix.Length + 1)..]) : OracleValue.Missing;
    }

    /// <summary>The name of the column that a word stands for.</summary>
    public string NameOf(string word) => !Names.ContainsKey(word) && Words.TryGetValue(word, out string? column) ? column : word;

    /// <summary>A copy with one more name.</summary>
    public OracleRow With(string name, OracleValue value)
    {
        OracleRow copy = Copy(Event, Timestamp, Join, known => known);
        copy.Set(name, value);
        return copy;
    }

    /// <summary>A copy that is made of two rows.</summary>
    public OracleRow JoinedWith(OracleJoin join)
    {
        OracleRow copy = Copy(Event, Timestamp, join, known => known);
        copy.MadeBehind.Clear();
        return copy;
    }

    /// <summary>A row of no event that has all names, but no values.</summary>
    public OracleRow Empty(long? timestamp) => Copy(null, timestamp, null, _ => OracleValue.Missing);

    /// <summary>Gives a name a value that is no field's.</summary>
    public void Set(string name, OracleValue value)
    {
        Names[name] = value;
        MadeBehind.Add(name);
        Paths.Remove(name);
    }

    public void Add(OracleColumn column, OracleValue value)
    {
        if (Event is not null && OraclePaths.RenamedBy(column.Expression) is string name && PathOf(name) is string path)
        {
            Paths[column.Name] = path;
        }

        Names[column.Name] = value;
        MadeBehind.Add(column.Name);
    }

    /// <summary>The same for a column of <c>stats</c>, whose text names it if it has no alias.</summary>
    public void AddOfStats(OracleColumn column, OracleValue value)
    {
        Add(column, value);
        if (!column.HasAlias)
        {
            Texts[column.Text] = value;
        }
    }

    /// <summary>Another value for a name, also where it is meant by its text.</summary>
    public void Redefine(string name, OracleValue value)
    {
        Set(name, value);
        if (Texts.ContainsKey(OracleColumn.Normalize(name)))
        {
            Texts[OracleColumn.Normalize(name)] = value;
        }
    }

    private OracleRow Copy(OracleEvent? record, long? timestamp, OracleJoin? join, Func<OracleValue, OracleValue> toValue)
    {
        var copy = new OracleRow { Event = record, Timestamp = timestamp, Keys = Keys, Place = Place, Join = join };
        foreach ((string known, OracleValue value) in Names)
        {
            copy.Names[known] = toValue(value);
        }

        foreach ((string known, OracleValue value) in Texts)
        {
            copy.Texts[known] = toValue(value);
        }

        foreach ((string known, string path) in Paths)
        {
            copy.Paths[known] = path;
        }

        foreach ((string word, string column) in Words)
        {
            copy.Words[word] = column;
        }

        copy.MadeBehind.UnionWith(MadeBehind);

        return copy;
    }

    /// <summary>The path in the event that a name stands for; null when it is computed, or a member of what is.</summary>
    internal string? PathOf(string name)
    {
        if (OfSide(name) is not null)
        {
            return Join!.LeftPath(name);
        }

        if (Paths.TryGetValue(name, out string? renamed) || Names.ContainsKey(name))
        {
            return renamed;
        }

        if (PrefixOf(name) is string prefix)
        {
            return Paths.TryGetValue(prefix, out string? path) ? path + name[prefix.Length..] : null;
        }

        return name;
    }

    /// <summary>The value of a name that begins with a side of the join; null for any other name.</summary>
    private OracleValue? OfSide(string name) => Join is null || MadeBehind.Any(made => name == made || name.StartsWith(made + ".", StringComparison.Ordinal)) ? null : Join.Find(name);

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
