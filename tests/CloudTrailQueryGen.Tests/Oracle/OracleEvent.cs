using System.Collections.Generic;
using System.Text.Json;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>One CloudTrail record: its JSON, where it came from, and its fields by flattened name.</summary>
internal sealed class OracleEvent
{
    /// <summary>Events are nested more deeply than .NET expects.</summary>
    public static JsonDocumentOptions JsonOptions { get; } = new() { MaxDepth = 2000 };

    private readonly JsonElement _root;
    private readonly Dictionary<string, OracleValue> _found = [];

    public OracleEvent(string json, int source, long ordinal)
    {
        Json = json;
        Source = source;
        Ordinal = ordinal;
        _root = JsonDocument.Parse(json, JsonOptions).RootElement;
        OracleValue eventTime = Find("eventTime");
        Timestamp = eventTime.Kind == OracleKind.Text ? OracleTime.Parse(eventTime.Text) : null;
    }

    public string Json { get; }

    /// <summary>The rank of the input by name.</summary>
    public int Source { get; }

    /// <summary>The place in the input.</summary>
    public long Ordinal { get; }

    public long? Timestamp { get; }

    /// <summary>A discovered field or a system field.</summary>
    public OracleValue Field(string name)
    {
        if (name == "@message")
        {
            return OracleValue.FromText(Json);
        }

        if (name == "@timestamp")
        {
            return Timestamp is long time ? OracleValue.FromTimestamp(time) : OracleValue.Missing;
        }

        if (name.StartsWith("@@", System.StringComparison.Ordinal))
        {
            return Find(name[1..]);
        }

        return name.StartsWith('@') ? OracleValue.Missing : Find(name);
    }

    private OracleValue Find(string name)
    {
        if (!_found.TryGetValue(name, out OracleValue value))
        {
            value = FlattenedField.TryFind(_root, name, out JsonElement element) ? FlattenedField.ToValue(element) : OracleValue.Missing;
            _found.Add(name, value);
        }

        return value;
    }
}
