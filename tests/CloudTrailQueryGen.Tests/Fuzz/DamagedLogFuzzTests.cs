using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CloudTrailQueryGen.Tests.Json;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>
/// Files with flipped bits, and bytes that are lost, added and repeated. Nothing ends the process, nothing outside is read, and kernels and windows make no
/// difference. A full check reports something if and only if the file is damaged; what is not damaged at all is answered as the oracle does.
/// </summary>
public sealed class DamagedLogFuzzTests
{
    private const int Logs = 1500;

    [Fact]
    public void Damage_is_reported_alike_and_never_invented()
    {
        int seed = FuzzRounds.Seed(4);
        var random = new Random(seed);
        var events = new HostileEvents(random);
        int sound = 0;
        for (int round = 0; round < Logs * FuzzRounds.Factor; round++)
        {
            HostileLog log = HostileLog.Next(random, events);
            byte[] input = log.ToBytes();
            for (int count = random.Next(1, 4); count > 0; count--)
            {
                input = Damage(input, random);
            }

            int query = random.Next(FuzzQueries.Texts.Count);
            List<OracleEvent>? parsed = Parse(input, log);
            sound += parsed is null ? 0 : 1;
            string? answer = parsed is null ? null : OracleInterpreter.Run(FuzzQueries.Texts[query], parsed).ToString();
            var reports = new FuzzOutcome?[3];
            foreach (string kernel in Kernels.Names)
            {
                foreach (FuzzStrategy strategy in FuzzStrategy.All)
                {
                    string what = $"seed {seed}, round {round}, form {log.Form}, {kernel} {strategy.Name}: {FuzzQueries.Texts[query]}";
                    FuzzOutcome actual = FuzzQueries.Run(query, kernel, new GuardedInput(input, isAtEnd: round % 3 != 0).Source, strategy.Options);
                    FuzzAssert.Equal(reports[strategy.Reports] ??= actual, actual, input, what);
                    FuzzAssert.True(answer is null || (actual.ErrorCount == 0 && actual.Answer == answer), actual, input, $"{what}\n--- expected\n{answer}");
                    FuzzAssert.True(answer is not null || !log.IsBare || strategy.Reports != FuzzStrategy.Full.Reports || actual.ErrorCount > 0, actual, input, what);
                }
            }
        }

        Assert.InRange(sound, Logs / 10, Logs * FuzzRounds.Factor / 2);
    }

    /// <summary>The file with one thing changed.</summary>
    internal static byte[] Damage(byte[] input, Random random)
    {
        if (input.Length == 0)
        {
            return input;
        }

        ReadOnlySpan<byte> pieces = "{}[]\",:\\ \n\r\t0e-.tnu\u00C3\u0080\u0001"u8;
        int at = random.Next(input.Length);
        int length = Math.Min(random.Next(1, random.Next(2) == 0 ? 3 : 90), input.Length - at);
        byte other = random.Next(5) == 0 ? (byte)random.Next(256) : pieces[random.Next(pieces.Length)];
        return random.Next(7) switch
        {
            0 => input[..at],
            1 => [.. input[..at], .. input[(at + length)..]],
            2 => [.. input[..(at + length)], .. input[at..]],
            3 => [.. input[..at], other, .. input[at..]],
            4 => [.. input[..at], (byte)(input[at] ^ (1 << random.Next(8))), .. input[(at + 1)..]],
            _ => [.. input[..at], other, .. input[(at + 1)..]],
        };
    }

    /// <summary>The events of a file that is not damaged; null of one that is, or of which this cannot be said.</summary>
    private static List<OracleEvent>? Parse(byte[] input, HostileLog log)
    {
        try
        {
            if (!Utf8.IsValid(input) || input.Length == 0)
            {
                return input.Length == 0 ? [] : null;
            }

            List<OracleEvent> events = EventReader.Read(input, 0);
            bool isOrdinary = log.Form != 9 && events.All(each => each.Json[0] == '{') && AreContainers(input);
            return isOrdinary ? events : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool AreContainers(byte[] input)
    {
        ReadOnlySpan<byte> text = input.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? input.AsSpan(3) : input;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 2000 });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return false;
            }

            reader.Skip();
        }

        return true;
    }
}
