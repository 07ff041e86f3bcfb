using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Execution;
using CloudTrailQueryGen.Tests.Sources;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>
/// Of damaged inputs each query of a set has the result that it has alone, errors and figures included: always, when all grammar is checked; of
/// structure, strings and encoding in any case.
/// </summary>
public sealed class DamagedSetTests : IDisposable
{
    private const int MaxEventBytes = 1024;

    private static readonly string[] s_queries =
    [
        "fields @timestamp, @ptr, eventName, detail",
        "filter eventName = 'Wanted' | fields @ptr, detail",
        "filter eventName in ['Wanted', 'Name'] and n = 1 | stats count(*) by eventName",
        "filter eventSource = 'a.amazonaws.com' | fields @ptr",
        "filter detail = 'ddd' | fields @ptr",
        "filter ispresent(errorCode) | fields @ptr, errorCode",
        "filter userIdentity.type = 'Root' | fields @ptr",
        "stats count(*)",
        "filter n > 1 | fields @ptr, n",
        "fields detail | limit 3",
        "fields @ptr | limit any 2",
    ];

    // Once more without @ptr, for which a file is read as a whole.
    private readonly CompiledQueries compiled = CompiledQueries.Compile(
        s_queries.Concat(s_queries.Select(text => text.Replace("@ptr", "eventTime", StringComparison.Ordinal))).Select(text => (text, "")));

    /// <inheritdoc/>
    public void Dispose() => compiled.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_damage_when_all_grammar_is_checked(int form)
    {
        byte[] alphabet = Encoding.Latin1.GetBytes("{}[]\"\\:,\n\t 0x\u0080\u00FF");
        AssertSame(form, EventValidation.Full, (random, input) =>
        {
            for (int count = random.Next(4); count > 0; count--)
            {
                input[random.Next(input.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            return input[..(random.Next(3) == 0 ? random.Next(input.Length) : input.Length)];
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damage_of_structure_strings_and_encoding(int form)
    {
        byte[] bad = [0x01, 0x1F, 0x80, 0xFF];
        AssertSame(form, EventValidation.Structure, (random, input) =>
        {
            int[] letters = [.. Enumerable.Range(1, input.Length - 1).Where(at => input[at] is >= (byte)'a' and <= (byte)'z' && input[at - 1] is not (byte)'\\')];
            for (int count = random.Next(4); count > 0; count--)
            {
                input[letters[random.Next(letters.Length)]] = bad[random.Next(bad.Length)];
            }

            return input[..(random.Next(2) == 0 ? random.Next(input.Length) : input.Length)];
        });
    }

    [Fact]
    public void Grammar_of_what_a_field_rules_out_is_not_reported_and_the_rest_is()
    {
        // The query alone looks at all members in front of the name.
        string bad = """{"x" 1,"eventName":"Other","padding":"padding padding padding padding padding padding padding padding"}""";
        string badBehind = """{"eventName":"Other","x" 1}""";
        string hit = """{"eventName":"Wanted","n":1,"detail":"d"}""";
        string badHit = """{"eventName":"Wanted","n":01,"detail":"e"}""";
        string input = TestLogs.Lines(hit, badBehind, badHit, hit);
        TwoWays queries = Queries();
        queries.AssertSame(() => CloudTrailSource.Memory(Encoding.UTF8.GetBytes(input)), new());

        CloudTrailSource source = CloudTrailSource.Memory(Encoding.UTF8.GetBytes(TestLogs.Lines(hit, bad, badHit, hit)));
        QuerySetResult results = queries.Set.Run(source);
        Assert.Equal((3, 0), (results[7].Statistics.EventsScanned - 1, results[7].ErrorCount));
        Assert.Equal((4, 1, 2), (results[2].Statistics.EventsScanned, results[2].ErrorCount, results[2].Statistics.EventsMatched));
        Assert.Equal(hit.Length + 1 + bad.Length + 1 + badHit.IndexOf("01", StringComparison.Ordinal), results[2].Errors[0].ByteOffset);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_folder_with_everything(int threads)
    {
        using TemporaryFolder folder = TestLogs.MixedFolder();
        TwoWays queries = new();
        queries.Add(EventsQuery.All);
        queries.Add(CountsQuery.All);
        foreach (int i in Enumerable.Range(0, s_queries.Length).Where(i => threads == 1 || !s_queries[i].Contains("any", StringComparison.Ordinal)))
        {
            queries.AddObject(compiled.Invoke("Q", $"Q{i}")!);
        }

        Assert.InRange(
            queries.AssertSame(() => CloudTrailSource.Folder(folder.Path), new() { MaxDegreeOfParallelism = 1 }, new() { MaxDegreeOfParallelism = threads }), 200, 1000);
    }

    private TwoWays Queries()
    {
        TwoWays queries = new();
        for (int i = 0; i < s_queries.Length; i++)
        {
            queries.AddObject(compiled.Invoke("Q", $"Q{i}")!);
        }

        return queries;
    }

    private void AssertSame(int form, EventValidation validation, Func<Random, byte[], byte[]> damage)
    {
        var random = new Random(form);
        TwoWays queries = Queries();
        TwoWays inRanges = new();
        for (int i = 0; i < s_queries.Length; i++)
        {
            if (!s_queries[i].Contains("any", StringComparison.Ordinal))
            {
                inRanges.AddObject(compiled.Invoke("Q", $"Q{s_queries.Length + i}")!);
            }
        }

        long matched = 0;
        for (int round = 0; round < 250; round++)
        {
            byte[] input = damage(random, Encoding.UTF8.GetBytes(Wrap(form, [.. Enumerable.Range(0, 8).Select(i => Event(random, i))])));
            int window = round % 3 == 0 ? MaxEventBytes + 1 : 1 + random.Next(random.Next(2) == 0 ? 40 : MaxEventBytes);
            QueryOptions options = new() { WindowBytes = window, MaxEventBytes = MaxEventBytes, Validation = validation };
            matched += queries.AssertSame(() => CloudTrailSource.Memory(input), options);
            inRanges.AssertSame(() => CloudTrailSource.Memory(input), options, new()
            {
                LeastRangeBytes = 300,
                MaxDegreeOfParallelism = 2 + (round % 4),
                WindowBytes = window,
                MaxEventBytes = MaxEventBytes,
                Validation = validation,
            });
            matched += queries.AssertSame(() => CloudTrailSource.Stream(new PiecewiseStream(input, 100)), options);
        }

        Assert.InRange(matched, 5_000, long.MaxValue);
    }

    private static string Event(Random random, int second)
    {
        int length = random.Next(6) == 0 ? MaxEventBytes - 200 + random.Next(120) : random.Next(100);
        string name = random.Next(3) == 0 ? "Wanted" : "Name";
        string more = random.Next(4) switch
        {
            0 => ",\"errorCode\":\"AccessDenied\"",
            1 => ",\"userIdentity\":{\"type\":\"Root\"},\"eventSource\":\"a.amazonaws.com\"",
            _ => "",
        };
        return TestLogs.Event(second, name, (second % 3).ToString(System.Globalization.CultureInfo.InvariantCulture), new string('d', random.Next(4) == 0 ? 3 : length))[..^1] + more + "}";
    }

    private static string Wrap(int form, string[] events) => form switch
    {
        0 => TestLogs.Records(events),
        1 => TestLogs.Lines(events),
        2 => "{\"version\":{\"x\":[1]},\"Records\":[" + string.Join(",\n", events) + "],\"end\":" + events[0] + "}\n",
        _ => "[" + string.Join(',', events) + "]",
    };
}
