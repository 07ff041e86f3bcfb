using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Logic;

/// <summary>Conditions that cannot be true, cannot be false or say nothing new, with the message and the smallest part that shows it.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData(
        "filter eventName = 'A' and {|CTQ4080:eventName = 'B'|}",
        "'eventName = 'B'' is never true together with 'eventName = 'A'', so that there is no row; connect them with 'or' if either may hold")]
    [InlineData(
        "filter eventName = 'A' and {|CTQ4080:eventName != 'A'|}",
        "'eventName != 'A'' is never true together with 'eventName = 'A'', so that there is no row")]
    [InlineData(
        "filter eventName = 'A' | filter {|CTQ4080:eventName in ['B', 'C']|} | stats count(*)",
        "'eventName in ['B', 'C']' is never true together with 'eventName = 'A'', so that no row reaches 'stats' behind it; connect them with 'or' if either may hold")]
    [InlineData(
        "stats count(*) as n by eventName | filter n > 5 and {|CTQ4080:n < 3|} | sort n",
        "'n < 3' is never true together with 'n > 5', so that no row reaches 'sort' behind it")]
    [InlineData(
        "stats count(*) as n by eventName | filter n > 5 and {|CTQ4080:n < 6|}",
        "'n < 6' is never true together with 'n > 5', so that there is no row")]
    [InlineData(
        "filter eventTime < '2024' and {|CTQ4080:eventTime > '2025'|}",
        "'eventTime > '2025'' is never true together with 'eventTime < '2024'', so that there is no row")]
    [InlineData(
        "filter eventName = 'A' and {|CTQ4080:eventName like /^B/|}",
        "'eventName like /^B/' is never true together with 'eventName = 'A'', so that there is no row; connect them with 'or' if either may hold")]
    [InlineData(
        "filter errorCode like 'Denied' and {|CTQ4080:not ispresent(errorCode)|}",
        "'not ispresent(errorCode)' is never true together with 'errorCode like 'Denied'', so that there is no row")]
    [InlineData(
        "filter ispresent(errorCode) and {|CTQ4080:!ispresent(errorCode)|}",
        "'!ispresent(errorCode)' is never true together with 'ispresent(errorCode)', so that there is no row")]
    [InlineData(
        "filter ispresent(errorCode) = 0 and {|CTQ4080:ispresent(errorCode) = 1|}",
        "'ispresent(errorCode) = 1' is never true together with 'ispresent(errorCode) = 0', so that there is no row; connect them with 'or' if either may hold")]
    [InlineData(
        "filter errorCode = 'X' and {|CTQ4080:isempty(errorCode)|}",
        "'isempty(errorCode)' is never true together with 'errorCode = 'X'', so that there is no row")]
    [InlineData(
        "filter eventName like /^a.*b$/ and {|CTQ4080:eventName not like /^a.*b$/|}",
        "'eventName not like /^a.*b$/' is never true together with 'eventName like /^a.*b$/', so that there is no row")]
    [InlineData(
        "filter awsRegion = 'x' and (readOnly = 1 or {|CTQ4080:awsRegion = 'y'|})",
        "'awsRegion = 'y'' is never true together with 'awsRegion = 'x''; connect them with 'or' if either may hold")]
    [InlineData(
        "filter eventName != 'A' and eventName != 'B' and {|CTQ4080:eventName in ['A', 'B']|}",
        "'eventName in ['A', 'B']' is never true together with the conditions in front of it, so that there is no row")]
    [InlineData(
        "fields eventName as API | filter API = 'A' | sort API | filter {|CTQ4080:eventName = 'B'|}",
        "'eventName = 'B'' is never true together with 'API = 'A'', so that there is no row; connect them with 'or' if either may hold")]
    [InlineData(
        "filter {|CTQ4080:1 = 2|}",
        "'1 = 2' is never true, so that there is no row")]
    [InlineData(
        "filter requestParameters.n = 1 and {|CTQ4080:requestParameters.n = '2'|}",
        "'requestParameters.n = '2'' is never true together with 'requestParameters.n = 1', so that there is no row; connect them with 'or' if either may hold")]
    [InlineData(
        "filter {|CTQ4080:ispresent(errorCode) > 1|}",
        "'ispresent(errorCode) > 1' is never true, so that there is no row")]
    [InlineData(
        "filter eventName in ( filter awsRegion = 'x' and {|CTQ4080:awsRegion = 'y'|} | fields eventName )",
        "'awsRegion = 'y'' is never true together with 'awsRegion = 'x'', so that there is no row; connect them with 'or' if either may hold")]
    public void NeverTrue(string markup, string? message) => MarkedQuery.ReportsOne(markup, message);

    [Theory]
    [InlineData("filter {|CTQ4081:eventName != 'A' or eventName != 'B'|}", "'eventName != 'A' or eventName != 'B'' is always true; connect its parts with 'and' if all must hold")]
    [InlineData("filter {|CTQ4081:errorCode = 'x' or errorCode != 'x'|}", null)]
    [InlineData("filter {|CTQ4081:ispresent(errorCode) or errorCode != 'x'|}", "'ispresent(errorCode) or errorCode != 'x'' is always true; leave it out")]
    [InlineData("filter readOnly = 1 and not (eventName = 'A' and {|CTQ4080:eventName = 'B'|})", null)]
    [InlineData("filter {|CTQ4081:1 < 2|} | limit 5", "'1 < 2' is always true; leave it out")]
    [InlineData("filter errorCode in ['x'] or {|CTQ4081:'a' = 'a'|}", "''a' = 'a'' is always true; leave the rest out, or correct it")]
    [InlineData("filter {|CTQ4081:ispresent(errorCode) >= 0|}", "'ispresent(errorCode) >= 0' is always true; leave it out")]
    public void AlwaysTrue(string markup, string? message) => MarkedQuery.ReportsOne(markup, message);

    [Theory]
    [InlineData("filter eventName = 'A' and readOnly = 1 and {|CTQ4082:eventName = 'A'|}", "'eventName = 'A'' says nothing that 'eventName = 'A'' does not say; leave it out")]
    [InlineData("filter {|CTQ4082:eventName = 'A'|} or eventName in ['A', 'B']", "'eventName = 'A'' says nothing that 'eventName in ['A', 'B']' does not say; leave it out")]
    [InlineData("filter eventName in ['A', 'B'] or {|CTQ4082:eventName = 'A'|}", "'eventName = 'A'' says nothing that 'eventName in ['A', 'B']' does not say; leave it out")]
    [InlineData("filter eventName = 'A' | filter {|CTQ4082:ispresent(eventName)|}", "'ispresent(eventName)' says nothing that 'eventName = 'A'' does not say; leave it out")]
    [InlineData("filter {|CTQ4082:eventName like 'Create'|} and eventName = 'CreateUser'", "'eventName like 'Create'' says nothing that 'eventName = 'CreateUser'' does not say; leave it out")]
    [InlineData("filter {|CTQ4082:errorCode != 'x'|} and errorCode = 'y'", "'errorCode != 'x'' says nothing that 'errorCode = 'y'' does not say; leave it out")]
    [InlineData("filter strlen(eventName) > 5 or {|CTQ4082:strlen(eventName) > 7|}", "'strlen(eventName) > 7' says nothing that 'strlen(eventName) > 5' does not say; leave it out")]
    [InlineData("filter {|CTQ4082:errorCode != 'x'|} and not ispresent(errorCode)", null)]
    [InlineData("filter {|CTQ4082:requestParameters.n = 1|} and requestParameters.n = '1'", "'requestParameters.n = 1' says nothing that 'requestParameters.n = '1'' does not say; leave it out")]
    [InlineData("filter requestParameters.n = '01' and {|CTQ4082:requestParameters.n = 1|}", null)]
    [InlineData("filter errorCode in ['a', {|CTQ4083:'a'|}]", "''a'' stands twice in this list; leave one out")]
    [InlineData("filter errorCode not in ['a', 1, {|CTQ4083:\"a\"|}, {|CTQ4083:1|}] | limit 5", null)]
    public void SaysNothingNew(string markup, string? message) => MarkedQuery.ReportsOne(markup, message);

    [Theory]
    // A missing field makes '!=' true, and 'not' of a comparison that is false.
    [InlineData("filter not (errorCode = 'x') and errorCode != 'y'")]
    [InlineData("filter errorCode = 'x' or not ispresent(errorCode)")]
    // An object is neither equal nor unequal.
    [InlineData("filter requestParameters.a = 'x' or requestParameters.a != 'x' or requestParameters.a like 'y'")]
    [InlineData("filter requestParameters.a != 'x' or requestParameters.a != 'y'")]
    // Texts are not coerced, so that these are different values; a number may equal both.
    [InlineData("filter requestParameters.n = '1' and requestParameters.n = '1.0'")]
    // Other fields, and tests that texts can pass together.
    [InlineData("filter eventName = 'A' and awsRegion = 'a'")]
    [InlineData("filter eventName like /^A/ and eventName like /^B/")]
    [InlineData("filter eventName > 'A' and eventName < 'B'")]
    // Between two numbers there is another one, if it may have a fraction.
    [InlineData("stats avg(strlen(eventName)) as n by awsRegion | filter n > 3 and n < 4")]
    // Other rows, and another meaning of the name.
    [InlineData("filter eventName = 'A' | stats count(*) as n by awsRegion as eventName | filter eventName = 'B' or n > 1")]
    [InlineData("filter userIdentity.type = 'Root' | filter userIdentity.invokedBy != 'AWS Internal'")]
    [InlineData("filter awsRegion = {{user}} or awsRegion = 'x'")]
    [InlineData("filter eventName in ['A', 'B'] and eventName != 'A'")]
    [InlineData("filter errorCode in ['1', 1]")]
    [InlineData("filter eventName in ( filter awsRegion = 'x' and ispresent(eventName) | fields eventName )")]
    public void NothingIsReported(string text) => MarkedQuery.IsFine(text);
}
