using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Damaged inputs give the same rows and errors with every kernel and in every window, and nothing outside of them is read.</summary>
public sealed class DamagedInputFuzzTests
{
    private const string Event =
        """{"eventTime":"2024-03-05T12:34:56Z","userIdentity":{"type":"Root","x":["a\\","}",{"y":null}]},"a":1,"b":{"c":[1,"\u00e9"]},"longer":"0123456789012345678901234567890123456789"}""";

    private static readonly string[] Inputs =
    [
        """{"Records":[""" + Event + "," + Event + """,{"a":2},{"b":{"c":"x"}}]}""",
        "[" + Event + ",\n" + Event + ",{}]",
        Event + "\n" + Event + "\n{\"a\":2}\n{\"b\":{\"c\":\"x\"}}\n" + Event + "\n",
        "{\"v\":[1,{\"a\":3}],\"Records\":[{\"a\":1}],\"w\":\"x\"}\n{\"Records\":[{\"a\":2}," + Event + "]}\n",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Same_outcome_for_every_kernel_and_window(int form)
    {
        if (!GuardedMemory.IsSupported)
        {
            return;
        }

        var random = new Random(1000 + form);
        byte[] alphabet = Encoding.Latin1.GetBytes("{}[]\"\\:,\n\t 0x\u0080\u00FF");
        byte[] valid = Encoding.UTF8.GetBytes(Inputs[form]);
        PathEvaluator.Use(new PathTree("a", "b.c"));
        using var memory = new GuardedMemory(4096);
        for (int round = 0; round < 700; round++)
        {
            byte[] damaged = valid[..(random.Next(3) == 0 ? random.Next(valid.Length) : valid.Length)];
            for (int count = random.Next(4); count > 0 && damaged.Length != 0; count--)
            {
                damaged[random.Next(damaged.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            string expected = Scan("Scalar", memory.AtStart(damaged), int.MaxValue);
            foreach (string kernel in Kernels.Names)
            {
                Assert.Equal(expected, Scan(kernel, memory.AtEnd(damaged), int.MaxValue));
            }

            Assert.Equal(expected, Scan("Vector512", memory.AtStart(damaged), 1 + random.Next(damaged.Length + 1)));
            Assert.Equal(expected, Scan("Vector128", memory.AtStart(damaged), 1 + random.Next(40)));
        }
    }

    [Theory]
    [InlineData("""[{"x":["a:\","}",{"y":1}],"z":2},{"a":1},{"x":"}"},{"a":2}]""")]
    [InlineData("""[{"x":[1\"},{"a":1}],{"a":"}"},{"a":2}]""")]
    [InlineData("""[{"x":[1\\"},{"a":1}],{"a":"}"},{"a":2}]""")]
    [InlineData("""[{"x":[1\{"},{"a":1}],{"a":"}"},{"a":2}]""")]
    public void Backslash_outside_of_a_string_has_the_same_outcome_in_every_window(string input)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        PathEvaluator.Use(new PathTree("a", "b.c"));
        string expected = Scan("Scalar", bytes, int.MaxValue);
        foreach (string kernel in Kernels.Names)
        {
            for (int window = 1; window <= bytes.Length; window++)
            {
                Assert.Equal(expected, Scan(kernel, bytes, window));
            }
        }
    }

    private static string Scan(string kernel, ReadOnlySpan<byte> input, int windowSize)
    {
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
        EventScan scan = state.ScanAll(input, windowSize);
        Assert.Equal(scan.EventsScanned - scan.EventsMalformed, state.Evaluator.Rows.Count);
        IEnumerable<string> errors = scan.Errors.Select(error => $"{error.ByteOffset}: {error.Message}");
        return $"{Encoding.UTF8.GetString(input)}\n{string.Join('\n', state.Evaluator.Rows)}\n{string.Join('\n', errors)}";
    }
}
