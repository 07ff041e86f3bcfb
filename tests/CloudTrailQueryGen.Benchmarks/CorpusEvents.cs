using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using CloudTrailQueryGen.Testing;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>The whole events of the repository's corpus that are wrapped as files of CloudTrail are, each on one line.</summary>
internal static class CorpusEvents
{
    private static readonly JsonSerializerOptions s_asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 2000 };
    private static readonly string[] s_folders = ["array", "jsonl", "s3", "seed", "single"];

    public static List<string> Read()
    {
        List<string> events = [];
        foreach (string folder in s_folders)
        {
            string path = RepositoryRoot.Combine("tests/Corpus/events/" + folder);
            foreach (string file in Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                ReadFile(file, events);
            }
        }

        return events;
    }

    private static void ReadFile(string file, List<string> events)
    {
        using FileStream stored = File.OpenRead(file);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        var reader = new Utf8JsonReader(bytes.ToArray(), new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 2000 });
        try
        {
            while (reader.Read())
            {
                using JsonDocument document = JsonDocument.ParseValue(ref reader);
                Add(document.RootElement, events);
            }
        }
        catch (JsonException)
        {
            // A file that is no JSON has no events to multiply.
        }
    }

    private static void Add(JsonElement value, List<string> events)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("Records", out JsonElement records))
        {
            value = records;
        }

        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        events.AddRange(all.Where(each => each.ValueKind == JsonValueKind.Object && each.TryGetProperty("eventVersion", out _) && each.TryGetProperty("userIdentity", out _)).Select(each => JsonSerializer.Serialize(each, s_asWritten)));
    }
}
