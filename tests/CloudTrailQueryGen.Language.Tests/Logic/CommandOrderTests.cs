using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Logic;

/// <summary>Commands whose place makes them do something else than is mostly meant, and names that nothing reads.</summary>
public sealed class CommandOrderTests
{
    [Theory]
    [InlineData("limit 50 | {|CTQ4086:filter|} eventName = 'x'", "This filter sees only the rows that 'limit 50' has left; move it in front of it if it is meant for all")]
    [InlineData("sort eventName | tail 5 | {|CTQ4086:where|} eventName = 'x'", "This filter sees only the rows that 'tail 5' has left; move it in front of it if it is meant for all")]
    [InlineData(
        "{|CTQ4087:sort|} eventName | filter readOnly = 1 | order by awsRegion desc",
        "A later 'sort' puts the rows in another order, so that this 'sort' decides only between rows that are equal there; leave it out, or write its keys behind those of the later one")]
    [InlineData("stats count(*) as n by eventName | {|CTQ4090:limit|} 5", "'limit 5' keeps groups that nothing has sorted, and CloudWatch documents no order of them; put a 'sort' in front of it")]
    [InlineData("stats count(*) as n by eventName | stats max(n) as m by n | {|CTQ4090:limit|} 5", null)]
    [InlineData(
        "stats count(*) as n by eventName | filter {|CTQ5002:eventName != 'x'|} and n > 5",
        "'eventName != 'x'' looks only at keys of 'stats'; write it in front of that, so that the other events are not grouped")]
    [InlineData("fields eventName as API | stats count(*) as n by API, awsRegion | filter {|CTQ5002:API = awsRegion or API like 'x'|}", null)]
    public void APlaceIsReported(string markup, string? message) => MarkedQuery.ReportsOne(markup, message);

    [Theory]
    [InlineData("fields strlen(eventName) as {|CTQ4088:n|}, awsRegion as r | stats count(*) as c by r", "'n' is never read and is no column of the result; leave it out")]
    [InlineData("fields strlen(eventName) as {|CTQ4088:n|} | display awsRegion", null)]
    [InlineData("sort strlen(eventName) as {|CTQ4088:n|} | fields awsRegion", null)]
    [InlineData("{|CTQ4088:parse|} @message 'x*y*' as a, b | stats count(*) as c by awsRegion", "What 'parse' makes is never read and is no column of the result; leave the command out")]
    [InlineData("{|CTQ4088:parse|} @message /(?<a>x+)/ | fields awsRegion", null)]
    [InlineData(
        "{|CTQ4089:fields|} @timestamp, eventName | stats count(*) as n by eventName",
        "The columns of this 'fields' are not in the result, because 'stats' behind it leaves only its own; leave it out")]
    [InlineData("fields @timestamp, @message | stats count(*) as n by eventName", null)]
    [InlineData("{|CTQ4089:fields|} eventName | display awsRegion", "The columns of this 'fields' are not in the result, because 'display' behind it leaves only its own; leave it out")]
    public void WhatNothingReadsIsReported(string markup, string? message) => MarkedQuery.ReportsOne(markup, message);

    [Theory]
    [InlineData("sort eventName | limit 5 | sort awsRegion")]
    [InlineData("sort eventName | accum eventVersion | sort awsRegion")]
    [InlineData("stats count(*) as n by eventName | sort n desc | limit 5")]
    [InlineData("stats count(*) as n | limit 5")]
    [InlineData("stats count(*) as n by bin(1h) | fillmissing with 0 for n | limit 5")]
    [InlineData("countFrequent eventName | limit 5")]
    [InlineData("limit 5")]
    [InlineData("stats count(*) as n by eventName | limit any 5")]
    [InlineData("stats count(*) as n by eventName | filter n > 5 or eventName = 'x'")]
    [InlineData("stats count(*) as n by bin(1h) as h | filter h > 5")]
    [InlineData("stats count(*) as n by tolower(eventName) as e | filter e = 'x'")]
    [InlineData("fields requestParameters as rp | stats count(*) as n by rp.x")]
    [InlineData("fields eventName as a | filter a = 'x' | stats count(*) as n")]
    [InlineData("fields eventName as a, awsRegion as r")]
    [InlineData("fields eventName as a | filldown | stats count(*) as n")]
    [InlineData("parse @message 'x*y*' as a, b | stats count(*) as n by b")]
    [InlineData("parse @message 'x*y*' as a, b")]
    [InlineData("parse @message /(?<a>x+)/ multi | stats count(*) as n")]
    [InlineData("parse @message /(?<a>x+)/ | stats count(a) as n")]
    [InlineData("fields eventName as a | display a")]
    [InlineData("stats count(*) as n by eventName | fields eventName, n")]
    [InlineData("filter eventName in (fields requestID as eventName) | limit 5")]
    public void NothingIsReported(string text) => MarkedQuery.IsFine(text);
}
