using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Constant date patterns, formats and time zones (spec §4.4), at the exact characters.</summary>
public sealed class DateDiagnosticTests
{
    [Theory]
    [InlineData("fields datefloor({|CTQ3070:toMillis(@timestamp)|}, 1h) as t", "'toMillis(@timestamp)' is a number and no timestamp, so the result of 'datefloor' is always missing; use '@timestamp' instead")]
    [InlineData("fields dateceil({|CTQ3070:now()|}, 1h) as t", "'now()' is a number and no timestamp, so the result of 'dateceil' is always missing; use 'fromMillis(now() * 1000)' instead")]
    [InlineData("fields dateceil({|CTQ3070:1700000000000|}, 1d) as t", "'1700000000000' is a number and no timestamp, so the result of 'dateceil' is always missing; use 'fromMillis(1700000000000)' instead")]
    [InlineData("fields toMillis({|CTQ3070:strlen(eventName) + 1|}) as t", "'strlen(eventName) + 1' is a number and no timestamp, so the result of 'toMillis' is always missing; use 'fromMillis(strlen(eventName) + 1)' instead")]
    public void ANumberIsNoTimestamp(string markup, string message) => MarkedQuery.Reports(markup, message);

    [Theory]
    [InlineData("fields datefloor(fromMillis(toMillis(@timestamp)), 1h) as t, dateceil(@timestamp, 1h) as u")]
    [InlineData("fields datefloor({{since}}, 1h) as t, formatDate(bin(1h), '%Y') as u, toMillis(requestParameters.x) as v")]
    [InlineData("stats max(@timestamp) as t by eventName | fields datefloor(t, 1h) as u")]
    public void ATimestampIsFine(string text) => MarkedQuery.IsFine(text);

