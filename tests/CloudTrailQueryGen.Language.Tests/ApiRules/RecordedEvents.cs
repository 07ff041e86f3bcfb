using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using CloudTrailQueryGen.Language.Tests.Syntax;

namespace CloudTrailQueryGen.Language.Tests.ApiRules;

/// <summary>The records in the events of the corpus, whatever is around them. Those that were made up for their odd form are left out.</summary>
internal static class RecordedEvents
{
    private static readonly string[] Envelopes =
        ["Records", "records", "detail", "CloudTrailEvent", "eventData", "Events", "events", "logEvents", "message"];

    public static List<JsonElement> Read()
    {
        List<JsonElement> records = [];
        string folder = RepositoryFiles.PathOf("tests/Corpus/events");
        foreach (string path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (relative.Contains(".json", StringComparison.Ordinal) && !relative.StartsWith("synthetic_edge/", StringComparison.Ordinal))
            {
                string text = TextOf(path);
                if (!Add(text, records))
                {
                    Array.ForEach(text.Split('\n'), line => Add(line, records));
                }
            }
        }

        return records;
    }

    /// <summary>The flattened names of a record's values, without those that are null.</summary>
    public static IEnumerable<string> PathsOf(JsonElement value, string prefix = "")
    {
        IEnumerable<(string Name, JsonElement Value)> members = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Select(member => (member.Name, member.Value)),
            JsonValueKind.Array => value.EnumerateArray().Select((element, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), element)),
            _ => [],
        };
        foreach ((string name, JsonElement member) in members.Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            string path = prefix.Length == 0 ? name : prefix + "." + name;
            yield return path;
            foreach (string below in PathsOf(member, path))
            {
                yield return below;
            }
        }
    }

    private static string TextOf(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(text);
        return reader.ReadToEnd();
    }

    private static bool Add(string text, List<JsonElement> records)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            Add(document.RootElement.Clone(), records);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Add(JsonElement value, List<JsonElement> records)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement element in value.EnumerateArray())
                {
                    Add(element, records);
                }

                break;
            case JsonValueKind.Object when value.TryGetProperty("eventVersion", out _) && value.TryGetProperty("eventName", out _):
                records.Add(value);
                break;
            case JsonValueKind.Object:
                foreach (string envelope in Envelopes)
                {
                    if (value.TryGetProperty(envelope, out JsonElement inner))
                    {
                        Add(inner, records);
                    }
                }

                break;
            case JsonValueKind.String:
                Add(value.GetString()!, records);
                break;
        }
    }
}
