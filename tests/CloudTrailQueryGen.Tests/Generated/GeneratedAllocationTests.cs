using System;
using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>Once a query has seen the keys and values of its events, another ten thousand events allocate nothing.</summary>
public sealed class GeneratedAllocationTests
{
    private const int WarmUp = 2_000;
    private const int Measured = 10_000;
    private const int Runs = 3;

    private const string Source = """
        using System;
        using CloudTrailQueryGen;

        public static partial class Rules
        {
            [CloudTrailQuery("filter eventName = 'ConsoleLogin' and sourceIPAddress != '127.0.0.1' and number >= 2")]
            public static partial bool Plain(ReadOnlySpan<byte> utf8Event);

            [CloudTrailQuery("filter userIdentity.userName = {{user}} or userIdentity.userName = {{other}}")]
            public static partial bool WithText(ReadOnlySpan<byte> utf8Event, string user, string other);

            [CloudTrailQuery("filter userIdentity.arn like /^arn:aws:iam::[0-9]{12}:user/ and userAgent not like /(?i)bot/")]
            public static partial bool WithRegex(ReadOnlySpan<byte> utf8Event);

            [CloudTrailQuery("filter errorMessage like 'größe' or errorMessage = 'x\"y' or @message like 'Denied'")]
            public static partial bool WithEscapes(ReadOnlySpan<byte> utf8Event);

            [CloudTrailQuery("filter toupper(concat(eventName, '-', awsRegion)) = 'CONSOLELOGIN-EU-WEST-1' and strlen(trim(userAgent)) + number * 2 > 3")]
            public static partial bool WithFunctions(ReadOnlySpan<byte> utf8Event);

            [CloudTrailQuery("filter if(isPublicIP(sourceIPAddress), 0, case(md5(eventName) like 'a', urldecode(urlencode(userAgent)) like 'Mozilla', toInt(number) > 1)) = 1 and split(userIdentity.arn, '/') like 'user'")]
            public static partial bool WithChoices(ReadOnlySpan<byte> utf8Event);
        }
        """;

    private static readonly (string Path, string Text)[] s_tables =
    [
        ("users.csv", "name,team,region,number\nuser-1,a,eu-west-1,1.1\nJürgen,\"b \"\"x\"\"\",eu-west-2,2\n"),
        ("networks.csv", "cidr,zone\n203.0.113.0/28,low\n203.0.113.0/24,all\n2001:db8::/32,six\n"),
    ];

    private static readonly byte[][] s_events = MakeEvents();

    private delegate bool Predicate(ReadOnlySpan<byte> utf8Event);

    private delegate bool TextPredicate(ReadOnlySpan<byte> utf8Event, string user, string other);

