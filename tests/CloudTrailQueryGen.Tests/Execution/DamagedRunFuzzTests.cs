using System;
using System.Linq;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>Damaged inputs, among them events around the greatest length, give the same result in windows of every size.</summary>
public sealed class DamagedRunFuzzTests
{
    private const int MaxEventBytes = 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Same_result_in_every_window(int form)
    {
        var random = new Random(form);
        byte[] alphabet = Encoding.Latin1.GetBytes("{}[]\"\\:,\n\t 0x\u0080\u00FF");
        for (int round = 0; round < 600; round++)
        {
            byte[] input = Encoding.UTF8.GetBytes(Wrap(form, [.. Enumerable.Range(0, 6).Select(i => Event(random, i))]));
            for (int count = random.Next(4); count > 0; count--)
            {
                input[random.Next(input.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            // A stream's last window is known to be the last one only behind its end.
            int window = 1 + random.Next(random.Next(2) == 0 ? 40 : MaxEventBytes);
            foreach (bool isStream in new[] { false, true })
            {
                Assert.Equal(Describe(input, isStream, MaxEventBytes + 1), Describe(input, isStream, window));
            }
        }
    }

    private static string Event(Random random, int second)
    {
        int length = random.Next(3) == 0 ? MaxEventBytes - 120 + random.Next(60) : random.Next(100);
        string text = TestLogs.Event(second, "Name", "1", new string('d', length));
        return random.Next(8) == 0 ? "\"" + new string('e', length) + "\"" : text;
    }

    private static string Wrap(int form, string[] events) => form switch
    {
        0 => TestLogs.Records(events),
        1 => TestLogs.Lines(events),
        2 => "{\"version\":{\"x\":[1]},\"Records\":[" + string.Join(",\n", events) + "],\"end\":" + events[0] + "}\n",
        _ => "[" + string.Join(',', events) + "]",
    };

    private static string Describe(byte[] input, bool isStream, int window)
    {
        CloudTrailSource source = isStream ? CloudTrailSource.Stream(new PiecewiseStream(input, 100)) : CloudTrailSource.Memory(input);
        QueryResult<EventsRow> result = EventsQuery.All.Run(source, new QueryOptions { WindowBytes = window, MaxEventBytes = MaxEventBytes });
        QueryStatistics all = result.Statistics;
        return string.Join(
            '\n',
            [
                TestLogs.Everything(result),
                .. result.Errors.Select(error => $"{error.ByteOffset}: {error.Message}"),
                (all with { Elapsed = TimeSpan.Zero, BytesRead = 0, BytesScanned = 0 }).ToString(),
                $"{all.FilesRead} {all.FilesFailed} {all.FilesSkipped} {result.ErrorCount}",
            ]);
    }
}
