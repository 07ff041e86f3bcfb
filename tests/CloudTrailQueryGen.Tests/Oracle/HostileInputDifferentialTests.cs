using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Values of sizes and shapes that only an attacker writes: every function and command answers them as the oracle does, in bounded memory.</summary>
public sealed class HostileInputDifferentialTests(HostileInputDifferentialTests.Compiled compiled) : IClassFixture<HostileInputDifferentialTests.Compiled>
{
    private const int Megabyte = 1 << 20;

    /// <summary>For three events, one of them of a megabyte, which some queries hold a dozen times.</summary>
    private static readonly QueryOptions s_options = new() { MaxMemoryBytes = 128L * Megabyte, MaxDegreeOfParallelism = 1 };

    private static readonly string[] s_queries =
    [
        "fields @message | sort @timestamp",
        "fields requestParameters.v as v, strlen(v) as a, toupper(v) as b, tolower(v) as c, trim(v) as d, ltrim(v) as e, rtrim(v) as f, isempty(v) as g, isblank(v) as h",
        "fields substr(requestParameters.v, 3, 9) as a, substr(requestParameters.v, 1000000) as b, concat(requestParameters.v, '|', requestParameters.v) as c, strlen(c) as d",
        "fields replace(requestParameters.v, 'a', '') as a, replace(requestParameters.v, 'zz', requestParameters.n) as b, strcontains(requestParameters.v, 'zx') as c, startsWith(requestParameters.v, 'a') as d, endsWith(requestParameters.v, ']') as e",
        "fields split(requestParameters.v, ',') as s, jsonArraySize(s) as n, s.0 as a, s.9999 as b | display n, a, b",
        "fields base64encode(requestParameters.v) as a, base64decode(a) = requestParameters.v as b, base64decode(requestParameters.v) as c, urlencode(requestParameters.v) as d, urldecode(requestParameters.v) as e | display b, c, strlen(a), strlen(d), strlen(e)",
        "fields md5(requestParameters.v) as a, sha256(requestParameters.v) as b, messageSize(@message) as c, hexToAscii(requestParameters.v) as d, hexToDec(requestParameters.v) as e, decToHex(requestParameters.v) as f",
        "fields abs(requestParameters.v) as a, ceil(requestParameters.v) as b, round(requestParameters.v, 2) as c, sqrt(requestParameters.v) as d, log(requestParameters.v) as e, toInt(requestParameters.v) as f, toDouble(requestParameters.v) as g, isNumeric(requestParameters.v) as h",
        "fields requestParameters.v + 1 as a, requestParameters.v * requestParameters.v as b, requestParameters.v % 7 as c, -requestParameters.v as d, greatest(requestParameters.v, 5) as e, least(requestParameters.v, 5) as f",
        "fields requestParameters.v = requestParameters.v as a, requestParameters.v < 'b' as b, requestParameters.v > 3 as c, requestParameters.v in ['a', 1] as d, coalesce(requestParameters.v, 1) as e, if(requestParameters.v = 1, 'one', requestParameters.v) as f",
        "fields isValidIp(requestParameters.v) as a, isIpInSubnet(requestParameters.v, '10.0.0.0/8') as b, isPrivateIP(requestParameters.v) as c, ipv4ToNumber(requestParameters.v) as d, haversine(requestParameters.v, 1, 2, 3) as e",
        "fields parseDate(requestParameters.v, 'yyyy-MM-dd') as a, formatDate(@timestamp, 'yyyy', requestParameters.v) as b, fromMillis(requestParameters.v) as c, toMillis(requestParameters.v) as d, unmask(requestParameters.v) as e",
        "fields jsonParse(requestParameters.v) as p, jsonArraySize(p) as a, jsonArrayContains(p, 'x') as b, jsonStringify(p) as c, p.a.a.a as d, p.`0`.`0` as e, p.k9999 as f, p.9999 as g | display a, b, c, d, e, f, g",
        "fields requestParameters.v.a.a.a as a, requestParameters.v.0.0 as b, requestParameters.v.k9999 as c, requestParameters.v.9999 as d, jsonStringify(requestParameters.v) as e",
        "filter requestParameters.v like /^a+$/ or requestParameters.v like /(?i)X[0-9]*y|[0-9]{3}$/ or requestParameters.v like 'aaaa' | stats count(*)",
        "fields regexReplace(requestParameters.v, '(a)(?<b>[^a])', '$2$1') as r | fields strlen(r), md5(r)",
        "parse requestParameters.v /(?<first>[a-z]+)[^a-z]*(?<second>[0-9]*)/ | fields first, second",
        "parse requestParameters.v 'a*,*' as x, y | fields strlen(x), y",
        "parse requestParameters.v csv as c1, c2, c3 | fields strlen(c1), c2, c3",
        "parse requestParameters.v logfmt as m | fields m.a, m.k9999",
        "parse requestParameters.v /,(?<w>[^,]+)/ multi | stats count(*), max(w), min(strlen(w))",
        "unnest requestParameters.v into x | stats count(*), count_distinct(x), max(strlen(x)) by ispresent(x) as has",
        "expand requestParameters.v | stats count(*), sum(requestParameters.v), latest(md5(requestParameters.v))",
        "stats values(concat(requestParameters.v, '')) as l | fields strlen(l), md5(l)",
        "stats topk(2, concat(requestParameters.v, '')) as t | fields strlen(t), md5(t)",
        "stats min(requestParameters.v) as a, max(requestParameters.v) as b, earliest(requestParameters.v) as c, sum(requestParameters.v) as d, stddev(requestParameters.v) as e, pct(requestParameters.v, 50) as f, histogram(requestParameters.v, 3) as g",
        "stats count(*) as c, count_distinct(requestParameters.v) as d by md5(requestParameters.v) as k | sort k",
        "fields eventName, substr(@message, 0, 20) as m | sort concat(requestParameters.v, 'x') desc | limit 2",
        "fields concat(requestParameters.v, '') as v, eventName | dedup v",
        "pattern requestParameters.v | fields `@sampleCount`, md5(`@pattern`)",
        "fields eventName, requestParameters.v as v | filldown v | tail 2",
        "fields eventName, requestParameters.v as v | autoregress v p=1-2 | accum v as a | display eventName, v_p1, v_p2, a",
        "fields @timestamp, concat(requestParameters.v, '') as v | sessionize v | display session_id",
        "countFrequent eventSource | fields eventSource",
    ];

