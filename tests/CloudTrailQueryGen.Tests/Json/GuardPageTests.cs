using System;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Nothing is read before the first or behind the last byte of an input, whole or cut off.</summary>
public sealed class GuardPageTests
{
    private const string Input =
        """{"Records":[{"eventTime":"2024-03-05T12:34:56Z","eventName":"Put\"Object","n":12.5,"o":{"x":[1,"}",{"y":null}]},"last":"é"},{"eventName":"b"}]}""";

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Scanners_stay_inside(string kernelName)
    {
        if (!GuardedMemory.IsSupported)
        {
            return;
        }

        IScanKernel kernel = Kernels.Get(kernelName);
        using var memory = new GuardedMemory(4096);
        // Scanners look around after each 1,024 bytes.
        for (int length = 0; length <= 1400; length++)
        {
            byte[] text = new byte[length];
            text.AsSpan().Fill((byte)'x');
            Assert.Equal(-1, kernel.FindStringEnd(memory.AtEnd(text), out _));
            Assert.Equal(-1, kernel.FindStringEnd(memory.AtStart(text), out _));
            Assert.Equal(-1, kernel.SkipContainer(memory.AtEnd(text), 1));
            Assert.Equal(-1, kernel.SkipContainer(memory.AtStart(text), 1));
            text.AsSpan().Fill((byte)'\\');
            Assert.Equal(-1, kernel.FindStringEnd(memory.AtEnd(text), out _));
            Assert.Equal(-1, kernel.SkipContainer(memory.AtEnd(text), 1));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Whole_scans_of_cut_off_input_stay_inside(string kernelName)
    {
        if (!GuardedMemory.IsSupported)
        {
            return;
        }

        IScanKernel kernel = Kernels.Get(kernelName);
        PathEvaluator.Use(new PathTree("eventTime", "eventName", "n", "o.x.2.y", "last"), 0);
        using var memory = new GuardedMemory(4096);
        byte[] input = Encoding.UTF8.GetBytes(Input);
        byte[] record = input.AsSpan("""{"Records":[""".Length).ToArray();
        for (int length = 0; length <= input.Length; length++)
        {
            int expected = ScanCut(kernel, memory.AtEnd(input.AsSpan(0, length)));
            Assert.Equal(expected, ScanCut(kernel, memory.AtStart(input.AsSpan(0, length))));
            Assert.Equal(length == input.Length, expected == 2);
            var state = new KernelState<PathEvaluator>(kernel);
            EventScan(state, memory.AtEnd(record.AsSpan(0, Math.Min(length, record.Length))));
        }
    }

    // 2 events without an error are the whole input; fewer events, or the same with an error, are a part of it.
    private static int ScanCut(IScanKernel kernel, ReadOnlySpan<byte> input)
    {
        var state = new KernelState<PathEvaluator>(kernel);
        return EventScan(state, input);
    }

    private static int EventScan(KernelState<PathEvaluator> state, ReadOnlySpan<byte> input)
    {
        var scan = new CloudTrailQueryGen.Runtime.EventScan(0);
        Assert.Equal(input.Length, scan.Feed(state, input, true));
        return state.Evaluator.Rows.Count - (10 * (int)scan.ErrorCount);
    }
}
