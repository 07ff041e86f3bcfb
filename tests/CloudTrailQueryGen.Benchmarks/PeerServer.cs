using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>
/// Answers <c>MODE Qn</c> lines with <c>nanoseconds bytes-allocated answer</c>. MODE is mem (files preloaded), json or gz (files read
/// from disk). The programs of the comparison use one thread.
/// </summary>
internal sealed class PeerServer(string folder, int threads, EventValidation validation = EventValidation.Structure)
{
    private readonly CloudTrailSource json = CloudTrailSource.Files(Files(folder, ".json"));
    private readonly CloudTrailSource gz = CloudTrailSource.Files(Files(folder, ".json.gz"));
    private readonly QueryOptions options = new() { MaxDegreeOfParallelism = threads, Validation = validation };
    private CloudTrailSource? memory;

    public void Run()
    {
        Console.WriteLine("ready");
        while (Console.ReadLine() is { } line && line != "quit")
        {
            if (line == "rss")
            {
                Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64 / 1024);
                continue;
            }

            string[] words = line.Split(' ');
            CloudTrailSource source = words[0] switch
            {
                "mem" => memory ??= Preload(),
                "json" => json,
                _ => gz,
            };
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            string answer = Answer(words[1], source);
            long elapsed = Stopwatch.GetTimestamp() - start;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed * 1_000_000_000L / Stopwatch.Frequency} {allocated} {answer}"));
        }
    }

    private string Answer(string query, CloudTrailSource source) => query switch
    {
        "Q1" => PeerQueries.Q1().Run(source, options)[0].Events.ToString(CultureInfo.InvariantCulture),
        "Q2" => Rows(PeerQueries.Q2().Run(source, options)),
        "Q3" => Groups(PeerQueries.Q3().Run(source, options), 5),
        "Q4" => Groups(PeerQueries.Q4().Run(source, options), 5),
        "Q5" => Groups(PeerQueries.Q5().Run(source, options), int.MaxValue),
        "Q6" => Groups(PeerQueries.Q6().Run(source, options), 5),
        "inflate" => Inflate(),
        "Q7" => PeerQueries.Q7().Run(source, options)[0].Events.ToString(CultureInfo.InvariantCulture),
        _ => string.Empty,
    };

    // What any query over gzip files has to do: read them, inflate them, see what comes out.
    private string Inflate()
    {
        long length = 0;
        using InputBuffers buffers = new(options.UsesLibDeflate ? LibDeflateInflater.TryCreate() : null, readsAhead: false);
        foreach (SourceInput input in gz.List().Inputs)
        {
            using InputWindows windows = input.Open(options.WindowLimits, buffers);
            while (!windows.IsFinal)
            {
                windows.Advance(windows.Current.Length);
            }

            length += windows.BytesScanned;
        }

        return length.ToString(CultureInfo.InvariantCulture);
    }

    private static string Rows<TRow>(QueryResult<TRow> result)
    {
        var text = new StringBuilder();
        for (int row = 0; row < result.Count; row++)
        {
            for (int column = 0; column < result.Columns.Count; column++)
            {
                text.Append(column == 0 ? string.Empty : "|").Append(result.Text(row, column));
            }

            text.Append(';');
        }

        return text.ToString();
    }

    private static string Groups<TRow>(QueryResult<TRow> result, int most)
    {
        int count = result.Columns.Count - 1;
        long sum = 0;
        for (int row = 0; row < result.Count; row++)
        {
            sum += long.Parse(result.Text(row, count)!, CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"n={result.Count},sum={sum}"));
        for (int row = 0; row < Math.Min(most, result.Count); row++)
        {
            text.Append(';');
            for (int column = 0; column < count; column++)
            {
                string cell = result.Text(row, column) ?? string.Empty;
                bool isHour = result.Columns[column].Type == QueryColumnType.Timestamp;
                text.Append(column == 0 ? string.Empty : "|").Append(isHour ? cell[..13].Replace(' ', 'T') : cell);
            }

            text.Append('=').Append(result.Text(row, count));
        }

        return text.ToString();
    }

    private CloudTrailSource Preload() => CloudTrailSource.Memory(Files(folder, ".json").Select(file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file))));

    private static string[] Files(string folder, string extension) =>
        [.. Directory.GetFiles(folder, "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
