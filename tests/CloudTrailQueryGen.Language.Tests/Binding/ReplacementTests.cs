using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>What a fix writes instead of the marked text.</summary>
public sealed class ReplacementTests
{
    [Theory]
    [InlineData(
        "filter {|CTQ2001:userIdentity.sessionContex.x|} = 1",
        "filter userIdentity.sessionContext.x = 1")]
    [InlineData(
        "filter {|CTQ2003:sourceIpAddress|} = 'x'",
        "filter sourceIPAddress = 'x'")]
    [InlineData(
        "filter {|CTQ2005:resources.ARN|} = 'x'",
        "filter resources.0.ARN = 'x'")]
    [InlineData(
        "filter {|CTQ2006:@timestmp|} > 1",
        "filter @timestamp > 1")]
    [InlineData(
        "stats count(*) as Hits by eventName | sort {|CTQ2011:hits|}",
        "stats count(*) as Hits by eventName | sort Hits")]
    [InlineData(
        "stats count(*) by eventName | sort {|CTQ2012:count|} desc",
        "stats count(*) by eventName | sort count(*) desc")]
    [InlineData(
        "stats count(*), count(eventName) by eventName | sort {|CTQ2012:count|} desc",
        "stats count(*), count(eventName) by eventName | sort count(*) desc")]
    [InlineData(
        "filter userIdentity.userName = {|CTQ2013:{{usr}}|}",
        "filter userIdentity.userName = {{user}}")]
    [InlineData(
        "filter {|CTQ2016:errorCode = null|}",
        "filter not ispresent(errorCode)")]
    [InlineData(
        "filter {|CTQ2016:null != errorCode|}",
        "filter ispresent(errorCode)")]
    [InlineData(
        "filter readOnly = {|CTQ2017:true|}",
        "filter readOnly = 1")]
    [InlineData(
        "filter readOnly = {|CTQ3027:'true'|} and readOnly != {|CTQ3027:'no'|}",
        "filter readOnly = 1 and readOnly != 'no'")]
    [InlineData(
        "filter sessionCredentialFromConsole in [{|CTQ3028:true|}, {|CTQ3028:0|}]",
        "filter sessionCredentialFromConsole in [\"true\", \"false\"]")]
    [InlineData(
        "filter eventName = {|CTQ2004:Decrypt|}",
        "filter eventName = \"Decrypt\"")]
    [InlineData(
        "filter {|CTQ2018:requestParameters.object-lock|} = 1",
        "filter requestParameters.`object-lock` = 1")]
    [InlineData(
        "fields {|CTQ2018:event-name|}",
        "fields `event-name`")]
    [InlineData(
        "fields {|CTQ2018:a-b-c|}",
        "fields `a-b-c`")]
    [InlineData(
        "fields requestParameters.x as y, y-2, {|CTQ2018:y-z|}",
        "fields requestParameters.x as y, y-2, `y-z`")]
    [InlineData(
        "fields {|CTQ3001:strleng|}(eventName)",
        "fields strlen(eventName)")]
    [InlineData(
        "stats pct(additionalEventData.x, {|CTQ3004:'50'|}), pct(additionalEventData.x, {|CTQ3005:{|CTQ2016:null|}|}), pct(additionalEventData.x, {|CTQ3005:{|CTQ2017:true|}|}), pct(additionalEventData.x, {|CTQ3001:foo|}(1))",
        "stats pct(additionalEventData.x, '50'), pct(additionalEventData.x, null), pct(additionalEventData.x, 1), pct(additionalEventData.x, foo(1))")]
    [InlineData(
        "stats {|CTQ3009:count|} by awsRegion | sort count",
        "stats count(*) by awsRegion | sort count")]
    [InlineData(
        "filter isIpInSubnet(sourceIPAddress, {|CTQ3011:'10.0.0.0/33'|}) or isIpInSubnet(sourceIPAddress, {|CTQ3012:'10.0.0.1/8'|}) or isIpv6InSubnet(sourceIPAddress, {|CTQ3011:'10.0.0.0/8'|}) or isIpv4InSubnet(sourceIPAddress, {|CTQ3011:'abc'|})",
        "filter isIpInSubnet(sourceIPAddress, '10.0.0.0/33') or isIpInSubnet(sourceIPAddress, \"10.0.0.0/8\") or isIpv6InSubnet(sourceIPAddress, '10.0.0.0/8') or isIpv4InSubnet(sourceIPAddress, 'abc')")]
    [InlineData(
        "filter isIpInSubnet(sourceIPAddress, {|CTQ3012:'2001:db8::1/32'|}) or isIpInSubnet(sourceIPAddress, '::1/128')",
        "filter isIpInSubnet(sourceIPAddress, \"2001:db8::/32\") or isIpInSubnet(sourceIPAddress, '::1/128')")]
    [InlineData(
        "fields 2 ^ 3, {|CTQ3026:-2 ^ 2|}",
        "fields 2 ^ 3, (-2)^2")]
    [InlineData(
        "fields trim(requestParameters.policy) as p | filter {|CTQ3035:p.Statement[0].Effect|} = 'Allow'",
        "fields trim(requestParameters.policy) as p | filter jsonParse(p).Statement.0.Effect = 'Allow'")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:300s|})",
        "stats count(*) by bin(5m)")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:3600s|})",
        "stats count(*) by bin(1h)")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:48h|})",
        "stats count(*) by bin(2d)")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:7200s|})",
        "stats count(*) by bin(2h)")]
    [InlineData(
        "stats count(*) by bin({|CTQ4006:86400s|})",
        "stats count(*) by bin(1d)")]
    [InlineData(
        "limit {|CTQ4012:200000|}",
        "limit 100000")]
    public void FixGives(string markup, string expected) => MarkedQuery.IsFixedTo(markup, expected);
}
