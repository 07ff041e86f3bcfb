using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Tests.Json;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>
/// A flaw in what no query reads is reported by a full check, at its byte, and leaves out just its event. Without one either the same happens, or the event
/// is answered as if it were sound.
/// </summary>
public sealed class FlawedEventFuzzTests
{
    private const int Logs = 1000;

    /// <summary>What to put in front of the closing brace, with ^ in front of the first byte that is wrong.</summary>
    private static readonly string[] s_flaws =
    [
        ",\"zz\":^01", ",\"zz\":^tru", ",\"zz\":[1 ^2]", ",\"zz\":[1,^]", ",\"zz\":{\"a\"^}", ",\"zz\":{\"a\":^}", ",\"zz\":{\"a\":1^:2}", ",\"zz\":{\"a\":1 ^\"b\":2}",
        ",\"zz\":\"^\\q\"", ",\"zz\":\"^\\u00g0\"", ",\"zz\":[^.5]", ",\"zz\":{^1:2}", ",\"zz\":[^,]", ",\"zz\"^=1", ",\"zz\":1^;", ",\"zz\":[^'a']", ",\"zz\":1,^", ",\"zz\":\"a^\u0001\"", " ^\"zz\":1", ",\"zz\":^NaN",
        ",\"zz\":\"a\"^\"b\"", ",\"zz\":\"\\ud83d\\ude00\\n^\\U0041\"", ",\"zz\":{\"ConsoleLogin\":^-}", ",\"zz\":{\"errorCode\":\"AccessDenied\",^}",
    ];

    [Fact]
    public void Flaw_costs_its_event_or_nothing()
    {
        int seed = FuzzRounds.Seed(2);
        var random = new Random(seed);
        var events = new HostileEvents(random);
        for (int round = 0; round < Logs * FuzzRounds.Factor; round++)
        {
            HostileLog sound = HostileLog.Next(random, events, withinLines: true);
            int index = random.Next(sound.Events.Count);
            string text = sound.Events[index].TrimEnd();
            string flaw = s_flaws[random.Next(s_flaws.Length)];
            if (text.Length == 2)
            {
                // There is no member in front.
                continue;
            }

            string before = text[..^1].TrimEnd();
            HostileLog flawed = sound.With(index, before + flaw.Replace("^", string.Empty, StringComparison.Ordinal) + "}");
            HostileLog marked = sound.With(index, before + flaw.Replace("^", "\uE000", StringComparison.Ordinal) + "}");
            int query = random.Next(FuzzQueries.OfFields);
            byte[] input = flawed.ToBytes();
            int offset = marked.ToBytes().AsSpan().IndexOf(Encoding.UTF8.GetBytes("\uE000"));
            OracleEvent[] all = [.. sound.Events.Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];
            string with = OracleInterpreter.Run(FuzzQueries.Texts[query], all).ToString();
            string without = OracleInterpreter.Run(FuzzQueries.Texts[query], [.. all.Where(each => each.Ordinal != index)]).ToString();
            foreach (string kernel in Kernels.Names)
            {
                var reports = new FuzzOutcome?[3];
                foreach (FuzzStrategy strategy in FuzzStrategy.All)
                {
                    string what = $"seed {seed}, round {round}, {kernel} {strategy.Name}, event {index}: {FuzzQueries.Texts[query]}";
                    FuzzOutcome actual = FuzzQueries.Run(query, kernel, new GuardedInput(input, isAtEnd: round % 3 != 0).Source, strategy.Options);
                    FuzzAssert.Equal(reports[strategy.Reports] ??= actual, actual, input, what);
                    bool isReported = actual.ErrorCount > 0;
                    FuzzAssert.True(actual.Answer == (isReported ? without : with), actual, input, $"{what}\n--- with\n{with}\n--- without\n{without}");
                    FuzzAssert.True(isReported || strategy.Reports != FuzzStrategy.Full.Reports, actual, input, what);
                    FuzzAssert.True(!isReported || (actual.EventsMalformed == 1 && actual.Errors.StartsWith($"{offset}: ", StringComparison.Ordinal) && actual.ErrorCount == 1), actual, input, $"{what}, flaw at {offset}");
                }
            }
        }
    }
}
