using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Time windows, patterns, and commands that only the service has.</summary>
public sealed class WindowDiagnosticTests
{
    private const string Approximate = "CloudWatch does not publish how it finds patterns; '{0}' goes by the form of each word here, so its patterns differ from those of the service";

    [Theory]
    // offset
    [InlineData("stats count(*) by eventName {|CTQ4070:offset|} 1h", "'offset' shifts time bins, and there is none behind 'by'; add one such as 'bin(1h)'")]
    [InlineData("fields toMillis(bin(1h)) as m | stats count(*) by m {|CTQ4070:offset|} 1h", "'offset' shifts time bins, and there is none behind 'by'; add one such as 'bin(1h)'")]
    [InlineData("fields fromMillis(5) as t | stats count(*) by datefloor(t, 1h) {|CTQ4070:OFFSET|} 1h", "'offset' shifts time bins, and there is none behind 'by'; add one such as 'bin(1h)'")]
    [InlineData("stats count(*) as c by bin(1h) as h | stats sum(c) by h {|CTQ4071:offset|} 1h", "'offset' asks for the events of an earlier time, so it can stand only in the first 'stats'")]
    [InlineData("stats count(*) by bin(1h) offset {|CTQ4006:90m|}", "CloudWatch takes at most 60 minutes, so '90m' means '60m'")]
    [InlineData("stats count(*) by bin(1h) offset {|CTQ1064:0h|}", "The period '0h' has no length; use at least 1 of its unit")]
    [InlineData("stats count(*) by {|CTQ2003:eventNam|} offset 1h", "CloudTrail has no field 'eventNam'; did you mean 'eventName'?")]
    // pattern
    [InlineData("sort eventName | {|CTQ4073:pattern|} @message", "'pattern' looks for patterns in events, so it cannot stand behind 'sort'; move 'sort' behind it")]
    [InlineData("head 5 | {|CTQ4073:pattern|} @message", "'pattern' looks for patterns in events, so it cannot stand behind 'head'; move 'head' behind it")]
    [InlineData("stats count(*) as c by eventName | {|CTQ4073:pattern|} eventName", "'pattern' looks for patterns in events, so it cannot stand behind 'stats'; write it in front of 'stats', or in a query of its own")]
    [InlineData("stats count(*) as c by eventName | sort c | {|CTQ4073:diff|}", "'diff' looks for patterns in events, so it cannot stand behind 'stats'; write it in front of 'stats', or in a query of its own")]
    [InlineData("limit 5 | {|CTQ4073:pattern|} @message | diff", "'pattern' looks for patterns in events, so it cannot stand behind 'limit'; move 'limit' behind it")]
    [InlineData("sort eventName | {|CTQ4073:pattern|} @message | sort @sampleCount | limit 5", "'pattern' looks for patterns in events, so it cannot stand behind 'sort'; move 'sort' behind it")]
    [InlineData("dedup eventName | {|CTQ4010:filter|} 1 = 1", "'filter' cannot stand behind 'dedup', which only 'limit' may follow; move it in front")]
    [InlineData(
        "filterIndex eventName = 'a' and {|CTQ4076:readOnly != 1|}",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for 'readOnly != 1'")]
    [InlineData(
        "filterIndex {|CTQ4076:eventName = 'a' or eventName = 'b'|}",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for 'eventName = 'a' or eventName = 'b''")]
    [InlineData(
        "filterIndex {|CTQ4076:'a' = eventName|} and {|CTQ4076:eventName not in ['a']|} and {|CTQ4076:not eventName = 'a'|} and {|CTQ4076:strlen(eventName) = 3|}",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for ''a' = eventName'",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for 'eventName not in ['a']'",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for 'not eventName = 'a''",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for 'strlen(eventName) = 3'")]
    [InlineData(
        "filterIndex {|CTQ4076:eventName = awsRegion|}",
        "'filterIndex' takes only a field with '=' and a constant or 'in' and a list, several of them joined by 'and'; use 'filter' for 'eventName = awsRegion'")]
    // refused
    [InlineData(
        "{|CTQ4074:anomaly|} | sort anything",
        "'anomaly' is machine learning of the service, whose method is not published, so its answer cannot be reproduced; compare the patterns of two times with 'diff' instead")]
    [InlineData(
        "{|CTQ4074:relevantFields|} eventName where readOnly = 1",
        "'relevantFields' is machine learning of the service, whose method is not published, so its answer cannot be reproduced; count the values of a field on both sides of the condition with 'stats' instead")]
    [InlineData(
        "stats count(*) | {|CTQ4075:estimate|}",
        "'estimate' returns what the service would charge for, and no rows; leave it out, and read 'Statistics.BytesScanned' of the result")]
    [InlineData("unmask {|CTQ2003:eventNam|}", "CloudTrail has no field 'eventNam'; did you mean 'eventName'?")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("{|CTQ4072:pattern|} @message", "pattern")]
    [InlineData("{|CTQ4072:Pattern|} errorMessage | sort @ratio desc | limit 5 | display @pattern, @sampleCount", "Pattern")]
    [InlineData("{|CTQ4072:pattern|} concat(eventName, ' ', errorCode) | diff previousDay", "pattern")]
    [InlineData("filter readOnly = 1 | fields eventName | {|CTQ4072:diff|} | filter @diffEventCount > 0 | stats count(*) by @differenceDescription", "diff")]
    [InlineData("{|CTQ4072:logcompare|} timeshift 7d | sort @pattern", "logcompare")]
    [InlineData("{|CTQ4072:pattern|} eventName | stats sum(@sampleCount) as s by @severityLabel | sort s", "pattern")]
    [InlineData("unnest resources into r | {|CTQ4072:pattern|} r | accum @sampleCount", "pattern")]
    public void PatternsAreAnApproximation(string markup, string command) =>
        Assert.NotNull(MarkedQuery.Reports(markup, Approximate.Replace("{0}", command)).Plan);

    [Theory]
    [InlineData("{|CTQ4072:pattern|} eventName | filter {|CTQ2011:eventName|} = 'a'", "'eventName' is not available here, because after 'pattern' only its columns exist: '@pattern', '@ratio', '@sampleCount', '@severityLabel'")]
    [InlineData("{|CTQ4072:pattern|} eventName | sort {|CTQ2011:@timestamp|}", "'@timestamp' is not available here, because after 'pattern' only its columns exist: '@pattern', '@ratio', '@sampleCount', '@severityLabel'")]
    [InlineData("{|CTQ4072:pattern|} eventName | sort {|CTQ2011:@sampleCoun|}", "'@sampleCoun' is not available here, because after 'pattern' only its columns exist; did you mean '@sampleCount'?")]
    [InlineData("{|CTQ4072:pattern|} eventName | fields @ratio * 2 as {|CTQ2010:@ratio|}", "The name '@ratio' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData("{|CTQ4072:pattern|} eventName | {|CTQ4073:pattern|} @pattern", "'pattern' looks for patterns in events, so it cannot stand behind 'pattern'; leave one of them out")]
    [InlineData("{|CTQ4072:pattern|} eventName | filter @ratio > 0.5 | {|CTQ4073:diff|}", "'diff' looks for patterns in events, so it cannot stand behind 'pattern' and further commands; write it directly behind 'pattern'")]
    [InlineData("{|CTQ4072:pattern|} {|CTQ4017:requestParameters|}", "'requestParameters' is an object or a list, and CloudWatch does not take those in 'pattern'; use one of its members")]
    [InlineData("{|CTQ4072:diff|} | sort {|CTQ2011:@ratio|}", "'@ratio' is not available here, because after 'diff' only its columns exist: '@pattern', '@sampleCount', '@diffEventCount', '@differenceDescription', '@severityLabel'")]
    [InlineData("{|CTQ4072:diff|} | {|CTQ4073:diff|}", "'diff' looks for patterns in events, so it cannot stand behind 'diff'; leave one of them out")]
    [InlineData("{|CTQ4072:logcompare|} timeshift {|CTQ4006:300s|}", "CloudWatch takes at most 60 seconds, so '300s' means '60s'; use '5m' instead")]
    [InlineData("{|CTQ4072:diff|} | stats count(*) by @pattern, {|CTQ4019:bin|}(1h)", "'bin' needs '@timestamp', which is not available after 'stats'; keep it there with 'max(@timestamp) as @t' and use 'datefloor(@t, 1h)' here")]
    [InlineData("{|CTQ4072:diff|} | stats count(*) by @pattern {|CTQ4071:offset|} 1h", "'offset' asks for the events of an earlier time, so it can stand only in the first 'stats'")]
    public void BehindPatternsThereAreOnlyTheirColumns(string markup, string message)
    {
        QueryCompilation compilation = QueryCompiler.Compile(MarkedQuery.TextOf(markup), MarkedQuery.Parameters);
        string command = compilation.Diagnostics.First(diagnostic => diagnostic.Descriptor == DiagnosticCatalogue.PatternIsApproximate).Arguments[0];

        MarkedQuery.Reports(markup, Approximate.Replace("{0}", command), message);
    }

    [Theory]
    [InlineData("stats count(*) by bin(5m) offset 1h")]
    [InlineData("stats avg(strlen(eventName)) by bin(1m) as t, eventName offset 1d | sort t")]
    [InlineData("fields datefloor(@timestamp, 1d) as d | stats count(*) by d offset 1w")]
    [InlineData("stats rate(readOnly, 1m) by dateceil(@timestamp, 1h) offset 1mo")]
    [InlineData("filterIndex eventName = 'a' and awsRegion in ['x', {{user}}] and (readOnly = 1 and requestParameters.n = -5)")]
    [InlineData("filterIndex userIdentity.arn = {{user}}")]
    [InlineData("unmask @message")]
    [InlineData("fields eventName | unmask(eventName) | limit 5")]
    [InlineData("filter now() - 3600 < toMillis(@timestamp) / 1000 | stats count(*) / queryTimeRange() as r")]
    public void QueryIsFine(string text) => Assert.NotNull(MarkedQuery.IsFine(text).Plan);
}
