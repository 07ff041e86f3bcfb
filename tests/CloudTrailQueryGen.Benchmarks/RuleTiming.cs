using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>
/// What sixty rules in one pass cost beside one of them, and beside sixty passes. One and sixty run in turn on one thread, and the best of several rounds
/// counts; the files are those of the comparison. All answers must be equal.
/// </summary>
internal static class RuleTiming
{
    private const int Rounds = 9;

    /// <summary>Measures over a folder with <c>.json</c> and <c>.json.gz</c> files; false when an answer differs.</summary>
    public static bool Run(string folder)
    {
        string[] json = Files(folder, ".json");
        CloudTrailSource memory = CloudTrailSource.Memory(json.Select(path => new ReadOnlyMemory<byte>(File.ReadAllBytes(path))).ToArray());
        return Measure("memory", memory)
            & Measure("json", CloudTrailSource.Files(json))
            & Measure("gz", CloudTrailSource.Files(Files(folder, ".json.gz")));
    }

    private static string[] Files(string folder, string extension) =>
        [.. Directory.GetFiles(folder, "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static bool Measure(string name, CloudTrailSource source)
    {
        QueryOptions options = new() { MaxDegreeOfParallelism = 1 };
        CloudTrailQuery<DetectionRules.FailedLoginRow> single = DetectionRules.FailedLogin();
        RulesTogether together = new();
        DetectionRules.AddTo(together);
        RulesAlone alone = new();
        DetectionRules.AddTo(alone);
        QuerySetResult results = together.Run(source, options);
        (double one, double all) = (double.MaxValue, double.MaxValue);
        for (int round = 0; round < Rounds; round++)
        {
            one = Math.Min(one, Time(() => single.Run(source, options)));
            all = Math.Min(all, Time(() => results = together.Run(source, options)));
        }

        IQueryResult[] expected = [];
        double each = Time(() => expected = alone.Run(source, options));
        int differences = Enumerable.Range(0, expected.Length).Count(i => expected[i].ToTable() != results[i].ToTable());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: one rule {one * 1e3:F1} ms, {results.Count} rules in one pass {all * 1e3:F1} ms, ratio {all / one:F2}; one after another {each * 1e3:F0} ms, ratio {each / all:F1} ({results[0].Statistics.BytesScanned / 1e6:F0} MB, {results.Sum(result => result.Statistics.EventsMatched)} matches, {differences} differences)"));
        return differences == 0;
    }

    private static double Time(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
