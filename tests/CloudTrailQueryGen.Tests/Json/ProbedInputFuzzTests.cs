using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>What a scan with a probe finds and reports does not depend on kernels and windows, nor, short of the grammar of what it skips, on the probe.</summary>
public sealed class ProbedInputFuzzTests
{
    private const string Other =
        """{"eventTime":"2024-03-05T12:34:56Z","eventSource":"kms.amazonaws.com","x":["a\\","}",{"eventSource":"Fail\u0026"}],"longer":"0123456789012345678901234567890123456789"}""";

    private const string Hit =
        """{"eventSource":"signin.amazonaws.com","x":{"y":"\\\\\"{"},"eventTime":"2024-03-05T12:34:56Z","responseElements":{"ConsoleLogin":"Failure"}}""";

    private const string Escaped =
        """{"eventSource":"\u0073ignin.amazonaws.com","responseElements.ConsoleLogin":"\u0046ailure","eventSource":"Failure"}""";

    private const string Nested =
        """{"n":{"eventSource":"signin.amazonaws.com","responseElements":{"ConsoleLogin":"Failure"}},"eventSource":"größe","responseElements":{"ConsoleLogin":"Failure"}}""";

    private static readonly EventProbe[] s_probes =
    [
        new("\"Failure\""u8),
        new("\"signin.amazonaws.com\""u8),
        new("\"Failure\""u8, "\"nothing\""u8),
        new("\"nothing\""u8, "\"Nobody\""u8, "\"signin.amazonaws.com\""u8),
        EventProbe.OfFragments("ailure"u8),
        EventProbe.OfFragmentsInAnyCase("nothing"u8, "SIGNIN.amazonaws"u8, "nobody"u8),
    ];

    private static readonly string[] s_inputs =
    [
        $$"""{"Records":[{{Other}},{{Hit}},{{Other}},{{Escaped}},{{Other}},{{Nested}},{{Other}},{{Other}}]}""",
        $"[{Hit},\n{Other},\n{Nested},{{}},{Other},{Other},{Escaped},{Hit}]",
        $"{Other}\n{Hit}\n{Other}\n{Other}\n{Escaped}\n{Nested}\n{Other}\n{Hit}\n{Other}\n",
        $"{Other}\n{Other}\n{{\"Records\":[{Other},{Hit},{Other}]}}\n{Other}\n{{\"\\u0052ecords\":[{Hit}]}}\n{{ \"Records\":[{Hit}]}}\n{Other}\n",
        $"{{\"Records\":[{Other},{Other}],\"x\":{Other}}}{Other},{Other}",
    ];