    public static TheoryData<string> Values => [.. ValuesOf(1).Select(value => value.Name)];

    /// <summary>System.Text.Json, with which the oracle reads, knows no text with half a surrogate pair.</summary>
    public static TheoryData<string> ReadableValues => [.. ValuesOf(1).Select(value => value.Name).Where(name => name != "lone surrogate")];

    /// <summary>The oracle is slow, so that its texts are shorter.</summary>
    [Theory]
    [MemberData(nameof(ReadableValues))]
    public void Generated_code_agrees_with_the_oracle(string name)
    {
        List<string> records = Records(name, Megabyte / 64);
        OracleEvent[] parsed = [.. records.Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];
        CloudTrailSource source = CloudTrailSource.Memory(QueryTable.ToInput(records, 2));
        for (int query = 0; query < s_queries.Length; query++)
        {
            AssertEqual(query, OracleInterpreter.Run(s_queries[query], parsed), compiled.Queries.Run(query, source, s_options));
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_megabyte_is_answered_in_bounded_memory_and_the_same_however_events_are_split(string name)
    {
        List<string> records = Records(name, Megabyte);
        CloudTrailSource whole = CloudTrailSource.Memory(QueryTable.ToInput(records, 2));
        CloudTrailSource split = CloudTrailSource.Memory(records.Select(json => new ReadOnlyMemory<byte>(QueryTable.ToInput([json], 0))));
        for (int query = 0; query < s_queries.Length; query++)
        {
            AssertEqual(query, compiled.Queries.Run(query, whole, s_options), compiled.Queries.Run(query, split, s_options));
        }
    }

    private static List<string> Records(string name, int size) =>
    [
        Event("2024-01-01T00:00:00Z", "First", "\"abc,12\""),
        Event("2024-01-01T00:00:01Z", "Hostile", ValuesOf(size).Single(value => value.Name == name).Json),
        Event("2024-01-01T00:00:02Z", "Last", "7"),
    ];

    private static void AssertEqual(int query, OracleResult expected, OracleResult actual)
    {
        if (expected.ToString() != actual.ToString())
        {
            Assert.Fail($"{s_queries[query]}\n{Difference(expected.ToString(), actual.ToString())}");
        }
    }

    /// <summary>The values, texts about so many bytes long.</summary>
    private static (string Name, string Json)[] ValuesOf(int size) =>
    [
        ("long text", Quoted(new string('a', size))),
        ("long text of wide characters", Quoted(string.Concat(Enumerable.Repeat("ä€😀İ", size / 12)))),
        ("long text of escapes", "\"" + string.Concat(Enumerable.Repeat("\\u0061\\n\\\"\\ud83d\\ude00", size / 22)) + "\""),
        ("long text of separators", Quoted(string.Concat(Enumerable.Repeat("a, ", size / 3)))),
        ("csv", Quoted(string.Concat(Enumerable.Repeat("\"x\"\"y\",", size / 7)))),
        ("logfmt", Quoted(string.Join(' ', Enumerable.Range(0, size / 10).Select(i => $"k{i}=v{i % 7}")))),
        ("logfmt with open quotes", Quoted(string.Concat(Enumerable.Repeat("a=\"b c= ", size / 8)))),
        ("deep object", Nested("{\"a\":", "1", "}", 200)),
        ("deep array", Nested("[", "1", "]", 200)),
        ("deep text", Quoted(Nested("{\"a\":", "1", "}", 200))),
        ("very deep text", Quoted(Nested("[", "1", "]", size / 10))),
        ("text of open brackets", Quoted(new string('[', size / 5))),
        ("wide object", "{" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"k{i}\":{i}")) + "}"),
        ("wide object of one name", "{" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"k\":{i}")) + "}"),
        ("text of a wide object", Quoted("{" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"k{i}\":{i}")) + "}")),
        ("long array", "[" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => i % 3 == 0 ? $"\"x{i}\"" : $"{i}.5")) + "]"),
        ("text of a long array", Quoted("[" + string.Join(',', Enumerable.Range(0, 10_000)) + "]")),
        ("number of many digits", new string('9', 10_000)),
        ("number of many decimals", "0." + new string('3', 10_000)),
        ("small number of many digits", "-0." + new string('0', 10_000) + "7e9999"),
        ("number with a great exponent", "1e" + new string('9', 300)),
        ("text of a number of many digits", Quoted(new string('7', 10_000))),
        ("lone surrogate", "\"a\\ud800b\\udc00\\ud83dx\""),
        ("control characters", "\"\\u0000\\u001f\\u007f\\u2028\\ufeff\\uffff\""),
        ("base64", Quoted(Convert.ToBase64String(new byte[size / 2]))),
        ("percent signs", Quoted(string.Concat(Enumerable.Repeat("%4", size / 2)))),
        ("hexadecimal digits", Quoted("0x" + new string('f', size))),
        ("address of many digits", Quoted(string.Concat(Enumerable.Repeat("1:", size / 10)) + ".1")),
        ("white space", Quoted(new string(' ', size))),
    ];

    private static string Event(string time, string name, string value) =>
        $$"""{"eventTime":"{{time}}","eventName":"{{name}}","eventSource":"s","requestParameters":{"n":1,"v":{{value}} } }""";

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\\\"") + "\"";

    private static string Nested(string open, string inner, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

    /// <summary>Where two long texts differ.</summary>
    private static string Difference(string expected, string actual)
    {
        int at = expected.AsSpan().CommonPrefixLength(actual);
        return $"at {at} of {expected.Length} and {actual.Length}:\n{Around(expected, at)}\n{Around(actual, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];

    /// <summary>All queries, compiled once.</summary>
    public sealed class Compiled : IDisposable
    {
        internal QueryTable Queries { get; } = QueryTable.Compile(s_queries);

        public void Dispose() => Queries.Dispose();
    }
}