    [Theory]
    [InlineData(
        "fields parseDate(eventTime, '{|CTQ3036:YYYY|}-MM-{|CTQ3036:DD|}') as t",
        "'YYYY' has no meaning in a date pattern; use 'yyyy' for the year",
        "'DD' has no meaning in a date pattern; use 'dd' for the day of the month")]
    [InlineData(
        "fields parseDate(eventTime, (\"yyyy-MM-dd{|CTQ3036:T|}HH:mm\\u003a{|CTQ3036:n|}\")) as t",
        "'T' has no meaning in a date pattern; text such as the T between date and time is put in single quotes",
        "'n' has no meaning in a date pattern; text is put in single quotes")]
    [InlineData(
        "fields parseDate(eventTime, '%{|CTQ3036:Y|}-%m') as t",
        "'Y' has no meaning in a date pattern; patterns of 'parseDate' are Java's, such as 'yyyy-MM-dd'")]
    [InlineData(
        "fields parseDate(eventTime, '{|CTQ3036:yyyyy|} {|CTQ3036:SSSSSSSSSS|}') as t",
        "'yyyyy' has no meaning in a date pattern; use 'yyyy' for the year",
        "'SSSSSSSSSS' has no meaning in a date pattern; text is put in single quotes")]
    [InlineData(
        "fields parseDate(eventTime, \"yyyy {|CTQ3037:'|}T hh\") as t",
        "The quote in the date pattern is not closed; write two single quotes for one that is text")]
    [InlineData(
        "fields parseDate(eventTime, 'yyyy \\'T\\' {|CTQ3037:\\'|}') as t",
        "The quote in the date pattern is not closed; write two single quotes for one that is text")]
    [InlineData(
        "fields parseDate(eventTime, 'yyyy {|CTQ3038:hh|}:mm') as t, parseDate(eventTime, 'h a') as u, parseDate(eventTime, 'h H') as v",
        "'hh' is the hour of a half of the day, and without 'a' it is taken for one in the morning; use 'HH' for the hour of the day")]
    [InlineData(
        "fields formatDate(@timestamp, '%Y {|CTQ3039:%q|} {|CTQ3039:%-|}d {|CTQ3039:%\U0001F600|} %%{|CTQ3039:%|}') as t",
        "'%q' is no conversion of a date format; those of strftime are taken, as in '%Y-%m-%d %H:%M:%S'",
        "'%-' is no conversion of a date format; flags and widths are not taken",
        "'%\U0001F600' is no conversion of a date format; those of strftime are taken, as in '%Y-%m-%d %H:%M:%S'",
        "'%' is no conversion of a date format; write '%%' for the percent sign")]
    [InlineData(
        "fields STRFTIME(@timestamp, {|CTQ3041:'yyyy'|}) as t, formatDate(@timestamp, {|CTQ3041:''|}) as u",
        "The format 'yyyy' has no conversion, so the result is always that text; 'STRFTIME' takes the ones of strftime, such as '%Y-%m-%d'",
        "The format '' has no conversion, so the result is always that text; 'formatDate' takes the ones of strftime, such as '%Y-%m-%d'")]
    [InlineData(
        "fields parseDate(eventTime, 'yyyy', {|CTQ3040:'utc'|}) as t, formatDate(@timestamp, '%Y', {|CTQ3040:'+2:00'|}) as u",
        "'utc' is no time zone; write 'UTC', an offset such as '+02:00', or a name such as 'Europe/Berlin'",
        "'+2:00' is no time zone; write 'UTC', an offset such as '+02:00', or a name such as 'Europe/Berlin'")]
    [InlineData(
        "fields formatDate({|CTQ3022:eventTime|}, '%Y') as t",
        "'eventTime' is text in CloudTrail and no timestamp, so the result of 'formatDate' is always missing; use '@timestamp' instead")]
    [InlineData(
        "fields {|CTQ3003:parseDate|}(eventTime) as t, {|CTQ3003:formatDate|}(@timestamp, '%Y', 'UTC', 1) as u",
        "'parseDate' takes 2 to 3 arguments, not 1",
        "'formatDate' takes 2 to 3 arguments, not 4")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("fields parseDate(eventTime, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\") as t | filter t > {{since}}")]
    [InlineData("fields parseDate(requestParameters.x, 'EEE, d MMM yyyy hh:mm:ss a z', 'America/Argentina/Ushuaia') as t")]
    [InlineData("fields parseDate(eventTime, 'uuuu D \\'o\\'\\'clock\\' \\'\\' y yy M MM MMMM dd DDD H h a m s SSSSSSSSS E EEEE ZZZ XX XXX x xx xxx zzz') as t")]
    [InlineData("fields formatDate(@timestamp, '%Y %y %m %B %b %h %d %e %j %H %I %M %S %L %f %p %a %A %u %w %U %V %G %s %z %Z %F %T %D %R %n %t %%', '-03:30') as t")]
    [InlineData("fields strftime(1000, '%F', 'Z') as a, formatDate(additionalEventData.x, {{user}}, awsRegion) as b, parseDate(eventName, eventSource) as c")]
    [InlineData("stats count(*) by formatDate(bin(1h), '%H', 'Etc/GMT+5') as h | sort h")]
    public void QueryIsFine(string text) => Assert.NotNull(MarkedQuery.IsFine(text).Plan);

    [Theory]
    [InlineData("fields parseDate(eventTime, '{|CTQ3036:YY|}') as t", "fields parseDate(eventTime, 'yy') as t")]
    [InlineData("fields parseDate(eventTime, 'd{|CTQ3036:T|}H') as t", "fields parseDate(eventTime, 'd\\'T\\'H') as t")]
    [InlineData("fields parseDate(eventTime, \"d{|CTQ3036:T|}H\") as t", "fields parseDate(eventTime, \"d'T'H\") as t")]
    [InlineData("fields parseDate(eventTime, '{|CTQ3038:h|}') as t", "fields parseDate(eventTime, 'H') as t")]
    [InlineData("fields formatDate(@timestamp, '%Y {|CTQ3039:%|}') as t", "fields formatDate(@timestamp, '%Y %%') as t")]
    public void FixGives(string markup, string expected) => MarkedQuery.IsFixedTo(markup, expected);
}
