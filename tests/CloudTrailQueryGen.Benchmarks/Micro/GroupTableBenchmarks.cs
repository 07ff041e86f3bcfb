using System.Globalization;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>What it takes to find the group of an event: three text keys, as <c>stats … by</c> has them.</summary>
public class GroupTableBenchmarks
{
    private const int Events = 1000;

    private readonly GroupTable table = new(3);
    private byte[][] first = [];
    private byte[][] second = [];
    private byte[][] third = [];

    /// <summary>How many different groups a thousand events have.</summary>
    [Params(1, 100, 1000)]
    public int Groups { get; set; }

    /// <summary>Makes the keys.</summary>
    [GlobalSetup]
    public void Setup()
    {
        first = [.. Enumerable.Range(0, Events).Select(i => Key("us-east-", i % Groups % 4))];
        second = [.. Enumerable.Range(0, Events).Select(i => Key("GetBucketPolicy", i % Groups % 50))];
        third = [.. Enumerable.Range(0, Events).Select(i => Key("arn:aws:iam::123456789012:user/", i % Groups))];
        Find();
    }

    /// <summary>Per event.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int Find()
    {
        int sum = 0;
        for (int i = 0; i < Events; i++)
        {
            table.BeginKey();
            table.AddKey(Value.FromText(first[i]));
            table.AddKey(Value.FromText(second[i]));
            table.AddKey(Value.FromText(third[i]));
            sum += table.EndKey(new RowPosition(1_767_225_600_000 + i, 0, i));
        }

        return sum;
    }

    private static byte[] Key(string text, int number) => Encoding.UTF8.GetBytes(text + number.ToString(CultureInfo.InvariantCulture));
}
