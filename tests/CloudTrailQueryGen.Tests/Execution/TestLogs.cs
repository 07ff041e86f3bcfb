using System.Globalization;
using System.IO;
using System.Text;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Makes events, and files of every shape that a run meets.</summary>
internal static class TestLogs
{
    /// <summary>An event at a given second of 2024-01-01.</summary>
    public static string Event(int second, string name, string number, string detail = "d") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"eventTime":"2024-01-01T{{second / 3600:00}}:{{second / 60 % 60:00}}:{{second % 60:00}}Z","eventName":"{{name}}","detail":"{{detail}}","n":{{number}}}""");

    /// <summary>An S3-style file.</summary>
    public static string Records(params string[] events) => $$"""{"Records":[{{string.Join(',', events)}}]}""";

    /// <summary>One event per line.</summary>
    public static string Lines(params string[] events) => string.Join('\n', events) + "\n";

    /// <summary>Ten events whose names and numbers depend on the seed.</summary>
    public static string[] Batch(int seed)
    {
        string[] events = new string[10];
        for (int i = 0; i < events.Length; i++)
        {
            int value = ((seed * 31) + (i * 7)) % 97;
            string number = string.Create(CultureInfo.InvariantCulture, $"{value}.{i}");
            events[i] = Event((seed * 10) + (value % 5), "Name" + (value % 7), number, $"file {seed} event {i}");
        }

        return events;
    }

    /// <summary>
    /// A folder with plain, gzip, concatenated, empty, cut, garbage, malformed and huge content: 9 files with 63 good and 1 malformed
    /// event, of which 2 files cannot be read to their end.
    /// </summary>
    public static TemporaryFolder MixedFolder()
    {
        TemporaryFolder folder = new();
        folder.Write("01-plain.json", Records(Batch(1)));
        folder.Write("02-gzip.json.gz", TemporaryFolder.Gzip(Records(Batch(2))));
        folder.Write("sub/03-two-members.jsonl", [.. TemporaryFolder.Gzip(Lines(Batch(3))), .. TemporaryFolder.Gzip(Lines(Batch(4)))]);
        folder.Write("04-empty.json", "");
        folder.Write("05-garbage.json", "this is not JSON at all");
        folder.Write("06-malformed-line.jsonl", Lines(Event(1, "Before", "1"), """{"eventName":"Broken",}""", Event(2, "After", "2")));
        folder.Write("07-huge.json", Records(Event(3, "Huge", "3", new string('h', 300_000))));
        byte[] stored = TemporaryFolder.Gzip(Records(Batch(5)));
        folder.Write("08-cut.json.gz", stored[..^4]);
        folder.Write("09-array.log", $"[{string.Join(",\n", Batch(6))}]");
        return folder;
    }

    /// <summary>The three forms of a result, one behind the other; the table with cut cells, CSV and JSON with everything.</summary>
    public static string Everything<TRow>(QueryResult<TRow> result)
    {
        using MemoryStream stream = new();
        result.WriteCsv(stream);
        stream.WriteByte((byte)'\n');
        result.WriteJson(stream);
        return result.ToTable(100) + "\n" + Encoding.UTF8.GetString(stream.ToArray());
    }
}
