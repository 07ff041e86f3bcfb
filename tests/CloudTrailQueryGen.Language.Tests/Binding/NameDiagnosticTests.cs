using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Names: fields, aliases, columns, parameters, and the schema.</summary>
public sealed class NameDiagnosticTests
{
    [Theory]
    [InlineData(
        "filter {|CTQ1005:``|} = 1",
        "'``' names nothing; a name has at least one character")]
    [InlineData(
        "filter {|CTQ2001:userIdentity.sessionContex.x|} = 1",
        "'userIdentity' has no member 'sessionContex' in CloudTrail; did you mean 'userIdentity.sessionContext.x'?")]
    [InlineData(
        "filter {|CTQ2001:userIdentity.foo|} = 1",
        "'userIdentity' has no member 'foo' in CloudTrail")]
    [InlineData(
        "filter {|CTQ2002:eventName.foo|} = 1",
        "'eventName' is a plain value in CloudTrail and has no member 'foo'")]
    [InlineData(
        "filter {|CTQ2003:sourceIpAddress|} = 'x'",
        "CloudTrail has no field 'sourceIpAddress'; did you mean 'sourceIPAddress'?")]
    [InlineData(
        "filter {|CTQ2004:foo|} = 'x'",
        "CloudTrail has no field 'foo', so it is missing in every event; suppress this warning if something adds it to your logs")]
    [InlineData(
        "filter eventName = {|CTQ2004:Decrypt|}",
        "CloudTrail has no field 'Decrypt', so it is missing in every event; use '\"Decrypt\"' if it is text")]
    [InlineData(
        "filter eventName like 'a' and awsRegion in [{|CTQ2004:useast1|}, 'eu-west-1']",
        "CloudTrail has no field 'useast1', so it is missing in every event; use '\"useast1\"' if it is text")]
    [InlineData(
        "filter eventName = {|CTQ2004:a.b|}",
        "CloudTrail has no field 'a.b', so it is missing in every event; suppress this warning if something adds it to your logs")]
    [InlineData(
        "filter eventSource = {|CTQ2004:iam.amazonaws.com|}",
        "CloudTrail has no field 'iam.amazonaws.com', so it is missing in every event; use '\"iam.amazonaws.com\"' if it is text")]
    [InlineData(
        "filter eventSource in [{|CTQ2004:iam.amazonaws|}, {|CTQ2004:events.amazonaws.com|}] and userIdentity.invokedBy != {|CTQ2004:ec2.amazonaws.com|}",
        "CloudTrail has no field 'iam.amazonaws', so it is missing in every event; use '\"iam.amazonaws\"' if it is text",
        "CloudTrail has no field 'events.amazonaws.com', so it is missing in every event; use '\"events.amazonaws.com\"' if it is text",
        "CloudTrail has no field 'ec2.amazonaws.com', so it is missing in every event; use '\"ec2.amazonaws.com\"' if it is text")]
    [InlineData(
        "filter eventName = '{|CTQ2020:{{user}}|}' and awsRegion = {|CTQ3074:'{{other}}'|}",
        "'{{user}}' is not replaced inside of quotes or slashes; write the parameter alone, without them",
        "'{{other}}' in quotes is text and no parameter; leave out the quotes if the value of one is meant")]
    [InlineData(
        "filter eventName like /^a{|CTQ2020:{{user}}|}/",
        "'{{user}}' is not replaced inside of quotes or slashes; write the parameter alone, without them")]
    [InlineData(
        "stats sum({|CTQ2004:x|}) by eventName | sort SUM( x ) desc",
        "CloudTrail has no field 'x', so it is missing in every event; suppress this warning if something adds it to your logs")]
    [InlineData(
        "filter {|CTQ2005:resources.ARN|} = 'x'",
        "'resources' is a list in CloudTrail; write the index of an element, for example 'resources.0.ARN'")]
    [InlineData(
        "filter {|CTQ2006:@timestmp|} > 1",
        "CloudWatch Logs has no system field '@timestmp'; did you mean '@timestamp'?")]
    [InlineData(
        "filter {|CTQ2007:@foo|} = 1",
        "CloudWatch Logs has no system field '@foo', so it is missing in every event; a key of the event that begins with '@' is written '@@foo'")]
    [InlineData(
        "filter {|CTQ2008:@duration|} > 1",
        "'@duration' exists only in the logs of Lambda functions, so it is missing in every CloudTrail event")]
    [InlineData(
        "filter {|CTQ2009:@logStream|} = 'x'",
        "'@logStream' is added by the CloudWatch Logs service, so it is missing when events are read from anywhere else")]
    [InlineData(
        "fields eventName as x, awsRegion as {|CTQ2010:x|}",
        "The name 'x' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "fields eventName, awsRegion as {|CTQ2010:eventName|}",
        "The name 'eventName' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "fields eventName | stats count(*) as {|CTQ2010:eventName|}",
        "The name 'eventName' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "stats count(*) as n by eventName as {|CTQ2010:n|}",
        "The name 'n' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "stats count(*) as n, sum(additionalEventData.x) as {|CTQ2010:n|} by awsRegion",
        "The name 'n' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "stats count(*) by eventName | filter {|CTQ2011:awsRegion|} = 'x'",
        "'awsRegion' is not available here, because after 'stats' only its columns exist: 'eventName', 'count(*)'")]
    [InlineData(
        "stats count(*) as Hits by eventName | sort {|CTQ2011:hits|}",
        "'hits' is not available here, because after 'stats' only its columns exist; did you mean 'Hits'?")]
    [InlineData(
        "stats count(*) as n by bin(5m), bin(1h) | sort {|CTQ2011:@timestamp|}",
        "'@timestamp' is not available here, because after 'stats' only its columns exist: 'bin(5m)', 'bin(1h)', 'n'")]
    [InlineData(
        "stats count(*) as n by eventName | filter {|CTQ2011:@timestamp|} > 1",
        "'@timestamp' is not available here, because after 'stats' only its columns exist: 'eventName', 'n'")]
    [InlineData(
        "stats count(*) by eventName | sort {|CTQ2012:count|} desc",
        "There is no column 'count'; it is taken for the column 'count(*)', but CloudWatch may not do so")]
    [InlineData(
        "stats count(*), count(eventName) by eventName | sort {|CTQ2012:count|} desc",
        "There is no column 'count'; it is taken for the column 'count(*)', but CloudWatch may not do so")]
    [InlineData(
        "filter userIdentity.userName = {|CTQ2013:{{usr}}|}",
        "There is no parameter 'usr'; did you mean 'user'?")]
    [InlineData(
        "filter userIdentity.userName = {|CTQ2013:{{nothing}}|}",
        "There is no parameter 'nothing'; the parameters are 'user', 'since', 'rows', 'ratio', 'isRoot'")]
    [InlineData(
        "fields eventName, {|CTQ2014:eventName|}",
        "The column 'eventName' is listed twice; it appears once in the result")]
    [InlineData(
        "stats count(*), {|CTQ2014:count(*)|}",
        "The column 'count(*)' is listed twice; it appears once in the result")]
    [InlineData(
        "stats count(*) + {|CTQ2015:eventName|}",
        "'eventName' is neither inside an aggregate nor a key of this 'stats'; use 'max(eventName)' or add it behind 'by'")]
    [InlineData(
        "filter {|CTQ2016:errorCode = null|}",
        "The query language has no null, and CloudWatch takes 'null' for the name of a field that is always missing; use 'not ispresent(errorCode)' instead")]
    [InlineData(
        "filter {|CTQ2016:null != errorCode|}",
        "The query language has no null, and CloudWatch takes 'null' for the name of a field that is always missing; use 'ispresent(errorCode)' instead")]
    [InlineData(
        "filter {|CTQ2016:errorCode < null|}",
        "The query language has no null, and CloudWatch takes 'null' for the name of a field that is always missing; use 'ispresent(errorCode)' instead")]
    [InlineData(
        "filter coalesce({|CTQ2016:null|}, eventName) = 'x'",
        "The query language has no null, and CloudWatch takes 'null' for the name of a field that is always missing; use 'ispresent(field)' instead")]
    [InlineData(
        "filter readOnly = {|CTQ2017:true|}",
        "CloudWatch takes 'true' for the name of a field, because booleans of an event are the numbers 1 and 0; use '1' instead")]
    [InlineData(
        "filter {|CTQ2018:requestParameters.object-lock|} = 1",
        "'requestParameters.object-lock' means 'requestParameters.object' minus 'lock'; use 'requestParameters.`object-lock`' if it is one name, or put spaces around the minus")]
    [InlineData(
        "fields {|CTQ2018:event-name|}",
        "'event-name' means 'event' minus 'name'; use '`event-name`' if it is one name, or put spaces around the minus")]
    [InlineData(
        "fields {|CTQ2018:a-b-c|}",
        "'a-b-c' means 'a-b' minus 'c'; use '`a-b-c`' if it is one name, or put spaces around the minus")]
    [InlineData(
        "fields requestParameters.x as y, y-2, {|CTQ2018:y-z|}",
        "'y-z' means 'y' minus 'z'; use '`y-z`' if it is one name, or put spaces around the minus")]
    [InlineData(
        "fields userIdentity as who | filter {|CTQ2001:who.usrName|} = 'x'",
        "'userIdentity' has no member 'usrName' in CloudTrail; did you mean 'userIdentity.userName'?")]
    [InlineData(
        "fields errorMessage as m | filter {|CTQ2002:m.code|} = 1",
        "'errorMessage' is a plain value in CloudTrail and has no member 'code'")]
    [InlineData(
        "stats count(*) by requestParameters.a as k | filter k.x = 1 and {|CTQ2011:l.x|} = 1",
        "'l.x' is not available here, because after 'stats' only its columns exist: 'k', 'count(*)'")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);
}
