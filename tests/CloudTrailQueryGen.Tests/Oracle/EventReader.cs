using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Splits an input into its events: Records envelopes, a JSON array, JSON lines, concatenated objects or one event.</summary>
internal static class EventReader
{
    private static readonly JsonReaderOptions s_options = new() { AllowMultipleValues = true, MaxDepth = 2000 };

    /// <summary>The plain bytes of a file, decompressed when it is gzip.</summary>
    public static byte[] ReadFile(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    public static List<OracleEvent> Read(byte[] utf8, int source)
    {
        var texts = new List<string>();
        ReadOnlySpan<byte> json = utf8.AsSpan(utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0);
        var reader = new Utf8JsonReader(json, s_options);
        while (reader.Read())
        {
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            Add(document.RootElement, texts);
        }

        return [.. texts.Select((text, ordinal) => new OracleEvent(text, source, ordinal))];
    }

    private static void Add(JsonElement value, List<string> texts)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            texts.AddRange(value.EnumerateArray().Select(record => record.GetRawText()));
            return;
        }

        List<JsonProperty> envelopes =
            [.. value.EnumerateObject().Where(member => member.NameEquals("Records") && member.Value.ValueKind == JsonValueKind.Array)];
        if (envelopes.Count == 0)
        {
            texts.Add(value.GetRawText());
            return;
        }

        foreach (JsonProperty envelope in envelopes)
        {
            texts.AddRange(envelope.Value.EnumerateArray().Select(record => record.GetRawText()));
        }
    }
}
