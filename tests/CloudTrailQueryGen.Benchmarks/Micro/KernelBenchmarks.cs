using System;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>The scanners over a megabyte of real events, with each instruction set; a set that the processor lacks runs in .NET's software fallback.</summary>
public class KernelBenchmarks
{
    /// <summary>What each operation looks at.</summary>
    public const int InputBytes = 1 << 20;

    private static readonly EventProbe s_probe = new("\"NoSuchEventName\""u8);

    private byte[] events = [];
    private int[] starts = [];
    private byte[] strings = [];
    private IScannerSet scanners = new ScannerSet<ScalarBlock>();

    /// <summary>The instruction set.</summary>
    [Params("Vector512", "Vector256", "Vector128", "Scalar")]
    public string Block { get; set; } = string.Empty;

    /// <summary>Reads the events.</summary>
    [GlobalSetup]
    public void Setup()
    {
        scanners = Block switch
        {
            "Vector512" => new ScannerSet<Vector512Block>(),
            "Vector256" => new ScannerSet<Vector256Block>(),
            "Vector128" => new ScannerSet<Vector128Block>(),
            _ => new ScannerSet<ScalarBlock>(),
        };
        string[] records = [.. CorpusEvents.Read().Where(record => record.Length < 8192)];
        var text = new StringBuilder();
        var found = new System.Collections.Generic.List<int>();
        var quoted = new StringBuilder();
        for (int i = 0; text.Length < InputBytes; i++)
        {
            found.Add(text.Length);
            text.Append(records[i % records.Length]);
        }

        // Strings as events have them, one behind another, without what is between.
        foreach (string part in text.ToString().Split('"').Where((_, index) => index % 2 == 1))
        {
            quoted.Append(part).Append('"');
        }

        events = Encoding.UTF8.GetBytes(text.ToString());
        starts = [.. found];
        byte[] once = Encoding.UTF8.GetBytes(quoted.ToString());
        strings = new byte[InputBytes];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = once[i % once.Length];
        }
    }

    /// <summary>The end of each string, from the byte behind the one before.</summary>
    [Benchmark]
    public long StringEnds() => scanners.StringEnds(strings);

    /// <summary>The end of each event, by its brackets.</summary>
    [Benchmark]
    public long ContainerSkips() => scanners.ContainerSkips(events, starts);

    /// <summary>The same, and that none holds a literal.</summary>
    [Benchmark]
    public long ProbeSkips() => scanners.ProbeSkips(events, starts, s_probe);

    /// <summary>The same as the containers, and that the grammar of each event has no flaw.</summary>
    [Benchmark]
    public long GrammarSkips() => scanners.GrammarSkips(events, starts);
}
