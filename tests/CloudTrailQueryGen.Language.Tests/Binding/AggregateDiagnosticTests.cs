using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Rules of single aggregates.</summary>
public sealed class AggregateDiagnosticTests
{
    [Theory]
    [InlineData(
        "stats topk({|CTQ3042:0|}, eventName)",
        "'topk' takes a whole number from 1 to 10000 as its argument 'count', not '0'")]
    [InlineData(
        "stats topk({|CTQ3042:10001|}, eventName)",
        "'topk' takes a whole number from 1 to 10000 as its argument 'count', not '10001'")]
    [InlineData(
        "stats topk({|CTQ3004:1.5|}, eventName)",
        "'topk' takes a whole number as its argument 'count', and '1.5' is none")]
    [InlineData(
        "stats topk({|CTQ3005:eventName|}, eventName)",
        "'topk' takes a literal as its argument 'count'")]
    [InlineData(
        "stats topk({|CTQ3004:'3'|}, eventName)",
        "'topk' takes a number as its argument 'count', and the text '3' is none")]
    [InlineData(
        "stats {|CTQ3003:topk|}(eventName)",
        "'topk' takes 2 arguments, not 1")]
    [InlineData(
        "stats histogram(additionalEventData.x, {|CTQ3042:0|}), histogram(additionalEventData.x, {|CTQ3042:1001|})",
        "'histogram' takes a whole number from 1 to 1000 as its argument 'buckets', not '0'",
        "'histogram' takes a whole number from 1 to 1000 as its argument 'buckets', not '1001'")]
    [InlineData(
        "stats {|CTQ3043:topk|}(3, eventName), count(*)",
        "'topk' must be alone in its 'stats'; leave the rest out, or compute it in a query of its own")]
    [InlineData(
        "stats {|CTQ3043:TopK|}(3, eventName), {|CTQ3043:topk|}(3, awsRegion)",
        "'TopK' must be alone in its 'stats'; leave the rest out, or compute it in a query of its own",
        "'topk' must be alone in its 'stats'; leave the rest out, or compute it in a query of its own")]
    [InlineData(
        "stats coalesce({|CTQ3043:topk|}(3, eventName), max(eventName)) as t",
        "'topk' must be alone in its 'stats'; leave the rest out, or compute it in a query of its own")]
    [InlineData(
        "stats {|CTQ3043:topk|}(3, eventName) as t, ispresent(t) as u",
        "'topk' must be alone in its 'stats'; leave the rest out, or compute it in a query of its own")]
    [InlineData(
        "stats {|CTQ3044:topk|}(3, eventName) by awsRegion",
        "'topk' takes no groups; leave 'by' out, or use 'count(*)', add 'eventName' behind 'by', and sort by the count")]
    [InlineData(
        "stats {|CTQ3043:{|CTQ3044:topk|}|}(3, eventName), count(*) by awsRegion",
        "'topk' must be alone in its 'stats'; leave the rest out, or compute it in a query of its own",
        "'topk' takes no groups; leave 'by' out, or use 'count(*)', add 'eventName' behind 'by', and sort by the count")]
    [InlineData(
        "stats {|CTQ3045:rate|}(additionalEventData.x, 1m)",
        "'rate' needs exactly one time bin behind 'by'; add one such as 'bin(5m)'")]
    [InlineData(
        "stats {|CTQ3045:rate|}(additionalEventData.x, 1m) by awsRegion, toMillis(@timestamp)",
        "'rate' needs exactly one time bin behind 'by'; add one such as 'bin(5m)'")]
    [InlineData(
        "stats {|CTQ3045:rate|}(additionalEventData.x, 1m) by bin(5m), datefloor(@timestamp, 1h)",
        "'rate' needs exactly one time bin behind 'by'; keep only one of them")]
    [InlineData(
        "stats rate(additionalEventData.x, 1m) by {|CTQ3001:bim|}(5m)",
        "There is no function 'bim'; did you mean 'bin'?")]
    [InlineData(
        "stats rate(additionalEventData.x, 1m) by bin({|CTQ3014:5|})",
        "'bin' takes a period such as '5m' as its argument 'period'; add a unit, for example '5m'")]
    [InlineData(
        "stats rate(additionalEventData.x, {|CTQ3014:60|}) by bin(5m)",
        "'rate' takes a period such as '5m' as its argument 'period'; add a unit, for example '60m'")]
    [InlineData(
        "stats rate(additionalEventData.x, {|CTQ3046:1mo|}), rate(additionalEventData.x, {|CTQ3046:2q|}), rate(additionalEventData.x, {|CTQ3046:1y|}) by bin(1y)",
        "'rate' cannot take the period '1mo', because months, quarters and years differ in length; use days or weeks",
        "'rate' cannot take the period '2q', because months, quarters and years differ in length; use days or weeks",
        "'rate' cannot take the period '1y', because months, quarters and years differ in length; use days or weeks")]
    [InlineData(
        "stats rate(additionalEventData.x, {|CTQ4006:120s|}) by bin(5m)",
        "CloudWatch takes at most 60 seconds, so '120s' means '60s'; use '2m' instead")]
    [InlineData(
        "stats {|CTQ3047:countOverTime|}(errorCode), {|CTQ3047:sum_over_time|}(additionalEventData.x) by awsRegion",
        "'countOverTime' is the same as 'count' and stands for a time series only with a time bin behind 'by'; add one such as 'bin(5m)'",
        "'sum_over_time' is the same as 'sum' and stands for a time series only with a time bin behind 'by'; add one such as 'bin(5m)'")]
    [InlineData(
        "stats values(eventName) as names by awsRegion | sort {|CTQ4017:names|}",
        "'names' is an object or a list, and CloudWatch does not take those in 'sort'; use one of its members")]
    [InlineData(
        "stats histogram(additionalEventData.x, 3) as h | stats count(*) by {|CTQ4017:h|}",
        "'h' is an object or a list, and CloudWatch does not take those in 'by'; use one of its members")]
    [InlineData(
        "stats topk(2, eventName) as t | dedup {|CTQ4017:t|}",
        "'t' is an object or a list, and CloudWatch does not take those in 'dedup'; use one of its members")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("stats topk(10000, eventName)")]
    [InlineData("stats TOPK(1, eventName) as t | fields t")]
    [InlineData("stats count(*) as c by eventName | stats topk(3, c)")]
    [InlineData("stats histogram(additionalEventData.x, 1000) by awsRegion")]
    [InlineData("stats rate(additionalEventData.x, 1m) as r, r * 60 as s by dateceil(@timestamp, 1mo), awsRegion")]
    [InlineData("fields bin(5m) as b | stats rate(additionalEventData.x, 2w) by b")]
    [InlineData("stats sum(additionalEventData.x) as s by bin(5m) as b, awsRegion | stats rate(s, 1s) by b")]
    [InlineData("stats max(@timestamp) as t, count(*) as c by awsRegion | stats rate(c, 1h) by datefloor(t, 1d)")]
    [InlineData("stats countOverTime(errorCode), sumOverTime(additionalEventData.x) by bin(1h), bin(1d)")]
    [InlineData("stats sortsFirst(eventName), SORTSLAST(eventName), variance(additionalEventData.x), collect_values(eventName)")]
    [InlineData("stats rate(additionalEventData.x, 99999999999999999w) by bin(1h)")]
    public void QueryIsFine(string text) => Assert.NotNull(MarkedQuery.IsFine(text).Plan);
}
