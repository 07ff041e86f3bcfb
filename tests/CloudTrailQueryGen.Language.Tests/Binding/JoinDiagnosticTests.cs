using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Findings about <c>join</c>, and what names mean behind it.</summary>
public class JoinDiagnosticTests
{
    private const string Join = "join left=a right=b where a.eventName=b.eventName (SOURCE 'x')";

    [Theory]
    [InlineData(
        Join + " | {|CTQ4061:join|} left=c right=d where c.eventName=d.eventName (SOURCE 'y')",
        "A query has at most one 'join'; look up in a table with 'lookup', or join the result in a query of its own")]
    [InlineData(
        "{|CTQ4062:join|} right=b where a.eventName=b.eventName (SOURCE 'x') | fields a.eventName",
        "'join' needs a name for each side; write 'join left=a right=b where a.field=b.field ( … )'")]
    [InlineData(
        "join left=a right={|CTQ4062:a|} where a.eventName=a.eventName (SOURCE 'x')",
        "'join' needs different names for its sides, and both are 'a'; write 'join left=a right=b where a.field=b.field ( … )'")]
    [InlineData(
        "join left=a right=b where {|CTQ4063:eventName=b.eventName|} (SOURCE 'x') | fields b.whatever",
        "The keys of 'join' are a field of each side; write 'a.field=b.field'")]
    [InlineData(
        "join left=a right=b where {|CTQ4063:a.eventName = a.eventName|} (SOURCE 'x')",
        "The keys of 'join' are a field of each side; write 'a.field=b.field'")]
    [InlineData(
        "join left=a right=b where {|CTQ4063:a=b|} (SOURCE 'x')",
        "The keys of 'join' are a field of each side; write 'a.field=b.field'")]
    [InlineData(
        Join + " | fields {|CTQ4064:eventName|}, b.eventName as n",
        "Behind 'join' CloudWatch documents only names with their side; 'eventName' is taken from the left one, as if it were 'a.eventName'")]
    [InlineData(
        "fields eventName as e | " + Join + " | filter {|CTQ4064:e|} = 'x' and @message like 'y'",
        "Behind 'join' CloudWatch documents only names with their side; 'e' is taken from the left one, as if it were 'a.e'")]
    [InlineData(
        "filter eventName in (join left=a right=b where a.eventName=b.eventName {|CTQ4055:(|}SOURCE 'x') | fields a.eventName as eventName)",
        "A subquery cannot stand in a subquery; run one of them first and pass its values as parameters")]
    [InlineData(
        "join left=a right=b where a.eventName=b.eventName (filter {|CTQ4056:a.awsRegion|} = 'x')",
        "'a.awsRegion' belongs to the query around this subquery, which runs first and cannot know it")]
    [InlineData(
        "join left=a right=b where a.eventName=b.eventName (stats count(*) as n by eventName) | fields b.{|CTQ2011:last|}",
        "'last' is not available here, because after 'stats' only its columns exist: 'eventName', 'n'")]
    [InlineData(
        "join left=a right=b where a.eventName=b.eventName (stats count(*) as calls by eventName) | fields b.{|CTQ2011:cals|}",
        "'cals' is not available here, because after 'stats' only its columns exist; did you mean 'calls'?")]
    [InlineData(
        Join + " | fields a.{|CTQ2003:evntName|}, b.{|CTQ2001:userIdentity.x|}",
        "CloudTrail has no field 'evntName'; did you mean 'eventName'?",
        "'userIdentity' has no member 'x' in CloudTrail")]
    [InlineData(
        "join left=a right=b where {|CTQ4017:a.userIdentity|}=b.eventName (SOURCE 'x')",
        "'a.userIdentity' is an object or a list, and CloudWatch does not take those in 'join'; use one of its members")]
    [InlineData(
        "join left=a right=b type=left {|CTQ4025:TYPE|}=inner where a.eventName=b.eventName (SOURCE 'x')",
        "The option 'TYPE' is given twice; keep one")]
    [InlineData(
        "{|CTQ4007:sort|} eventName | join left=a right=b where a.eventName=b.eventName (SOURCE 'x') | stats count(*)",
        "'sort' in front of 'stats' has no effect; sort its columns behind 'stats' instead")]
    public void FindingsAreReportedAtTheExactPlace(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData(Join)]
    [InlineData(Join + " | fields a.eventName as n, b.`eventName` as m, concat(a.eventName, b.requestParameters.items[0].x) as c | filter c = 'x' and n = m")]
    [InlineData(Join + " | stats count(*) as n, max(b.eventTime) as last by a.eventName, a.awsRegion as r | sort a.eventName, n, last | fields r")]
    [InlineData(Join + " | fields @timestamp, b.@timestamp as t, bin(1h) as h | sort @timestamp")]
    [InlineData("stats count(*) by eventName | join left=l right=r where l.eventName=r.eventName (stats count(*) by eventName) | fields l.eventName as n, l.`count(*)` as x, r.`count(*)` as y")]
    [InlineData("join left=order right='payment' where payment.eventName=order.awsRegion (limit 3) | filter payment.eventName = {{user}} | limit {{rows}}")]
    [InlineData(Join + " | filter a.eventName in (fields eventName as `a.eventName`)")]
    public void ThisIsFine(string query) => MarkedQuery.IsFine(query);

    [Fact]
    public void ANameIsGivenItsSide() => MarkedQuery.IsFixedTo(
        Join + " | fields {|CTQ4064:eventName|}, b.eventName as n | sort {|CTQ4064:awsRegion|}",
        Join + " | fields a.eventName, b.eventName as n | sort a.awsRegion");

    [Fact]
    public void AMisspeltNameIsRepairedBehindItsSide() => MarkedQuery.IsFixedTo(
        Join + " | fields a.{|CTQ2003:evntName|}, b.`evntName`",
        Join + " | fields a.eventName, b.`evntName`");

    [Fact]
    public void TheRightSideHasTheColumnsThatAreNamed()
    {
        QueryPlan plan = MarkedQuery.IsFine(
            "join left=a right=b where a.eventName=b.eventName (fields awsRegion, eventSource as s) | filter b.eventTime > 'x' and b.s = 'y' | fields a.eventName, b.eventID as i, b.errorCode as e | display a.eventName, i").Plan!;

        SubqueryPlan right = plan.Subqueries.Single();
        Assert.Equal(SubqueryUse.Table, right.Use);
        Assert.Equal(["key", "s", "eventTime", "eventID", "errorCode"], right.Plan.Columns.Select(column => column.Name));
    }

    [Theory]
    [InlineData(Join, "@timestamp @message")]
    [InlineData("join left=a right=b where a.eventName=b.eventName (fields eventName, awsRegion)", "@timestamp @message b.awsRegion")]
    [InlineData("stats count(*) as n by eventName | join left=a right=b where a.eventName=b.eventName (stats count(*) as m, max(eventTime) by eventName)", "eventName n b.m b.max(eventTime)")]
    [InlineData("fields awsRegion | join left=a right=b where a.eventName=b.eventName (stats count(*) as m by eventName)", "awsRegion")]
    public void ColumnsThatTheRightSideListsAreShownUnlessOthersAreListed(string query, string columns) =>
        Assert.Equal(columns, string.Join(' ', MarkedQuery.IsFine(query).Plan!.Columns.Select(column => column.Name)));
}
