using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Generated code agrees with the oracle on queries that once broke it, or that random queries seldom reach.</summary>
public sealed class CuratedDifferentialTests
{
    private const int Seed = 7;

    private static readonly string[] s_queries =
    [
        // No field of the record is read.
        "stats count(*)",
        "stats count(*) as c, sum(1.5) as s | filter c > 3",
        "fields 1 as one | limit 2",

        // What an event must hold: texts, any of them, keys; also behind other names, with escapes in them, and where nothing follows.
        "filter eventName = 'PutObject' | stats count(*), latest(requestParameters.n) by eventName",
        "filter eventName in ['PutObject', 'GetObject'] or errorCode = 'AccessDenied' | fields eventName, errorCode",
        "filter ispresent(errorCode) | stats count(*) as c by errorCode, eventName",
        "fields eventName as e | filter e = 'PutObject' and errorCode like 'a' | fields e, errorCode",
        "filter not (eventName = 'PutObject') and not ispresent(errorCode) | stats count(*) by eventName",
        "filter requestParameters.s = 'ab' | fields eventName, requestParameters.s",
        "filter ispresent(@@tag) | stats count(*) by @@tag, eventName",
        "filter requestParameters.s in ['ab', 'a', 'b/c', '1'] | fields requestParameters.s",
        "filter requestParameters.s = '10' or requestParameters.s = 'ab' | fields requestParameters.s",
        "filter 'PutObject' = eventName | unnest requestParameters.items into item | filter errorCode > 'A' | fields item, errorCode",

        // Conditions that are decided before the first event.
        "fields 0 as c | filter not ispresent(c) | display c",
        "filter ispresent('x') and ispresent(1) | stats count(*)",
        "filter ispresent('x') or eventName = 'PutObject' | stats count(*) by eventName",
        "filter eventName = 'PutObject' and not (eventName in []) | fields eventName",
        "filter null = 1 or readOnly = true | fields readOnly",
        "filter 0 | fields eventName",
        "filter 1 | fields eventName",

        // Regular expressions: literals at all places, any of them, in any case, required ones, and what .NET cannot test.
        "filter eventName like /^PutObject$/ or eventName like /^(GetObject|ab)$/ or requestParameters.a like /^$/ or requestParameters.n =~ /^(1|10)$/ | stats count(*) by eventName",
        "fields eventName like /^Put/ as a, eventName like /Object$/ as b, requestParameters.n like /^1/ as c, requestParameters.n like /0$/ as d, requestParameters like /^\\{/ as e",
        "fields eventName like /(?i)^PUT|OBJECT$|^ab$|k/ as a, requestParameters.s like /(?i)b\u00e9|K/ as b, @message like /(?i)kms|PUTOBJECT|x/ as c, @timestamp like /^20|Z$/ as d",
        "fields requestParameters.s like /^.$/ as a, requestParameters.s like /^[^a]+$/ as b, requestParameters.s like /\\p{L}+\\d/ as c, requestParameters.s like /\\Bb/ as d, @message like /.{900}.{900}/ as e",
        "filter @message not like /Put|Get|Delete|List|Create|Update|Describe|Attach|Detach|zzz/ or eventName like /P.*O.*t/ and not (eventName =~ /(?i)t.o/) | stats count(*) by eventName",

        "filter eventName like /^(PutObject|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r)$/ or requestParameters.s like /(?i)^(a|b|c|d|e|f|g|h|ab|j)$/ | stats count(*) by eventName, requestParameters.s",

        // Replacements: with groups and without, of nothing, of numbers and structures, computed ones.
        "fields regexReplace(eventName, '^(Get|Put)', '$1 ') as a, regexReplace(eventName, '(?<x>[A-Z])([a-z]+)', '$2${x}') as b, regexReplace(eventName, '[aeiou]', '') as c",
        "fields regexReplace(requestParameters.s, 'x*', '-') as a, regexReplace(requestParameters.s, '', '.') as b, regexReplace(requestParameters.s, '^|$', '|') as c",
        "fields regexReplace(requestParameters.n, '0', '<$0>') as a, regexReplace(requestParameters.a, 'b', 'x') as b, regexReplace(requestParameters, 'a', 'b') as c, regexReplace(requestParameters.items, 'a', 'b') as d",
        "fields regexReplace(requestParameters.s, '(.)(.)?', '$2$1') as a, regexReplace(requestParameters.s, '(?i)K|\u00e9', '$$') as b, regexReplace(requestParameters.s, '(a)|(b)', '[$1|$2]') as c",
        "fields regexReplace(eventName, '(e)', requestParameters.s) as a, regexReplace(eventName, '(e)', concat('$', '1')) as b, regexReplace(eventName, '(e)', 5) as c, regexReplace(eventName, 'e', requestParameters) as d",
        "fields regexReplace(@message, '[0-9]+', '#') as m, regexReplace(@timestamp, '[-: ]', '') as t, strlen(m) as n | filter regexReplace(eventName, 'Object$', '') = 'Put' | display t, n",
        "stats count(*) as c by regexReplace(eventName, '(Object|Bucket).*', '*') as kind | sort c desc, kind",
        "filter regexReplace(sourceIPAddress, '\\\\.[0-9]+$', '') like /^10/ | stats latest(regexReplace(eventName, '(.)$', '$1$1')) as l by regexReplace(sourceIPAddress, '[0-9]+', '9')",
        "fields if(regexReplace(eventName, 'P', '') like 'ut', regexReplace(eventName, 'P', 'Q'), 'other') as q | dedup q",
        "fields regexReplace(errorCode, 'a', 'b') as e, regexReplace(regexReplace(eventName, 'e', 'ee'), 'ee', '\\\\0\\\\0') as f | fields regexReplace(f, '(e+)', '$1') = f as same | stats count(*) by same, e",

        // A second stats over aggregates of the first.
        "stats avg(coalesce(@@tag, 0.5)) as a, count(*) by @@tag | stats sum(round(a)) - sum(2) as b, max(a) by ispresent(@@tag) as has | sort b desc",
        "stats count(*) as c by eventName, requestParameters.s | stats sum(c) as total, count(*) as kinds by eventName | sort total desc, eventName | limit 3",

        // Sorting, then filtering and sorting again.
        "fields eventName, requestParameters.n | sort requestParameters.n desc | filter requestParameters.n > 0 | sort eventName | limit 5",
        "stats count(*) by eventName, readOnly | sort readOnly | sort count(*) desc",
        "stats count(*) by bin(1d) | sort @timestamp",
        "stats count(*) by eventName | sort count desc",
        "fields requestParameters.s as s | sort s | dedup s | limit 4",
        "fields @timestamp, eventName | limit 7 | sort @timestamp asc | limit 3",
        "fields @timestamp, @message | sort @timestamp desc | limit 3",

        // Values that have two spellings of one key.
        "stats count(*) as c, min(requestParameters.n), max(requestParameters.n) by requestParameters.a | sort c desc, requestParameters.a",
        "fields requestParameters.n | filter requestParameters.n = '1' or requestParameters.n = 1 | dedup requestParameters.n",
        "stats count_distinct(requestParameters.n) as d, countDistinct(requestParameters.a) as e, pct(requestParameters.n, 99.9) as p",
        "stats pct(1, 0.07), pct(requestParameters.n, 7), pct(requestParameters.n, 14), pct(requestParameters.n, 28), pct(requestParameters.n, 55)",

        // A row for each element; what comes behind sees the elements, wherever it is computed.
        "unnest requestParameters.items into item | fields item",
        "unnest requestParameters.items into item",
        "unnest requestParameters.items into item | filter ispresent(item) | stats count(*) as c, latest(item) by item, eventName",
        "unnest requestParameters.items into a | unnest requestParameters.items into b | filter a = b | fields a, b, concat(a, b) as ab | limit 9",
        "fields eventName | limit 4 | unnest requestParameters.items into item | fields strlen(item) as n | filter n > 0 | sort n desc, item",
        "unnest requestParameters.items into item | sort item | limit 3 | fields item, eventName",
        "unnest requestParameters.items into item | fields item | dedup item | limit 5",
        "fields concat(eventName, '!') as e | unnest e into f | filter f = e | stats count(*) by f | unnest f into g | fields g",

        "fields jsonParse(requestParameters.j) as j | unnest j.items into item | filter item.n > 0 or ispresent(item[0]) | fields item.n, item[0] as first, j.s",
        "unnest jsonParse(@message).requestParameters.items into item | stats count(*) as c by item.s, item.a.b | unnest jsonParse('[[1,{\"x\":2}]]') into e | fields e[1].x as x, c",
        "expand requestParameters.items | fields requestParameters.items, eventName",
        "fields requestParameters.items | expand requestParameters.items | filter ispresent(requestParameters.items) | dedup requestParameters.items | limit 6",
        "fields eventName as e | expand e | expand requestParameters.items | stats count(*) as c by e, requestParameters.items",
        "expand requestParameters.s | unnest requestParameters.s into x | fields x, requestParameters.s | limit 30",

        // Fields out of text.
        "parse eventName '*Object' as verb | fields eventName, verb",
        "parse eventName 'P*O*' as a, b | filter ispresent(b) | stats count(*) by a, b",
        "parse '\"eventName\"*:*\"*\"' as x, y, z | fields z, strlen(x) + strlen(y) as n",
        "parse requestParameters.s '*' as all | parse all '*a*' as before, behind | display before, behind, all",
        "parse sourceIPAddress '*.*.*.*' as a, b, c, d | filter a + b + c + d > 10 | fields a, b, c, d, sourceIPAddress | sort d desc",
        "parse sourceIPAddress '::*' as tail | parse userIdentity.userName ' * ' as inner | fields tail, inner",
        "parse requestParameters.n '*.*' as whole, fraction | fields whole, fraction, requestParameters.n",
        "parse requestParameters '*b*' as x, y | fields x, y | limit 12",
        "fields concat(eventName, ',', sourceIPAddress, ',\"q,\"\"', requestParameters.s, '\"x,,') as line | parse line csv as e, ip, q, empty, last, none | display e, ip, q, empty, last, none",
        "parse requestParameters.s csv as x, y | stats count(*) by x, y",
        "parse eventTime '*T*:*:*Z' as day, hour, minute, second | stats count(*) as c, max(second) by day, hour | sort day, hour | limit 5",
        "fields concat('a=', eventName, ' b=\"x \\\\\\\"', requestParameters.s, '\" c d= =e a=2 f=\"', sourceIPAddress) as line | parse line logfmt as lf | display lf, lf.a, lf.b, lf.c, lf.d, lf.f, lf.g",
        "parse logfmt as m | stats count(*) as c by m.eventName | sort c",
        "parse requestParameters.s logfmt as m | filter m.a = '' or ispresent(m.b) | fields m, jsonStringify(m) as t, strlen(t) as n",
        "json field=@message 'requestParameters.n' as n, 'requestParameters.items[0]' as i, 'userIdentity.type' as t | fields n, i, t | filter ispresent(n)",
        "json field=requestParameters 's' as s, 'a.b' as ab, 'items' as items | unnest items into item | stats count(*) as c by s, ab, item",
        "json field=requestParameters.j 's' as s, '[0]' as first | fields s, first, requestParameters.j",
        "json field=eventName 'a' as none | filter not ispresent(none) | stats count(*)",
        "parse eventName /(?<verb>Get|Put)(?<rest>.*)/ | fields eventName, verb, rest",
        "parse eventName /(Get|Put)(x)?/ as verb, none | stats count(*) by verb, none",
        "parse sourceIPAddress /(?<a>\\d+)\\.(?:\\d+)\\.(\\d+)/ as c | fields a, c | filter a + c > 1 | sort a desc, c",
        "parse @message /\"eventName\"\\s*:\\s*\"(?<n>[^\"]*)\"/ | filter n = eventName | stats count(*)",
        "parse @message /(\\d+)/ as digits multi | stats count(*) as c by digits | sort c desc, digits | limit 20",
        "parse sourceIPAddress /(?<part>[0-9a-f]*)/ multi | fields sourceIPAddress, part | limit 60",
        "parse requestParameters.s /(?<letter>(?i)[a-c])|(?<digit>\\d)/ multi | fields requestParameters.s, letter, digit | filter ispresent(letter) or ispresent(digit) | dedup letter, digit",
        "parse userIdentity.userName /(?<u>.)/ as u | parse u /^(?<v>\\w)?/ | fields u, v",
        "parse eventTime /T(?<hour>\\d{2})/ | stats count(*) as c by hour | sort hour",
        "fields eventName | limit 5 | parse eventName /(?<x>[a-zA-Z]{3})/ multi | parse x /(.)$/ as last | filter last != 't' | display eventName, x, last",
        "parse requestParameters.n /^(?<sign>-?)(?<whole>\\d+)(?:\\.(?<fraction>\\d+))?$/ | fields requestParameters.n, sign, whole, fraction",
        "parse requestParameters /\"(?<key>[a-z])\"/ multi | stats count(*) as c, latest(eventName) by key",
        "limit 9 | parse eventName '*O*' as a, b | filter a = 'Get' | parse b 'b*ct' as j | fields j",
        "stats count(*) by eventName | parse eventName '*O' as verb | sort verb, eventName",
        "parse eventName '*Object' as verb | filter verb = 'Put' and eventTime > '2026' | stats latest(verb), count(verb) by verb",

        // Computing with the rows above.
        "fields requestParameters.n | sort requestParameters.n | accum requestParameters.n as total",
        "accum requestParameters.n | fields accum_requestParameters.n as t | filter t > 1 | limit 5",
        "stats count(*) as c by eventName | accum c as running | filter running > 2 | sort c, eventName | limit 4",
        "stats count(*) as c by bin(1d) as day | sort day | accum c as running | accum running as twice | display day, twice, twice * 2 as more",
        "fields requestParameters.n * 2 as m | accum m as t | fields t + 1 as u | accum u as v | filter v > u | stats max(v), count(*) by eventName",
        "unnest requestParameters.items into item | accum item as total | fields eventName, item, total | limit 20",

        // Lists, maps and the order in them.
        "stats values(requestParameters.n) as v, values(eventName) as w, COLLECT_VALUES(requestParameters.items) as x by readOnly",
        "stats values(requestParameters.s) as v by bin(1h) | sort @timestamp | limit 5",
        "stats count(*) as c by eventName, requestParameters.n | stats values(eventName) as names, values(c) as counts, values(requestParameters.n) as n by c > 1 as often",
        "stats latest(requestParameters.s) as s by eventName | stats topk(2, s)",
        "stats topk(3, requestParameters.n)",
        "filter ispresent(requestParameters.a) | stats topk(10000, requestParameters.a) as top",
        "fields requestParameters.n + requestParameters.n as twice | stats topk(1, twice) as t | fields t, ispresent(t) as has, t = 1 as never",
        "stats histogram(requestParameters.n, 4) as h, histogram(requestParameters.n / 3, 3) as i, histogram(strlen(eventName), 1) as j by readOnly",
        "stats histogram(toMillis(@timestamp), 1000) as h",
        "stats histogram(requestParameters.n * 1e300, 7) as h, variance(requestParameters.n * 1e200) as v, variance(requestParameters.n) as w by eventName",

        // Time series.
        "stats rate(requestParameters.n, 1m) as r, countOverTime(requestParameters.n) as c, sumOverTime(requestParameters.n) as s by bin(1h)",
        "stats rate(requestParameters.n, 1w) as r, rate(1, 1d) * 2 as t by bin(1mo) as month, eventName | sort month, eventName",
        "stats rate(strlen(eventName), 1h) as r by datefloor(@timestamp, 7h) as d | sort r desc | filter r > 1",
        "stats rate(strlen(eventName), 500ms) as r, sum(strlen(eventName)) as s by dateceil(@timestamp, 1q) | sort @timestamp",
        "stats sum(requestParameters.n) as s, max(@timestamp) as t by eventName | stats rate(s, 1h) as r, count_over_time(s) as c by datefloor(t, 1d)",

        // Names of several spellings.
        "fields requestParameters.items[0] as i, requestParameters.items.0 as j, requestParameters.`items`.`0` as k | filter i = j or not ispresent(i)",
        "fields requestParameters.items.0 as i | sort i | dedup requestParameters.items[0] | limit 5",
        "fields `requestParameters.a.b` as x, requestParameters.`a.b` as y, requestParameters.a.b as z | filter ispresent(x)",
        "fields jsonParse(@message) as j | stats count() as n by j.eventName, j.requestParameters.s | sort n desc, j.eventName",
        "fields jsonParse(@message) as j | filter j.requestParameters.items[0] = j.requestParameters.a or j.`@tag` = 1 | display toupper(j), j.eventName",
        "fields requestParameters as rp, rp.a as a, rp.items[0] as i | filter a.b > 0 or i.n > 0 or ispresent(rp.j) | display rp.a.b, a.b as c, i.n, (rp).j as j",
        "fields jsonParse(requestParameters.j).a.b as x, (jsonParse(requestParameters.j).a).b as y | filter x != y or ispresent(x) | sort x",
        "fields jsonParse(requestParameters.j) as j, coalesce(j, requestParameters) as k | filter ispresent(k.a) | limit 20 | filter k.n > 1 or k.s = 'a' | display k.n, j.n as m, k",
        "stats latest(requestParameters) as r, r.items as i, i[0].n as n by eventName | filter ispresent(r.s) or n > 0 | display r.s, i[1], jsonStringify(r)",
        "stats count(*) as c, max(jsonArraySize(requestParameters.items)) as m by jsonStringify(requestParameters.a) as a | sort c desc, a",
        "fields eventName | filter jsonArrayContains(requestParameters.items, 1) or jsonArrayContains(requestParameters.j, 'a') or jsonParse(requestParameters.j)[0] = 10",
        "fields jsonParse(jsonParse(requestParameters.j).j).s as s, requestParameters.j as t | filter ispresent(s) or jsonParse(t) like 'n' | dedup s",

        // Choices: in every place of a query, with conditions that are decided before the first event, with nothing to choose from.
        "fields if(null, eventName, readOnly) as r, if(not null, 'a', eventName) as s, case(null, 1) as t, case(null, 1, ispresent('x'), requestParameters.n, 2) as u",
        "filter if(ispresent(errorCode), requestParameters.n > 1, readOnly) | fields eventName, requestParameters.n",
        "filter not if(requestParameters.flag = 1, requestParameters.s like 'a', 0) | stats count(*) by eventName",
        "filter if(requestParameters.n, 1, 0) and case(requestParameters.a, requestParameters.b.c, requestParameters.s) | display requestParameters.a",
        "filter case(requestParameters.s = 'a', 1, requestParameters.s = 'ab', 0) = 1 or eventName = 'PutObject' | fields requestParameters.s",
        "filter case(requestParameters.s = 'a', 0, ispresent(requestParameters.s), 1, 1) = 1 | fields requestParameters.s",
        "fields if(readOnly = 1, requestParameters, requestParameters.items) as p | filter p like 'a' | limit 9",
        "stats sum(if(ispresent(errorCode), 1, 0)) as failed, count(*) as total, if(failed * 2 > total, 'many', case(failed > 0, 'few')) as amount by if(readOnly = 1, 'r', 'w') as kind | sort kind desc",
        "stats max(case(requestParameters.n > 5, 'high', requestParameters.n > 1, requestParameters.n)) as m by bin(1d) as day | sort if(ispresent(m), m, day), day",
        "fields case(requestParameters.n < 1, 'a', requestParameters.n < 3, 'b', ispresent(requestParameters.n), 'c') as k | sort k | dedup k | limit 5",
        "stats count(*) as c by case(eventName like /^Get/, 'read', eventName like /^(Put|Delete)/, 'write', concat('other ', eventName)) as k | filter if(k like 'other', c > 1, 1) | sort c desc, k",

        // Lists and encodings.
        "fields split(eventName, 'e') as parts, messageSize(parts) as size | filter parts like 'Obj' | display parts, size",
        "fields split(requestParameters.s, 'a')[1] as second, split(eventName, 'et')[0] as first | filter ispresent(second) or first = 'G' | sort second, first",
        "fields split(eventName, 'e') as parts, if(parts[1] = 't', parts, split(parts[0], 'P')) as p | display parts[1], p[0], p[1], jsonArraySize(p)",
        "stats count(*) as c by coalesce(split(requestParameters.s, 'a'), 0) as k | sort c, k",
        "stats count_distinct(split(eventName, 't')) as d, min(split(requestParameters.s, '')) as m, max(coalesce(split(requestParameters.s, 'b'), 1)) as n by readOnly",
        "fields urldecode(urlencode(@message)) = @message as same, base64decode(base64encode(requestParameters.s)) = requestParameters.s as back | filter same = 0 or back = 0",
        "stats count(*) by md5(eventName) as hash, decToHex(requestParameters.n) as hex | filter hexToDec(hex) > 0 or hash like 'a' | sort hash, hex",
        "filter isPublicIP(sourceIPAddress) or isPrivateIP(sourceIPAddress) or isReservedIP(sourceIPAddress) | stats count(*) by ipv4ToNumber(sourceIPAddress) as n | sort n",

        "fields strlen(requestParameters.s) | sort strlen(requestParameters.s) desc | filter STRLEN( requestParameters.s ) > 1",
    ];

