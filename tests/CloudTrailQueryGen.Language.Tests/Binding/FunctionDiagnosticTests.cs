using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Functions, operators and types.</summary>
public sealed class FunctionDiagnosticTests
{
    [Theory]
    [InlineData(
        "fields {|CTQ3001:median|}(x)",
        "There is no function 'median'; use 'pct(field, 50)' instead")]
    [InlineData(
        "fields {|CTQ3001:strleng|}(eventName)",
        "There is no function 'strleng'; did you mean 'strlen'?")]
    [InlineData(
        "fields {|CTQ3001:foo|}(eventName)",
        "There is no function 'foo'; section 4 of docs/language.md lists all functions")]
    [InlineData(
        "fields {|CTQ3001:mod|}(1,2), {|CTQ3001:pow|}(1,2)",
        "There is no function 'mod'; use the operator '%' instead",
        "There is no function 'pow'; use the operator '^' instead")]
    [InlineData(
        "fields regexReplace(eventName, '^(Get)(?<what>.*)$', '$1 \\\\2 ${what} $0 $$ $x 5$') as a, regexReplace(eventName, 'Put', errorCode) as b, regexReplace(eventName, 'a+', 5) as c")]
    [InlineData(
        "fields regexReplace(eventName, '(?<verb>Get)', '{|CTQ3048:$2|} {|CTQ3048:${verp}|} {|CTQ3048:${x}|} {|CTQ3048:$10|} {|CTQ3048:${a|}')",
        "'$2' refers to no group of the regular expression, which has 1 group; write '$$' for a dollar sign",
        "'${verp}' refers to no group of the regular expression, which has 1 group; did you mean '${verb}'?",
        "'${x}' refers to no group of the regular expression, which has 1 group; write '$$' for a dollar sign",
        "'$10' refers to no group of the regular expression, which has 1 group; write '$$' for a dollar sign",
        "'${a' refers to no group of the regular expression, which has 1 group; write '$$' for a dollar sign")]
    [InlineData(
        "fields regexReplace(eventName, 'a', '{|CTQ3048:\\\\1|}')",
        "'\\1' refers to no group of the regular expression, which has no groups; write '\\\\' for a backslash")]
    [InlineData(
        "fields regexReplace(eventName, {|CTQ3049:'x*'|}, '-'), regexReplace(eventName, {|CTQ3049:''|}, '-'), regexReplace(eventName, '^', '-')",
        "The regular expression 'x*' also matches the empty text, so that the replacement stands between all other characters too; repeat at least once, as '+' does",
        "The regular expression '' also matches the empty text, so that the replacement stands between all other characters too; repeat at least once, as '+' does")]
    [InlineData(
        "fields regexReplace(eventName, {|CTQ3005:errorCode|}, ''), regexReplace(eventName, {|CTQ3004:5|}, '')",
        "'regexReplace' takes a literal as its argument 'pattern'",
        "'regexReplace' takes a text as its argument 'pattern', and '5' is none")]
    [InlineData(
        "fields regexReplace(eventName, \"\\\"{|CTQ3058:(|}\", ''), regexReplace(eventName, 'a{|CTQ3051:(?=|}b)', ''), regexReplace(eventName, ('a{|CTQ3059:)|}'), '')",
        "The '(' has no matching ')'; write '\\(' for the character itself",
        "CloudWatch's regular expressions have no look-around such as '(?='; test the other condition with a second 'like' or 'not like'",
        "The ')' has no matching '('; write '\\)' for the character itself")]
    [InlineData(
        "fields {|CTQ3003:now|}(1), {|CTQ3003:queryStartTime|}('x')",
        "'now' takes no arguments, not 1",
        "'queryStartTime' takes no arguments, not 1")]
    [InlineData(
        "fields {|CTQ3003:strlen|}(), {|CTQ3003:strlen|}(eventName, 1), {|CTQ3003:concat|}(), {|CTQ3003:substr|}(eventName)",
        "'strlen' takes 1 argument, not 0",
        "'strlen' takes 1 argument, not 2",
        "'concat' takes at least 1 argument, not 0",
        "'substr' takes 2 to 3 arguments, not 1")]
    [InlineData(
        "stats count(*) by {|CTQ3003:bin|}()",
        "'bin' takes 1 argument, not 0")]
    [InlineData(
        "fields abs({|CTQ3004:'x'|}), abs('12'), toMillis({|CTQ3004:'x'|}), toMillis({|CTQ3022:eventTime|}), datefloor({|CTQ3022:eventTime|}, 1h)",
        "'abs' takes a number as its argument 'number', and the text 'x' is none",
        "'toMillis' takes a timestamp as its argument 'timestamp', and the text 'x' is none",
        "'eventTime' is text in CloudTrail and no timestamp, so the result of 'toMillis' is always missing; use '@timestamp' instead",
        "'eventTime' is text in CloudTrail and no timestamp, so the result of 'datefloor' is always missing; use '@timestamp' instead")]
    [InlineData(
        "fields substr(eventName, {|CTQ3004:1.5|})",
        "'substr' takes a whole number as its argument 'start', and '1.5' is none")]
    [InlineData(
        "stats pct(additionalEventData.x, {|CTQ3004:'50'|}), pct(additionalEventData.x, {|CTQ3005:{|CTQ2016:null|}|}), pct(additionalEventData.x, {|CTQ3005:{|CTQ2017:true|}|}), pct(additionalEventData.x, {|CTQ3001:foo|}(1))",
        "'pct' takes a number as its argument 'percent', and the text '50' is none",
        "The query language has no null, and CloudWatch takes 'null' for the name of a field that is always missing; use 'ispresent(field)' instead",
        "'pct' takes a literal as its argument 'percent'",
        "CloudWatch takes 'true' for the name of a field, because booleans of an event are the numbers 1 and 0; use '1' instead",
        "'pct' takes a literal as its argument 'percent'",
        "There is no function 'foo'; section 4 of docs/language.md lists all functions")]
    [InlineData(
        "fields strlen({|CTQ3006:*|})",
        "'strlen' does not take '*'; only 'count' does")]
    [InlineData(
        "filter {|CTQ3007:count|}(*) > 3",
        "The aggregate 'count' can stand only in 'stats', and not behind its 'by'")]
    [InlineData(
        "stats count(*) by {|CTQ3007:count|}(*)",
        "The aggregate 'count' can stand only in 'stats', and not behind its 'by'")]
    [InlineData(
        "stats sum({|CTQ3008:max|}(additionalEventData.x))",
        "The aggregate 'max' cannot stand inside the aggregate 'sum'; compute it in a 'stats' of its own before")]
    [InlineData(
        "stats {|CTQ3009:eventName|} by awsRegion",
        "'eventName' aggregates nothing; use an aggregate such as 'count(*)', or move it behind 'by'")]
    [InlineData(
        "stats {|CTQ3009:count|} by awsRegion | sort count",
        "'count' aggregates nothing; use 'count(*)' instead")]
    [InlineData(
        "stats {|CTQ3009:sum|} by awsRegion",
        "'sum' aggregates nothing; use 'sum(field)' instead")]
    [InlineData(
        "stats {|CTQ3009:strlen(*)|}, sum({|CTQ3006:*|})",
        "'strlen(*)' aggregates nothing; use an aggregate such as 'count(*)', or move it behind 'by'",
        "'sum' does not take '*'; only 'count' does")]
    [InlineData(
        "stats pct(additionalEventData.x, {|CTQ3010:101|}), pct(additionalEventData.x, {|CTQ3004:'a'|}), pct(additionalEventData.x, {|CTQ3005:eventName|}), pct(additionalEventData.x, {|CTQ3010:0|})",
        "The percentile '101' is out of range; it is greater than 0 and at most 100",
        "'pct' takes a number as its argument 'percent', and the text 'a' is none",
        "'pct' takes a literal as its argument 'percent'",
        "The percentile '0' is out of range; it is greater than 0 and at most 100")]
    [InlineData(
        "filter isIpInSubnet(sourceIPAddress, {|CTQ3011:'10.0.0.0/33'|}) or isIpInSubnet(sourceIPAddress, {|CTQ3012:'10.0.0.1/8'|}) or isIpv6InSubnet(sourceIPAddress, {|CTQ3011:'10.0.0.0/8'|}) or isIpv4InSubnet(sourceIPAddress, {|CTQ3011:'abc'|})",
        "'10.0.0.0/33' is no IP subnet in CIDR notation; write one such as '10.0.0.0/8'",
        "The subnet '10.0.0.1/8' does not begin at its first address; use '10.0.0.0/8' instead",
        "'10.0.0.0/8' is no IPv6 subnet in CIDR notation; write one such as '2001:db8::/32'",
        "'abc' is no IPv4 subnet in CIDR notation; write one such as '10.0.0.0/8'")]
    [InlineData(
        "filter isIpInSubnet(sourceIPAddress, {|CTQ3012:'2001:db8::1/32'|}) or isIpInSubnet(sourceIPAddress, '::1/128')",
        "The subnet '2001:db8::1/32' does not begin at its first address; use '2001:db8::/32' instead")]
    [InlineData(
        "filter eventTime > {|CTQ3013:5m|}",
        "The period '5m' cannot stand here; periods are arguments of 'bin', 'datefloor', 'dateceil' and 'rate'")]
    [InlineData(
        "stats count(*) by bin({|CTQ3014:5|})",
        "'bin' takes a period such as '5m' as its argument 'period'; add a unit, for example '5m'")]
    [InlineData(
        "stats count(*) by bin({|CTQ3014:eventName|})",
        "'bin' takes a period such as '5m' as its argument 'period'")]
    [InlineData(
        "fields -{|CTQ3016:'abc'|}, {|CTQ3016:'a'|} + 1, '3' + 1",
        "'-' takes numbers, and the text 'abc' is none",
        "'+' takes numbers, and the text 'a' is none")]
    [InlineData(
        "filter eventName like {|CTQ3017:5|}",
        "'like' takes a string or a regular expression on its right, and the number '5' is neither")]
    [InlineData(
        "filter eventName like {|CTQ3017:['x']|}",
        "'like' takes a string or a regular expression on its right, and a list is neither")]
    [InlineData(
        "filter eventName = {|CTQ3018:['x']|}",
        "A list can stand only on the right of 'in'")]
    [InlineData(
        "filter eventName in {|CTQ3020:[]|}",
        "The list is empty, so that no value is in it")]
    [InlineData(
        "filter @timestamp > {|CTQ3021:'2024-01-01'|}",
        "'@timestamp' is a timestamp and never matches text; compare 'eventTime', which is text, or compare with milliseconds since 1970")]
    [InlineData(
        "filter {|CTQ3021:eventName|} = {{since}}",
        "'{{since}}' is a timestamp and never matches text; compare 'eventTime', which is text, or compare with milliseconds since 1970")]
    [InlineData(
        "filter {|CTQ3021:concat(eventName)|} = {{since}}",
        "'{{since}}' is a timestamp and never matches text; compare 'eventTime', which is text, or compare with milliseconds since 1970")]
    [InlineData(
        "stats count(*) as n by bin(1h) as h | filter h > {|CTQ3021:'x'|}",
        "'h' is a timestamp and never matches text; compare 'eventTime', which is text, or compare with milliseconds since 1970")]
    [InlineData(
        "filter eventName like {|CTQ3023:'Delete%'|}",
        "'%' is no wildcard in a string behind 'like', which looks for it literally; leave it out, or use a regular expression")]
    [InlineData(
        "filter eventName like {|CTQ3023:'*x'|}",
        "'*' is no wildcard in a string behind 'like', which looks for it literally; leave it out, or use a regular expression")]
    [InlineData(
        "fields {|CTQ3035:concat('a','b').c[1]|} | sort strlen(eventName)",
        "'concat('a','b')' is text and has no member 'c.1'; use 'jsonParse(concat('a','b')).c.1' if the text is JSON")]
    [InlineData(
        "fields @message as m, strlen(m) as n, bin(1h) as t | filter {|CTQ3035:m.`a b`|} = 1 or {|CTQ3035:n.x|} = 1 or {|CTQ3035:t.x|} = 1 or {|CTQ3035:m.x|} = 1",
        "'m' is text and has no member 'a b'",
        "'n' is a number and has no member 'x'",
        "'t' is a timestamp and has no member 'x'",
        "'m' is text and has no member 'x'; use 'jsonParse(m).x' if the text is JSON")]
    [InlineData(
        "stats count(*) as n, max(eventName) as last, {|CTQ3035:n.x|} by userIdentity.type as type | filter {|CTQ3035:type.x|} = 1 and {|CTQ3035:last.y|} = 2",
        "'n' is a number and has no member 'x'",
        "'type' is text and has no member 'x'; use 'jsonParse(type).x' if the text is JSON",
        "'last' is text and has no member 'y'; use 'jsonParse(last).y' if the text is JSON")]
    [InlineData(
        "filter {|CTQ4014:jsonParse(@message).a|} and ispresent(jsonParse(@message).b)",
        "'jsonParse(@message).a' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'ispresent(jsonParse(@message).a)' or a comparison")]
    [InlineData(
        "fields jsonParse(@message) as j | filter {|CTQ4018:j|} like 'x' | sort {|CTQ4017:j|}",
        "'j' is an object or a list; its JSON text is searched here, but CloudWatch may find nothing",
        "'j' is an object or a list, and CloudWatch does not take those in 'sort'; use one of its members")]
    [InlineData(
        "filter readOnly = {|CTQ3027:'false'|} or readOnly = '0' or eventName = 'false'",
        "'readOnly' is the number 1 or 0 in CloudTrail and never equals the text 'false'; use '0' instead")]
    [InlineData(
        "filter readOnly in [0, {|CTQ3027:\"True\"|}]",
        "'readOnly' is the number 1 or 0 in CloudTrail and never equals the text 'True'; use '1' instead")]
    [InlineData(
        "fields managementEvent as m | filter {|CTQ3027:'yes'|} = m",
        "'managementEvent' is the number 1 or 0 in CloudTrail and never equals the text 'yes'; use '1' or '0' instead")]
    [InlineData(
        "filter userIdentity.sessionContext.attributes.mfaAuthenticated = {|CTQ3028:false|}",
        "'userIdentity.sessionContext.attributes.mfaAuthenticated' is text in CloudTrail and never equals the word 'false'; use '\"false\"' instead")]
    [InlineData(
        "filter {|CTQ3028:true|} != sessionCredentialFromConsole and sessionCredentialFromConsole = 'true'",
        "'sessionCredentialFromConsole' is text in CloudTrail and never equals the word 'true'; use '\"true\"' instead")]
    [InlineData(
        "filter sessionCredentialFromConsole = {|CTQ3028:1|} and errorCode = 1",
        "'sessionCredentialFromConsole' is text in CloudTrail and never equals the number '1'; use '\"true\"' instead")]
    [InlineData(
        "fields {|CTQ3003:if|}(ispresent(errorCode), 1), {|CTQ3003:if|}(ispresent(errorCode), 1, 2, 3), {|CTQ3003:case|}(), {|CTQ3003:case|}(ispresent(errorCode)), case(ispresent(errorCode), 1)",
        "'if' takes 3 arguments, not 2",
        "'if' takes 3 arguments, not 4",
        "'case' takes at least 2 arguments, not 0",
        "'case' takes at least 2 arguments, not 1")]
    [InlineData(
        "fields if({|CTQ4014:errorCode|}, 1, 0), if({|CTQ4014:'yes'|}, 1, 0), case({|CTQ4014:1|}, 1), if(true, 1, 0), if(not {|CTQ4014:eventName|}, 1, 0)",
        "'errorCode' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'ispresent(errorCode)' or a comparison",
        "''yes'' is a value, not a condition; it counts as true only when it is a number other than 0, so use a comparison",
        "'1' is a value, not a condition; it counts as true only when it is a number other than 0, so use a comparison",
        "'eventName' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'ispresent(eventName)' or a comparison")]
    [InlineData(
        "fields case(readOnly=1,1, readOnly=1,2, readOnly=1,3, readOnly=1,4, readOnly=1,5, readOnly=1,6, readOnly=1,7, readOnly=1,8, readOnly=1,9, readOnly=1,10, 11)")]
    [InlineData(
        "fields Case(readOnly=1,1, readOnly=1,2, readOnly=1,3, readOnly=1,4, readOnly=1,5, readOnly=1,6, readOnly=1,7, readOnly=1,8, readOnly=1,9, readOnly=1,10, {|CTQ3030:readOnly = 0|},11, readOnly=1,12, 13)",
        "'Case' takes at most 10 conditions, and 'readOnly = 0' is one more; put the rest into a 'Case' of its own, as the last argument of this one")]
    [InlineData(
        "fields case(readOnly = 1, 'a', {|CTQ3031:readOnly = 0|}), case(readOnly = 1, 'a', {|CTQ3031:not ispresent(errorCode)|}), case(readOnly = 1, 'a', {|CTQ3031:(errorCode like 'x')|}), case(readOnly = 1, 'a', {|CTQ3031:eventName in ['x']|}), case(readOnly = 1, 'a', {|CTQ3031:eventName in (fields eventName)|})",
        "The condition 'readOnly = 0' has no value behind it, so that 'case' gives 1 or 0 for it when no other holds; add the value",
        "The condition 'not ispresent(errorCode)' has no value behind it, so that 'case' gives 1 or 0 for it when no other holds; add the value",
        "The condition '(errorCode like 'x')' has no value behind it, so that 'case' gives 1 or 0 for it when no other holds; add the value",
        "The condition 'eventName in ['x']' has no value behind it, so that 'case' gives 1 or 0 for it when no other holds; add the value",
        "The condition 'eventName in (fields eventName)' has no value behind it, so that 'case' gives 1 or 0 for it when no other holds; add the value")]
    [InlineData(
        "fields case(readOnly = 1, readOnly = 0, eventName) as a, case(readOnly = 1, 2, 3 + 1) as b, if(readOnly = 1, 'a', readOnly = 0) as d")]
    [InlineData(
        "fields base64decode({|CTQ3032:'a'|}), base64decode({|CTQ3032:'YR=='|}), base64decode({|CTQ3032:'YQ='|}), base64decode({|CTQ3032:'_-8='|}), base64decode('YQ'), base64decode('Y Q=='), base64decode('')",
        "The text 'a' is no Base64, so the result of 'base64decode' is always missing",
        "The text 'YR==' is no Base64, so the result of 'base64decode' is always missing",
        "The text 'YQ=' is no Base64, so the result of 'base64decode' is always missing",
        "The text '_-8=' is no Base64, so the result of 'base64decode' is always missing")]
    [InlineData(
        "fields hexToDec({|CTQ3032:'0x'|}), hexToDec({|CTQ3032:'8000000000000000'|}), hexToDec({|CTQ3032:'ffg'|}), hexToDec('-0x8000000000000000'), hexToDec('00000000000000000000FF'), hexToDec(12)",
        "The text '0x' is no hexadecimal number of 64 bits, so the result of 'hexToDec' is always missing",
        "The text '8000000000000000' is no hexadecimal number of 64 bits, so the result of 'hexToDec' is always missing",
        "The text 'ffg' is no hexadecimal number of 64 bits, so the result of 'hexToDec' is always missing")]
    [InlineData(
        "fields hexToAscii({|CTQ3032:'123'|}), hexToAscii({|CTQ3032:'4x'|}), hexToAscii('0x4A4b'), ipv4ToNumber({|CTQ3032:'10.0.0.256'|}), ipv4ToNumber({|CTQ3032:'::1'|}), ipv4ToNumber('10.0.0.1')",
        "The text '123' is no hexadecimal text of two digits for each byte, so the result of 'hexToAscii' is always missing",
        "The text '4x' is no hexadecimal text of two digits for each byte, so the result of 'hexToAscii' is always missing",
        "The text '10.0.0.256' is no IPv4 address, so the result of 'ipv4ToNumber' is always missing",
        "The text '::1' is no IPv4 address, so the result of 'ipv4ToNumber' is always missing")]
    [InlineData(
        "fields split(eventName, {|CTQ3033:''|}), split(eventName, ' ')",
        "An empty delimiter occurs nowhere, so that 'split' gives the whole text as its only part")]
    [InlineData(
        "fields toInt({|CTQ3004:'x'|}), toNumber({|CTQ3004:''|}), toLong('12'), toDouble(1.5), log({|CTQ3004:'e'|})",
        "'toInt' takes a number as its argument 'value', and the text 'x' is none",
        "'toNumber' takes a number as its argument 'value', and the text '' is none",
        "'log' takes a number as its argument 'number', and the text 'e' is none")]
    [InlineData(
        "fields split(eventName, 'a') as parts | filter {|CTQ4018:parts|} like 'b' | sort {|CTQ4017:parts|}",
        "'parts' is an object or a list; its JSON text is searched here, but CloudWatch may find nothing",
        "'parts' is an object or a list, and CloudWatch does not take those in 'sort'; use one of its members")]
    [InlineData(
        "stats count(*) by {|CTQ4017:split(eventName, 'a')|}",
        "'split(eventName, 'a')' is an object or a list, and CloudWatch does not take those in 'by'; use one of its members")]
    [InlineData(
        "fields 2 ^ 3, {|CTQ3026:-2 ^ 2|}",
        "'-2 ^ 2' means '(-2)^2'; write the parentheses to say so plainly")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);
}
