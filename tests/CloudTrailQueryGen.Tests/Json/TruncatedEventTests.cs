using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>An input that was cut off is reported at every byte where one can be cut, and gives the events before the cut.</summary>
public sealed class TruncatedEventTests
{
    /// <summary>Events of different content.</summary>
    public static TheoryData<string> Events =>
    [
        """{"a":1}""",
        """{"eventVersion":"1.08","userIdentity":{"type":"Root","sessionContext":{"attributes":{"mfa":"false"}}},"a":"text","é":"\u00e9\\"}""",
        """{ "r" : [ 1 , { "x" : [ ] } , "}]\"" ] , "a" : -1.5e3 , "n" : null , "t" : true }""",
        "{\"a\":{\"b\":\"" + "0123456789012345678901234567890123456789012345678901234567890123456789" + "\"},\"a.b\":[[[[[[[[[[0]]]]]]]]]]}",
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void Cut_at_every_byte_of_an_array(string json)
    {
        byte[] whole = Encoding.UTF8.GetBytes("[" + json + "," + json);
        int first = Encoding.UTF8.GetByteCount(json) + 1;
        foreach (string kernel in Kernels.Names)
        {
            for (int length = 1; length <= whole.Length; length++)
            {
                PathEvaluator.Use(new PathTree("a", "n"));
                var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
                EventScan scan = state.ScanAll(whole.AsSpan(0, length), int.MaxValue);
                CloudTrailFormatError error = Assert.Single(scan.Errors);
                Assert.Equal(length, error.ByteOffset);
                int complete = length == whole.Length ? 2 : length >= first ? 1 : 0;
                Assert.Equal(complete, state.Evaluator.Rows.Count);
                Assert.Equal(complete, scan.EventsMatched);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Cut_at_every_byte_of_a_single_event(string json)
    {
        byte[] whole = Encoding.UTF8.GetBytes(json);
        foreach (string kernel in Kernels.Names)
        {
            for (int length = 1; length < whole.Length; length++)
            {
                PathEvaluator.Use(new PathTree("a", "n"));
                var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
                EventScan scan = state.ScanAll(whole.AsSpan(0, length), int.MaxValue);
                Assert.Equal(new CloudTrailFormatError(null, length, "The input ends inside an event"), Assert.Single(scan.Errors));
                Assert.Empty(state.Evaluator.Rows);

                byte[] cut = whole[..length];
                var evaluator = default(PathEvaluator);
                CloudTrailFormatException exception = Assert.Throws<CloudTrailFormatException>(() => Kernels.Get(kernel).Test(cut, ref evaluator));
                Assert.Equal(length, exception.ByteOffset);
            }
        }
    }
}