    public static TheoryData<int, int> Cases
    {
        get
        {
            var cases = new TheoryData<int, int>();
            for (int i = 0; i < s_inputs.Length * s_probes.Length; i++)
            {
                cases.Add(i / s_probes.Length, i % s_probes.Length);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Same_outcome_for_every_kernel_and_window(int form, int probe)
    {
        if (!GuardedMemory.IsSupported)
        {
            return;
        }

        var random = new Random(10 * form + probe);
        byte[] alphabet = Encoding.Latin1.GetBytes("{}[]\"\\:,\n\t 0x\u0080\u00FF");
        byte[] valid = Encoding.UTF8.GetBytes(s_inputs[form]);
        using var memory = new GuardedMemory(4096);
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = valid[..(random.Next(3) == 0 ? random.Next(valid.Length) : valid.Length)];
            for (int count = random.Next(4); count > 0 && damaged.Length != 0; count--)
            {
                damaged[random.Next(damaged.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            string expected = Scan("Scalar", probe, memory.AtStart(damaged), int.MaxValue);
            foreach (string kernel in Kernels.Names)
            {
                Assert.Equal(expected, Scan(kernel, probe, memory.AtEnd(damaged), int.MaxValue));
            }

            Assert.Equal(expected, Scan("Vector512", probe, memory.AtStart(damaged), 1 + random.Next(damaged.Length + 1)));
            Assert.Equal(expected, Scan("Vector128", probe, memory.AtStart(damaged), 1 + random.Next(600)));
            string read = Scan("Vector256", -1, damaged, int.MaxValue);
            Assert.True(read == expected || !read.EndsWith("errors:", StringComparison.Ordinal), $"{expected}\n{read}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Damage_of_structure_strings_and_encoding_is_reported_as_without_the_probe(int form, int probe)
    {
        var random = new Random(10 * form + probe);
        byte[] valid = Encoding.UTF8.GetBytes(s_inputs[form]);
        int[] letters = [.. Enumerable.Range(0, valid.Length).Where(at => valid[at] is >= (byte)'a' and <= (byte)'z' && valid[at - 1] is not (byte)'\\')];
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = [.. valid];
            for (int count = random.Next(3); count > 0; count--)
            {
                damaged[letters[random.Next(letters.Length)]] = new byte[] { 0x01, 0x1F, 0x80, 0xFF }[random.Next(4)];
            }

            damaged = damaged[..(random.Next(2) == 0 ? random.Next(valid.Length) : valid.Length)];
            string expected = Scan("Vector256", -1, damaged, int.MaxValue);
            foreach (string kernel in Kernels.Names)
            {
                Assert.Equal(expected, Scan(kernel, probe, damaged, int.MaxValue));
                Assert.Equal(expected, Scan(kernel, probe, damaged, 1 + random.Next(600)));
            }
        }
    }

    [Theory]
    [InlineData(',', true, 4)]
    [InlineData('\n', false, 4)]
    [InlineData(' ', false, 4)]
    public void An_envelope_is_one_wherever_it_stands(char separator, bool isDamage, int events)
    {
        string input = $"{Other}{separator}{Other}{separator}{{\"Records\":[{Hit},{Other}]}}";
        foreach (string kernel in Kernels.Names)
        {
            string outcome = Scan(kernel, 0, Encoding.UTF8.GetBytes(input), int.MaxValue);
            Assert.EndsWith(
                isDamage ? $"1 events, 0 malformed, 0 matched\nerrors: {Other.Length}: An object or array was expected, or the end of the input"
                    : $"{events} events, 0 malformed, 1 matched\nerrors:",
                outcome,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Grammar_of_an_event_is_checked_if_it_holds_the_literal()
    {
        string bad = """{"a" 1,"b":"padding padding padding padding padding padding padding padding padding padding padding"}""";
        string badHit = """{"a" 1,"eventSource":"Failure","b":"padding padding padding padding padding padding padding padding"}""";
        foreach (string kernel in Kernels.Names)
        {
            foreach (int window in new[] { 120, 200, int.MaxValue })
            {
                string input = $"[{bad},{Hit},{bad},{badHit},{bad}]";
                string outcome = Scan(kernel, 0, Encoding.UTF8.GetBytes(input), window);
                int offset = input.IndexOf(badHit, StringComparison.Ordinal) + 5;
                Assert.EndsWith($"5 events, 1 malformed, 1 matched\nerrors: {offset}: ':' was expected behind a member name", outcome, StringComparison.Ordinal);
            }
        }
    }

    private static string Scan(string kernel, int probe, ReadOnlySpan<byte> input, int windowSize)
    {
        var state = new KernelState<ConsoleLoginEvaluator>(Kernels.Get(kernel), probe < 0 ? null : s_probes[probe]);
        EventScan scan = state.ScanAll(input, windowSize);
        Assert.Equal(scan.EventsMatched, state.Evaluator.Count);
        IEnumerable<string> errors = scan.Errors.Select(error => $" {error.ByteOffset}: {error.Message}");
        return $"{Encoding.UTF8.GetString(input)}\n{state.Evaluator.TimestampSum}\n{scan.EventsScanned} events, {scan.EventsMalformed} malformed, {scan.EventsMatched} matched\nerrors:{string.Concat(errors)}";
    }
}
