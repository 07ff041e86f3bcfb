using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CloudTrailQueryGen.Tests.Json;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>A file that is cut off anywhere is answered as far as its events are whole, and the cut is reported once, unless the rest is a file of its own.</summary>
public sealed class TruncatedLogFuzzTests
{
    private const int Logs = 16;
    private const int CutsOfEach = 120;

    [Fact]
    public void Cut_costs_the_last_event_and_is_reported()
    {
        int seed = FuzzRounds.Seed(3);
        var random = new Random(seed);
        var events = new HostileEvents(random);
        for (int round = 0; round < Logs * FuzzRounds.Factor; round++)
        {
            HostileLog log = HostileLog.Next(random, events, withinLines: true);
            CutEverywhere(log, random, CutsOfEach, $"seed {seed}, round {round}");
        }
    }

    /// <summary>One small file of each form, at every byte.</summary>
    [Fact]
    public void Every_byte_may_be_the_last()
    {
        const string Login = """{"eventName":"ConsoleLogin","x":{"y":["}",{}]},"responseElements":{"ConsoleLogin":"Failure"},"userAgent":"kali \\\"größe"}""";
        const string Other = """{"n":[1.5e3,true],"eventName":"\u0043onsoleLogin","z":"\\\\","errorCode":null}""";
        for (int form = 0; form < HostileLog.Forms; form++)
        {
            CutEverywhere(new HostileLog(form == 9 ? [Login] : [Login, Other, Login], form), new Random(form), int.MaxValue, $"form {form}");
        }
    }

    private static void CutEverywhere(HostileLog log, Random random, int most, string name)
    {
        byte[] whole = log.ToBytes();
        int[] ends = log.Ends();
        OracleEvent[] all = [.. log.Events.Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];
        int query = random.Next(FuzzQueries.Texts.Count);
        var answers = new Dictionary<int, string>();
        foreach (int cut in Enumerable.Range(0, whole.Length + 1).OrderBy(_ => most == int.MaxValue ? 0 : random.Next()).Take(most))
        {
            byte[] input = whole[..cut];
            int read = ends.Count(end => end <= cut);
            if (!answers.TryGetValue(read, out string? answer))
            {
                answers.Add(read, answer = OracleInterpreter.Run(FuzzQueries.Texts[query], all[..read]).ToString());
            }

            int errors = IsFile(input) ? 0 : 1;
            foreach (string kernel in Kernels.Names)
            {
                foreach (FuzzStrategy strategy in FuzzStrategy.All)
                {
                    string what = $"{name}, form {log.Form}, cut at {cut}, {kernel} {strategy.Name}: {FuzzQueries.Texts[query]}\n--- expected {errors} errors\n{answer}";
                    FuzzOutcome actual = FuzzQueries.Run(query, kernel, new GuardedInput(input, isAtEnd: cut % 3 != 0).Source, strategy.Options);
                    FuzzAssert.True(actual.ErrorCount == errors && actual.Answer == answer, actual, input, what);
                }
            }
        }
    }

    /// <summary>It is empty, or whole objects and arrays.</summary>
    private static bool IsFile(byte[] input)
    {
        ReadOnlySpan<byte> text = input.AsSpan().StartsWith("\uFEFF"u8) ? input.AsSpan(3) : input;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return text.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        }
    }
}
