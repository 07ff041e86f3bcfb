using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>CloudWatch's order rules and limits.</summary>
public sealed class SemanticDiagnosticTests
{
    [Theory]
    [InlineData(
        "{|CTQ4003:SOURCE|} 'x' | filter eventName = 'x'",
        "'SOURCE' means what 'QueryOptions.Sources' has under that name; a run without named sources reads the source that it is given")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:300s|})",
        "CloudWatch takes at most 60 seconds, so '300s' means '60s'; use '5m' instead")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:90s|})",
        "CloudWatch takes at most 60 seconds, so '90s' means '60s'")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:3600s|})",
        "CloudWatch takes at most 60 seconds, so '3600s' means '60s'; use '1h' instead")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:48h|})",
        "CloudWatch takes at most 24 hours, so '48h' means '24h'; use '2d' instead")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:7200s|})",
        "CloudWatch takes at most 60 seconds, so '7200s' means '60s'; use '2h' instead")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:86400s|})",
        "CloudWatch takes at most 60 seconds, so '86400s' means '60s'; use '1d' instead")]
    [InlineData(
        "{|CTQ4007:sort|} eventName | stats count(*)",
        "'sort' in front of 'stats' has no effect; sort its columns behind 'stats' instead")]
    [InlineData(
        "stats count(*) as c by eventName | {|CTQ4008:sort|} c | stats max(c)",
        "'sort' cannot stand in front of the last 'stats'; move it behind")]
    [InlineData(
        "{|CTQ4009:limit|} 5 | stats count(*)",
        "'limit' cannot stand in front of 'stats'; move it behind")]
    [InlineData(
        "dedup eventName | {|CTQ4010:filter|} awsRegion = 'x'",
        "'filter' cannot stand behind 'dedup', which only 'limit' may follow; move it in front")]
    [InlineData(
        "limit {|CTQ4011:0|}",
        "'0' is no limit; write a whole number from 1")]
    [InlineData(
        "limit {|CTQ4012:200000|}",
        "CloudWatch returns at most 100000 rows, so it rejects the limit '200000'")]
    [InlineData(
        "limit {|CTQ4013:{{user}}|}",
        "The parameter 'user' is no whole number, so it cannot be a limit")]
    [InlineData(
        "filter {|CTQ4014:eventName|}",
        "'eventName' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'ispresent(eventName)' or a comparison")]
    [InlineData(
        "filter {|CTQ4014:1|}",
        "'1' is a value, not a condition; it counts as true only when it is a number other than 0, so use a comparison")]
    [InlineData(
        "parse eventName '*Object' as verb | filter {|CTQ4014:verb|}",
        "'verb' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'ispresent(verb)' or a comparison")]
    [InlineData(
        "filter not {|CTQ4014:eventName|}",
        "'eventName' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'ispresent(eventName)' or a comparison")]
    [InlineData(
        "{|CTQ4016:display|} eventName | display awsRegion",
        "This 'display' has no effect, because a later one replaces it")]
    [InlineData(
        "stats count(*) by {|CTQ4017:requestParameters|}",
        "'requestParameters' is an object or a list, and CloudWatch does not take those in 'by'; use one of its members")]
    [InlineData(
        "sort {|CTQ4017:requestParameters|}",
        "'requestParameters' is an object or a list, and CloudWatch does not take those in 'sort'; use one of its members")]
    [InlineData(
        "dedup {|CTQ4017:userIdentity|}",
        "'userIdentity' is an object or a list, and CloudWatch does not take those in 'dedup'; use one of its members")]
    [InlineData(
        "filter {|CTQ4018:requestParameters|} like 'x'",
        "'requestParameters' is an object or a list; its JSON text is searched here, but CloudWatch may find nothing")]
    [InlineData(
        "stats count(*) as n by eventName | stats count(*) by {|CTQ4019:bin|}(5m)",
        "'bin' needs '@timestamp', which is not available after 'stats'; keep it there with 'max(@timestamp) as @t' and use 'datefloor(@t, 5m)' here")]
    [InlineData(
        "parse eventName {|CTQ4035:'* and *'|} as a | filter a = 'x'",
        "The pattern has 2 wildcards but 1 name behind 'as'; each '*' needs a name of its own")]
    [InlineData(
        "parse {|CTQ4035:'x'|} as a",
        "The pattern has 0 wildcards but 1 name behind 'as'; each '*' needs a name of its own")]
    [InlineData(
        "parse eventName \"a\\n{|CTQ4036:**|}\" as a, b",
        "Nothing stands between the wildcards '**', so that it is open where the first one ends; write one '*', or the text between them")]
    [InlineData(
        "parse eventName logfmt as a, {|CTQ4037:b, c|}",
        "'logfmt' makes one object, so that only one name can stand behind 'as'; its members are 'a.key'")]
    [InlineData(
        "json field=requestParameters {|CTQ4038:''|} as a, {|CTQ4038:'a..b'|} as b, {|CTQ4038:'a[x]'|} as c",
        "'' is no path into JSON; write names and indexes with dots between them, such as 'users.0.name'",
        "'a..b' is no path into JSON; write names and indexes with dots between them, such as 'users.0.name'",
        "'a[x]' is no path into JSON; write names and indexes with dots between them, such as 'users.0.name'")]
    [InlineData(
        "parse eventName {|CTQ4039:/Put/|}",
        "The regular expression has no group, so that 'parse' makes no field; write '(?<name>…)' around what you want, or use 'filter' to test")]
    [InlineData(
        "parse eventName {|CTQ4040:/(Put)(.*)/|} as a",
        "The regular expression has 2 groups without a name but 1 name behind 'as'; name each in the expression, as in '(?<name>…)', or each behind 'as'")]
    [InlineData(
        "parse eventName {|CTQ4040:/(Put)/|} | parse eventName /(a|b)(?<c>.)/ | parse eventName /(?<d>.)/ as d multi",
        "The regular expression has 1 group without a name but 0 names behind 'as'; name each in the expression, as in '(?<name>…)', or each behind 'as'")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);
}
