using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>What can be wrong with the commands that look at rows in their order, and what is not.</summary>
public sealed class OrderedRowsDiagnosticTests
{
    [Theory]
    // tail, and sort in front of stats
    [InlineData("{|CTQ4009:tail|} 5 | stats count(*)", "'tail' cannot stand in front of 'stats'; move it behind")]
    [InlineData("{|CTQ4009:limit|} 3 | {|CTQ4009:head|} 5 | countFrequent eventName", "'limit' cannot stand in front of 'countFrequent'; move it behind", "'head' cannot stand in front of 'countFrequent'; move it behind")]
    [InlineData("tail {|CTQ4011:0|}", "'0' is no limit; write a whole number from 1")]
    [InlineData("tail {|CTQ4013:{{user}}|}", "The parameter 'user' is no whole number, so it cannot be a limit")]
    [InlineData("{|CTQ4007:sort|} eventName | count_frequent eventName", "'sort' in front of 'count_frequent' has no effect; sort its columns behind 'count_frequent' instead")]
    [InlineData("accum requestParameters.x as a | {|CTQ4007:sort|} a | stats max(a)", "'sort' in front of 'stats' has no effect; sort its columns behind 'stats' instead")]
    [InlineData(
        "stats count(*) as c by eventName | accum c as a | {|CTQ4008:sort|} a | stats max(a)",
        "'sort' cannot stand in front of the last 'stats'; move it behind")]
    // autoregress
    [InlineData("autoregress eventName p={|CTQ4026:0|}", "'0' is no distance of rows; write a whole number from 1 to 100, or two with the smaller one first, as in 'p=1-4'")]
    [InlineData("autoregress eventName p={|CTQ4026:101|}", "'101' is no distance of rows; write a whole number from 1 to 100, or two with the smaller one first, as in 'p=1-4'")]
    [InlineData("autoregress eventName p={|CTQ4026:2.5|}", "'2.5' is no distance of rows; write a whole number from 1 to 100, or two with the smaller one first, as in 'p=1-4'")]
    [InlineData("autoregress eventName p={|CTQ4026:4-2|}", "'4-2' is no distance of rows; write a whole number from 1 to 100, or two with the smaller one first, as in 'p=1-4'")]
    [InlineData("autoregress eventName p={|CTQ4026:1 - 1000|}", "'1-1000' is no distance of rows; write a whole number from 1 to 100, or two with the smaller one first, as in 'p=1-4'")]
    [InlineData(
        "fields awsRegion as eventName_p1 | autoregress {|CTQ2010:eventName|}",
        "The name 'eventName_p1' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "autoregress {|CTQ4017:requestParameters|}",
        "'requestParameters' is an object or a list, and CloudWatch does not take those in 'autoregress'; use one of its members")]
    // filldown
    [InlineData("{|CTQ4022:filldown|} | fields eventName", "'filldown' finds no column to fill; name the fields, or list them with 'fields' in front of it")]
    [InlineData("fields @timestamp | {|CTQ4022:filldown|}", "'filldown' finds no column to fill; name the fields, or list them with 'fields' in front of it")]
    [InlineData("filldown {|CTQ4023:e*|}", "'e*' matches no column; there is none yet, so list some with 'fields' in front of it")]
    [InlineData("stats count(*) as c, count(*) by eventName | filldown c* {|CTQ4023:Event*|} *e", "'Event*' matches no column: 'eventName', 'c', 'count(*)'")]
    [InlineData("fields @message | filldown {|CTQ4023:*|}", "'*' matches no column; there is none yet, so list some with 'fields' in front of it")]
    [InlineData(
        "fields eventName | filldown {|CTQ4024:@timestamp|} eventName",
        "'@timestamp' comes with the event, and 'filldown' cannot change it; give it a name with 'fields @timestamp as name' and use that")]
    [InlineData(
        "stats count(*) as c by eventName | filldown {|CTQ2011:awsRegion|}",
        "'awsRegion' is not available here, because after 'stats' only its columns exist: 'eventName', 'c'")]
    // fillmissing
    [InlineData("{|CTQ4020:fillmissing|}", "'fillmissing' needs a 'stats' in front of it whose keys have exactly one time bin such as 'bin(1h)'")]
    [InlineData(
        "stats count(*) as c by eventName | {|CTQ4020:fillmissing|} with 0 for c",
        "'fillmissing' needs a 'stats' in front of it whose keys have exactly one time bin such as 'bin(1h)'")]
    [InlineData(
        "stats count(*) as c by bin(1h) as h, datefloor(@timestamp, 1d) as d | {|CTQ4020:fillmissing|}",
        "'fillmissing' needs a 'stats' in front of it whose keys have exactly one time bin such as 'bin(1h)'; here are 'h', 'd'")]
    [InlineData(
        "stats count(*) as c, max(awsRegion) as r by bin(1h) | fillmissing with {|CTQ4030:r|} for c, {|CTQ4030:{{rows}}|} for r",
        "'r' is no constant; fill with a number, or with text in quotes",
        "'{{rows}}' is no constant; fill with a number, or with text in quotes")]
    [InlineData("stats count(*) as c by bin(1h) as h | fillmissing with 0 for {|CTQ4031:h|}", "'h' is a key of 'stats', and every row has its own; give the value to a column that is none")]
    [InlineData("stats count(*) as c by bin(1h) | fillmissing with 0 for c, 1 for {|CTQ4033:c|}", "'c' is named twice; once is enough")]
    [InlineData(
        "stats count(*) as c by bin(1h) | fillmissing with 0 for {|CTQ2011:eventName|}",
        "'eventName' is not available here, because after 'stats' only its columns exist: 'bin(1h)', 'c'")]
    // addtotals
    [InlineData("stats count(*) as c by eventName | {|CTQ4027:addtotals|} row=false", "'addtotals' adds nothing with 'row=false' alone; add 'col=true', or leave 'row' out")]
    [InlineData("stats count(*) as c by eventName | addtotals col=true {|CTQ4025:col|}=false", "The option 'col' is given twice; keep one")]
    [InlineData("stats count(*) as c by eventName | addtotals {|CTQ4029:fieldname=Sum|} row=false col=true", "'fieldname=Sum' has no effect together with 'row=false'")]
    [InlineData("stats count(*) as c by eventName | addtotals fieldname={|CTQ1070:''|}", "'''' is not a value of the option 'fieldname'; use a name")]
    [InlineData("filter eventName = 'x' | {|CTQ4028:addtotals|}", "'addtotals' finds no column that can hold numbers; name the fields, or list them with 'fields' in front of it")]
    [InlineData("fields concat(eventName, 'x') as e, @timestamp | {|CTQ4028:addtotals|} col=true", "'addtotals' finds no column that can hold numbers; name the fields, or list them with 'fields' in front of it")]
    [InlineData(
        "stats count(*) as c by eventName | addtotals | {|CTQ2010:addtotals|}",
        "The name 'Total' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData("fields eventVersion as v | addtotals v, {|CTQ4033:v|}", "'v' is named twice; once is enough")]
    [InlineData("addtotals {|CTQ4032:@timestamp|}", "'@timestamp' is a time, and 'addtotals' computes with numbers; give it a number such as 'toMillis(@timestamp)', by a name of its own")]
    [InlineData(
        "stats max(@timestamp) as t by bin(1h) as h | accum {|CTQ4032:t|}",
        "'t' is a time, and 'accum' computes with numbers; give it a number such as 'toMillis(t)', by a name of its own")]
    // outlier
    [InlineData("outlier param=1 {|CTQ4025:PARAM|}=2 eventVersion", "The option 'PARAM' is given twice; keep one")]
    [InlineData("stats min(@timestamp) as t | outlier {|CTQ4032:t|}", "'t' is a time, and 'outlier' computes with numbers; give it a number such as 'toMillis(t)', by a name of its own")]
    [InlineData(
        "outlier {|CTQ4024:@message|}",
        "'@message' comes with the event, and 'outlier' cannot change it; give it a name with 'fields @message as name' and use that")]
    [InlineData("outlier eventVersion {|CTQ4033:eventVersion|}", "'eventVersion' is named twice; once is enough")]
    // sessionize
    [InlineData(
        "stats count(*) as c by eventName | {|CTQ4021:sessionize|} eventName",
        "'sessionize' needs '@timestamp', which is not available after 'stats'; move it in front, or group by one time bin such as 'bin(1h)'")]
    [InlineData(
        "stats count(*) as c by bin(1h), bin(1d), eventName | {|CTQ4021:sessionize|} eventName",
        "'sessionize' needs '@timestamp', which is not available after 'stats'; move it in front, or group by one time bin such as 'bin(1h)'")]
    [InlineData("sessionize eventName maxspan {|CTQ1064:0m|}", "The period '0m' has no length; use at least 1 of its unit")]
    [InlineData(
        "sessionize eventName | {|CTQ2010:sessionize|} awsRegion",
        "The name 'session_id' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "sessionize {|CTQ4017:userIdentity|}",
        "'userIdentity' is an object or a list, and CloudWatch does not take those in 'sessionize'; use one of its members")]
    // countFrequent
    [InlineData(
        "countFrequent {|CTQ4017:userIdentity|}",
        "'userIdentity' is an object or a list, and CloudWatch does not take those in 'countFrequent'; use one of its members")]
    [InlineData(
        "countFrequent eventName | filter {|CTQ2011:awsRegion|} = 'x'",
        "'awsRegion' is not available here, because after 'stats' only its columns exist: 'eventName', '_approxcount'")]
    [InlineData(
        "countFrequent eventName | countFrequent {|CTQ2010:_approxcount|}",
        "The name '_approxcount' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    // Behind dedup there is only limit.
    [InlineData("dedup eventName | {|CTQ4010:accum|} eventVersion", "'accum' cannot stand behind 'dedup', which only 'limit' may follow; move it in front")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("dedup eventName | tail {{rows}}")]
    [InlineData("sort eventName | accum eventVersion as a | stats max(a)")]
    [InlineData("sort eventName | autoregress eventVersion as a | stats max(a_p1)")]
    [InlineData("sort eventName | filldown errorCode | countFrequent errorCode")]
    [InlineData("stats count(*) as c by eventName | sort c | accum c as a | stats max(a) as m | filldown")]
    [InlineData("fields eventVersion | autoregress eventVersion p=1-100")]
    [InlineData("filldown errorCode | fields errorCode | filter errorCode = 'x'")]
    [InlineData("filldown requestParameters.a | filter requestParameters.a.b = 1")]
    [InlineData("stats count(*) as c by bin(1h) | fillmissing with -1 for c | sort @timestamp | filter c > 0")]
    [InlineData("fields bin(1h) as h | stats count(*) as c by h | fillmissing | stats sum(c) as s by h | fillmissing with 'none' for s")]
    [InlineData("stats sum(eventVersion) by bin(1h) | fillmissing with 0 for `SUM(eventVersion)` | sort sum(eventVersion)")]
    [InlineData("stats max(@timestamp) as t by eventName | stats count(*) by dateceil(t, 1d) | fillmissing")]
    [InlineData("stats count(*) as c by bin(1h) as h, eventName | sessionize eventName maxspan 2h as s | filter s = '2'")]
    [InlineData("stats max(@timestamp) as @timestamp by eventName | sessionize eventName")]
    [InlineData("stats count(*) as c, max(@timestamp) as t by eventName | addtotals col=true | sort Total")]
    [InlineData("outlier action=remove mark=true eventVersion | filter eventVersion_outlier = 0")]
    [InlineData("fields 1 as one, 2 | addtotals | accum one | outlier one | autoregress one | filldown")]
    public void QueryIsFine(string text) => Assert.NotNull(MarkedQuery.IsFine(text).Plan);
}
