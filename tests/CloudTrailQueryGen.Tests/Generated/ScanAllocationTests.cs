using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Testing;
using CloudTrailQueryGen.Tests.Execution;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>
/// Once a query has seen the keys and values of its events, whole files of them allocate nothing: for each kind of query, each form of file, and each way to
/// read events.
/// </summary>
public sealed class ScanAllocationTests
{
    private static readonly string[] s_events = [.. Enumerable.Range(0, 240).Select(Event)];

    private static readonly (string Name, byte[] Input)[] s_inputs =
    [
        ("records", Encoding.UTF8.GetBytes($"{{\"Records\":[{string.Join(',', s_events)}]}}")),
        ("indented records", Encoding.UTF8.GetBytes($"{{\r\n  \"Records\": [\r\n{string.Join(",\r\n", s_events).Replace("\",\"", "\",\r\n      \"", StringComparison.Ordinal).Replace("\":", "\": ", StringComparison.Ordinal)}\r\n  ]\r\n}}")),
        ("array", Encoding.UTF8.GetBytes($"[{string.Join(",\n", s_events)}]")),
        ("lines", Encoding.UTF8.GetBytes(string.Join('\n', s_events) + "\n")),
    ];

    private static readonly QueryOptions[] s_strategies =
    [
        new(),
        new() { UsesProbes = false },
        new() { UsesProbes = false, UsesMemberOrder = false },
        new() { Validation = EventValidation.Full },
        new() { From = new(2024, 1, 1, 3, 0, 0, TimeSpan.Zero) },
    ];

    /// <summary>The queries of the comparison with other programs, and one of each further kind.</summary>
    public static TheoryData<string> Queries =>
    [
        "filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure' | stats count(*) as events",
        "filter eventName = 'RunInstances' | fields eventTime, awsRegion, userIdentity.arn, requestParameters.instanceType, responseElements.instancesSet.items.0.instanceId | sort eventTime desc, eventID asc | limit 2",
        "filter eventSource = 's3.amazonaws.com' | stats count(*) as events by eventName, requestParameters.bucketName, requestParameters.key | sort events desc",
        "filter ispresent(errorCode) | stats count(*) as events by eventSource, eventName, errorCode | sort events desc",
        "filter eventSource = 'kms.amazonaws.com' and eventName = 'Decrypt' | stats count(*) as events by bin(1h) as hour | sort hour asc",
        "stats count(*) as events by userIdentity.type, awsRegion, eventSource | sort events desc",
        "filter userAgent like /(?i)kali|parrot|pentoo/ | stats count(*) as events",
        "filter userAgent like /^aws-[a-z]+.[0-9]\\.[0-9]+$/ | stats count(*) as n by userAgent",
        "filter eventName in ['ConsoleLogin', 'CreateUser', 'DeleteUser'] | fields @timestamp, eventName, sourceIPAddress | limit 10",
        "parse userIdentity.arn 'arn:aws:*::*:*/*' as service, account, kind, name | stats count(*) as n by kind, name",
        "parse userAgent /(?<tool>[a-z]+)[^0-9]*(?<version>[0-9]+)/ | stats count(*) as n by tool, version",
        "fields eventName, awsRegion | dedup eventName, awsRegion",
        "filter eventName = 'ConsoleLogin' | fields sourceIPAddress | sort eventTime desc | dedup sourceIPAddress | limit 3",
        "unnest responseElements.instancesSet.items into item | stats count(*), max(item.instanceId) by eventName",
        "stats sum(number), avg(number), stddev(number), variance(number) by awsRegion",
        "stats min(number), max(userAgent), earliest(eventName), latest(sourceIPAddress) by awsRegion",
        "stats count_distinct(sourceIPAddress), pct(number, 50), pct(number, 99) by awsRegion",
        "stats histogram(number, 5), values(eventName) by awsRegion",
        "stats topk(3, eventName)",
        "stats rate(number, 1m), countOverTime(number) by bin(5m)",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Further_files_allocate_nothing(string text)
    {
        using var compiled = CompiledQueries.Compile([(text, "")]);
        GeneratedQuery query = GeneratedQuery.Of(compiled.Invoke("Q", "Q0")!);
        foreach (QueryOptions options in s_strategies)
        {
            foreach ((string name, byte[] input) in s_inputs)
            {
                QueryState state = query.CreateState(options);
                var scan = new EventScan(0);
                long allocated = Allocation.Least(() => Feed(scan, state, input));
                Assert.Equal((name, 0L), (name, allocated));
                Assert.Equal((0L, 0L), (scan.ErrorCount, scan.EventsScanned % s_events.Length));
                Assert.InRange(scan.EventsMatched, 1, scan.EventsScanned);
            }
        }
    }

    /// <summary>What is read, inflated and cut into windows.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Events_of_a_gzip_file_allocate_nothing(bool usesLibDeflate)
    {
        using var compiled = CompiledQueries.Compile([("filter eventName = 'ConsoleLogin' | stats count(*) as n by awsRegion, bin(1h)", "")]);
        GeneratedQuery query = GeneratedQuery.Of(compiled.Invoke("Q", "Q0")!);
        CloudTrailSource few = Gzip(10);
        CloudTrailSource many = Gzip(50);
        QueryOptions options = new() { MaxDegreeOfParallelism = 1, UsesLibDeflate = usesLibDeflate, WindowBytes = 64 * 1024 };
        long forFew = Allocation.Least(() => query.Run(few, options));
        long forMany = Allocation.Least(() => query.Run(many, options));

        // The length of a number in the result may differ, and what a run allocates for each file depends on the state of pools.
        Assert.InRange(forMany - forFew, long.MinValue, 4096);
    }

    private static CloudTrailSource Gzip(int times) =>
        CloudTrailSource.Memory(TemporaryFolder.Gzip("[" + string.Join(',', Enumerable.Repeat(string.Join(',', s_events), times)) + "]"), "log.json.gz");

    private static void Feed(EventScan scan, QueryState state, byte[] input)
    {
        scan.Restart();
        int offset = 0;
        while (offset < input.Length)
        {
            int length = Math.Min(64 * 1024, input.Length - offset);
            offset += scan.Feed(state, input.AsSpan(offset, length), offset + length == input.Length);
        }
    }

    private static string Event(int i)
    {
        string name = i % 24 == 7 ? "ConsoleLogin" : i % 24 == 11 ? "RunInstances" : i % 5 == 0 ? "Decrypt" : i % 3 == 0 ? "GetObject" : "ListRoles";
        string source = name switch { "ConsoleLogin" => "signin", "RunInstances" => "ec2", "Decrypt" => "kms", "GetObject" => "s3", _ => "iam" };
        string error = i % 17 == 3 ? "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"not \\u0061llowed\"," : string.Empty;
        string agent = i % 31 == 0 ? "Kali Linux" : i % 2 == 0 ? "aws-cli/2.0" : "Mozilla/5.0 \\\"x\\\"";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"eventVersion":"1.08","userIdentity":{"type":"{{{(i % 3 == 0 ? "Root" : "IAMUser")}}}","arn":"arn:aws:iam::111122223333:user/{{{i % 9}}}","x":["}",{"y":null}]},"eventTime":"2024-01-01T{{{i % 24:00}}}:00:00Z","eventSource":"{{{source}}}.amazonaws.com","eventName":"{{{name}}}","awsRegion":"eu-west-{{{i % 3}}}","sourceIPAddress":"203.0.113.{{{i % 20}}}","userAgent":"{{{agent}}}",{{{error}}}"requestParameters":{"bucketName":"b{{{i % 4}}}","key":"k\\{{{i % 6}}}","instanceType":"t3.micro"},"responseElements":{"ConsoleLogin":"{{{(i % 48 == 7 ? "Failure" : "Success")}}}","instancesSet":{"items":[{"instanceId":"i-{{{i % 7}}}"},{"instanceId":"größe"}]}},"eventID":"{{{i:x8}}}","readOnly":{{{(i % 2 == 0 ? "true" : "false")}}},"number":{{{i % 13}}}.{{{i % 7}}}}""");
    }
}
