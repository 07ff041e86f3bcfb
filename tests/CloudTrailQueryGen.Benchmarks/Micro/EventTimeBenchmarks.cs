using System;
using System.Globalization;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>Reading <c>eventTime</c>, per event; beside it what .NET has for that.</summary>
public class EventTimeBenchmarks
{
    private const int Events = 1000;

    private static readonly string[] s_texts = [.. Enumerable.Range(0, Events).Select(i => DateTime.UnixEpoch.AddSeconds(1_767_225_600 + (i * 7919L)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))];
    private static readonly byte[][] s_times = [.. s_texts.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Ours, from UTF-8.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public long EventTimes()
    {
        long sum = 0;
        foreach (byte[] time in s_times)
        {
            sum += EventTime.TryParse(time, out long milliseconds) ? milliseconds : 0;
        }

        return sum;
    }

    /// <summary>.NET's, from text that somebody has decoded.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public long DateTimeOffsets()
    {
        long sum = 0;
        foreach (string time in s_texts)
        {
            sum += DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();
        }

        return sum;
    }
}