    [Theory]
    [InlineData("Plain")]
    [InlineData("WithRegex")]
    [InlineData("WithEscapes")]
    [InlineData("WithFunctions")]
    [InlineData("WithChoices")]
    public void A_predicate(string name)
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create(Source));
        Predicate predicate = compiled.Delegate<Predicate>("Rules", name);
        long matched = 0;

        Assert.Equal(0, AllocatedPer(utf8Event => matched += predicate(utf8Event) ? 1 : 0));
        Assert.NotEqual(0, matched);
    }

    [Fact]
    public void A_predicate_with_text_parameters()
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create(Source));
        TextPredicate predicate = compiled.Delegate<TextPredicate>("Rules", "WithText");
        long matched = 0;

        Assert.Equal(0, AllocatedPer(utf8Event => matched += predicate(utf8Event, "user-3", "Jürgen") ? 1 : 0));
        Assert.NotEqual(0, matched);
    }

    [Theory]
    [InlineData("stats count(*), sum(number), avg(number) by eventName, awsRegion")]
    [InlineData("stats min(number), max(userAgent), min(errorMessage) by eventName")]
    [InlineData("stats count_distinct(userIdentity.userName), earliest(sourceIPAddress), latest(eventName) by awsRegion, bin(1h)")]
    [InlineData("stats stddev(number) by eventSource")]
    [InlineData("stats count(*)")]
    [InlineData("fields eventTime, eventName, userIdentity.userName | sort eventTime desc | limit 10")]
    [InlineData("fields concat(eventName, '/', awsRegion) as call | sort number, call desc | limit 5")]
    [InlineData("fields @timestamp, @message | limit 20")]
    [InlineData("fields eventName, awsRegion | dedup eventName, awsRegion")]
    [InlineData("fields eventName | sort number desc | dedup userIdentity.userName | limit 3")]
    [InlineData("stats count(*), max(parseDate(eventTime, \"yyyy-MM-dd'T'HH:mm:ssX\")) by formatDate(@timestamp, '%A %H', 'Europe/Berlin'), strftime(@timestamp, eventName, awsRegion)")]
    [InlineData("fields jsonParse(requestParameters.policy) as p | filter p.Statement[0].Effect = 'Allow' | stats count(*), max(p.`a.b`) by p.Statement.0.Action[1]")]
    [InlineData("filter jsonArrayContains(requestParameters.types, 'größe') | stats sum(jsonArraySize(resources)) by jsonStringify(resources.1)")]
    [InlineData("filter userIdentity.arn like /user/ and errorMessage like 'größe' | stats count(*) as n by toupper(eventName) as name | sort n desc | limit 2")]
    [InlineData("lookup users name as userIdentity.userName output team | stats count(*) as n by team")]
    [InlineData("lookup users name as userIdentity.userName, region as awsRegion output team | lookup users number outputnew team | stats count(team)")]
    [InlineData("cidrlookup networks sourceIPAddress output zone | filter zone = 'low' | stats count(*) by zone, eventName")]
    [InlineData("filter eventName in (SOURCE 'seen' | fields eventName) and number not in (SOURCE 'seen' | fields number) | stats count(*)")]
    public void A_prepared_query(string query)
    {
        using var compiled = CompiledQueries.Compile([(query, "")], s_tables);
        QueryOptions options = new() { Sources = new Dictionary<string, CloudTrailSource> { ["seen"] = CloudTrailSource.Memory(s_events[3]) } };

        Assert.Equal(0, AllocatedPer(GeneratedQuery.Of(compiled.Invoke("Q", "Q0")!).Start(options)));
    }

    [Theory]
    [InlineData("stats count(*), max(number)")]
    [InlineData("stats count(*) by eventTime > 1 as late, eventName")]
    [InlineData("filter toMillis(@timestamp) > queryStartTime() and now() > 1 | stats count(*), latest(eventName) by bin(1h)")]
    [InlineData("fields eventName, awsRegion | limit 10")]
    public void A_prepared_query_of_a_time_range(string query)
    {
        using var compiled = CompiledQueries.Compile([(query, "")]);
        QueryOptions options = new() { From = new(2024, 1, 1, 3, 0, 0, TimeSpan.Zero), To = new(2024, 1, 1, 20, 0, 0, TimeSpan.Zero) };

        Assert.Equal(0, AllocatedPer(GeneratedQuery.Of(compiled.Invoke("Q", "Q0")!).Start(options)));
    }

    /// <summary>The least of several runs: a collection may trim pools that the next event fills again, a leak is there every time.</summary>
    private static long AllocatedPer(Action<byte[]> add)
    {
        Feed(add, WarmUp);
        long least = long.MaxValue;
        for (int run = 0; run < Runs && least != 0; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Feed(add, Measured);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static void Feed(Action<byte[]> add, int count)
    {
        for (int i = 0; i < count; i++)
        {
            add(s_events[i % s_events.Length]);
        }
    }

    private static byte[][] MakeEvents()
    {
        var events = new List<byte[]>();
        for (int i = 0; i < 24; i++)
        {
            string name = i % 2 == 0 ? "ConsoleLogin" : "AssumeRole";
            string user = i % 5 == 0 ? "J\\u00fcrgen" : $"user-{i % 4}";
            string error = (i % 3) switch { 0 => "die gr\\u00f6\\u00dfe \\\"n\\\" \\ud83d\\ude00", 1 => "Access Denied\\n", _ => "x\\\"y" };
            events.Add(Encoding.UTF8.GetBytes(
                $$"""
                {"eventTime":"2024-01-01T{{i:00}}:00:00Z","eventName":"{{name}}","eventSource":"signin.amazonaws.com","awsRegion":"eu-west-{{i % 3}}",
                 "sourceIPAddress":"203.0.113.{{i}}","userAgent":" Mozilla/5.0 {{i}} ","errorMessage":"{{error}}","number":{{i}}.{{i % 7}},
                 "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/{{i}}","userName":"{{user}}"},"resources":[{"ARN":"a"},{"ARN":"b"}],
                 "requestParameters":{"types":["x","gr\u00f6\u00dfe"],"policy":" {\"Statement\":[{\"Effect\":\"Allow\",\"\\u0041ction\":[1,\"s3:{{i}}\"]}],\"a.b\":\"\\u00e9\"}"} }
                """));
        }

        return [.. events];
    }
}
