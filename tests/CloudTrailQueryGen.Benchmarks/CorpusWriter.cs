using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>
/// Multiplies the real events of the repository into two folders of large logs, for whoever has none at hand: <c>compact</c> as CloudTrail writes them and
/// <c>pretty</c> with line breaks and indentation, each file also as gzip. Copies differ by time, id and address. All kinds of event are about
/// equally frequent, which they are not in a real account. The same arguments make the same files.
/// </summary>
internal static class CorpusWriter
{
    private const int FileBytes = 4 * 1024 * 1024;
    private const long Megabyte = 1024 * 1024;

    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 2000 };
    private static readonly JsonSerializerOptions s_pretty = new(s_compact) { WriteIndented = true };

    /// <summary>Writes about so many megabytes of compact JSON.</summary>
    public static void Write(string folder, int megabytes)
    {
        JsonObject[] templates = [.. CorpusEvents.Read().Select(text => JsonNode.Parse(text, documentOptions: new() { MaxDepth = 2000 })!.AsObject())];
        var random = new Random(1);
        List<JsonObject> events = [];
        long length = 0;
        long total = 0;
        int file = 0;
        for (int i = 0; total < megabytes * Megabyte; i++)
        {
            JsonObject copy = Copy(templates[random.Next(templates.Length)], i, random);
            events.Add(copy);
            length += copy.ToJsonString(s_compact).Length;
            if (length >= FileBytes || total + length >= megabytes * Megabyte)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"log-{file++:0000}.json");
                WriteFile(Path.Combine(folder, "compact"), name, events, s_compact);
                WriteFile(Path.Combine(folder, "pretty"), name, events, s_pretty);
                total += length;
                length = 0;
                events.Clear();
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} files each in {Path.Combine(folder, "compact")} and {Path.Combine(folder, "pretty")}"));
    }

    private static JsonObject Copy(JsonObject template, int number, Random random)
    {
        JsonObject copy = template.DeepClone().AsObject();
        Replace(copy, "eventTime", DateTime.UnixEpoch.AddSeconds(1_767_225_600 + random.Next(30 * 86_400)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Replace(copy, "eventID", string.Create(CultureInfo.InvariantCulture, $"{number:x8}-{random.Next(0x10000):x4}-4{random.Next(0x1000):x3}-a{random.Next(0x1000):x3}-{random.NextInt64(1L << 48):x12}"));
        if (copy["sourceIPAddress"] is JsonValue address && address.ToString() is { } text && System.Net.IPAddress.TryParse(text, out _))
        {
            Replace(copy, "sourceIPAddress", string.Create(CultureInfo.InvariantCulture, $"203.0.{random.Next(114)}.{random.Next(256)}"));
        }

        return copy;
    }

    // In its place, if it is there.
    private static void Replace(JsonObject record, string name, string value)
    {
        if (record.ContainsKey(name))
        {
            record[name] = value;
        }
    }

    private static void WriteFile(string folder, string name, List<JsonObject> events, JsonSerializerOptions options)
    {
        Directory.CreateDirectory(folder);
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, List<JsonObject>> { ["Records"] = events }, options);
        File.WriteAllBytes(Path.Combine(folder, name), content);
        using FileStream stored = File.Create(Path.Combine(folder, name + ".gz"));
        using var gzip = new GZipStream(stored, CompressionLevel.Optimal);
        gzip.Write(content);
    }
}
