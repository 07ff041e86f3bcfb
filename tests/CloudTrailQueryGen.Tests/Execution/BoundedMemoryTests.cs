using System;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>The memory of a run does not grow with its input.</summary>
public sealed class BoundedMemoryTests
{
    [Fact]
    public void Ten_times_the_content_takes_the_same_memory()
    {
        // The first run pays for what is made once.
        Measure(200);
        long small = Measure(2_000);
        long large = Measure(20_000);
        Assert.InRange(large, 0, small + 65_536);
    }

    private static long Measure(int events)
    {
        RepeatingStream stream = new(Encoding.UTF8.GetBytes(TestLogs.Event(1, "Same", "1", new string('x', 400)) + "\n"), events);
        CloudTrailSource source = CloudTrailSource.Stream(stream);
        QueryOptions options = new() { MaxDegreeOfParallelism = 1, WindowBytes = 64 * 1024 };
        long before = GC.GetAllocatedBytesForCurrentThread();
        QueryResult<CountsRow> result = CountsQuery.All.Run(source, options);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(events, result[0].Count);
        Assert.InRange(stream.LargestRequest, 1, options.WindowBytes);
        return allocated;
    }

    /// <summary>The same bytes again and again, never held as a whole.</summary>
    private sealed class RepeatingStream(byte[] line, int repetitions) : ForwardStream
    {
        private long position;

        public int LargestRequest { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            LargestRequest = Math.Max(LargestRequest, buffer.Length);
            int count = 0;
            while (count < buffer.Length && position < (long)line.Length * repetitions)
            {
                int offset = (int)(position % line.Length);
                int part = Math.Min(line.Length - offset, buffer.Length - count);
                line.AsSpan(offset, part).CopyTo(buffer[count..]);
                count += part;
                position += part;
            }

            return count;
        }
    }
}