    [Fact]
    public void GeneratedCodeAgreesOnEveryQuery()
    {
        using QueryTable generated = QueryTable.Compile(s_queries);
        var events = new RandomEvents(Seed);
        foreach (int count in new[] { 0, 1, 2, 60, 200 })
        {
            List<string> records = events.Next(count);
            OracleEvent[] parsed = [.. records.Select((json, ordinal) => new OracleEvent(json, 0, ordinal))];
            for (int query = 0; query < s_queries.Length; query++)
            {
                CloudTrailSource source = CloudTrailSource.Memory(QueryTable.ToInput(records, count));
                string expected = $"{s_queries[query]}\n{OracleInterpreter.Run(s_queries[query], parsed)}";

                Assert.Equal(expected, $"{s_queries[query]}\n{generated.Run(query, source)}");
                Assert.Equal(expected, $"{s_queries[query]}\n{generated.Run(query, source, new() { UsesProbes = false })}");
            }
        }
    }

    [Theory]
    [InlineData("1", "\"1\"")]
    [InlineData("\"1\"", "1")]
    [InlineData("1", "1.0")]
    [InlineData("\"1\"", "1.0")]
    [InlineData("0", "false")]
    [InlineData("\"0\"", "false")]
    [InlineData("-0.0", "\"0\"")]
    [InlineData("\"{}\"", "{}")]
    [InlineData("{}", "\"{}\"")]
    public void EqualTextsOfDifferentKindsAgreeInAnyOrder(string first, string second)
    {
        string[] queries =
        [
            "stats count(*) as c by requestParameters.k | filter requestParameters.k = '1.0' or requestParameters.k = '0.0'",
            "stats count(*) as c by requestParameters.k | stats sum(c) as d by requestParameters.k = '1.0' as x",
            "stats min(requestParameters.k) as m, max(requestParameters.k) as n | fields m = '1.0' as a, n = '1.0' as b, m = '0.0' as d",
            "stats count_distinct(requestParameters.k) as c",
            "fields requestParameters.k | sort requestParameters.k | dedup requestParameters.k",
        ];
        using QueryTable generated = QueryTable.Compile(queries);
        List<string> records = [RecordOf(first), RecordOf(second)];
        OracleEvent[] parsed = [.. records.Select((json, ordinal) => new OracleEvent(json, ordinal, 0))];
        CloudTrailSource together = CloudTrailSource.Memory(QueryTable.ToInput(records, 0));
        CloudTrailSource apart = CloudTrailSource.Memory(records.Select(json => new ReadOnlyMemory<byte>(QueryTable.ToInput([json], 2))));
        for (int query = 0; query < queries.Length; query++)
        {
            string expected = $"{queries[query]}\n{OracleInterpreter.Run(queries[query], parsed)}";

            Assert.Equal(expected, $"{queries[query]}\n{generated.Run(query, together)}");
            Assert.Equal(expected, $"{queries[query]}\n{generated.Run(query, apart)}");
        }
    }

    private static string RecordOf(string value) => "{\"requestParameters\":{\"k\":" + value + "}}";
}
