using System.Linq;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Planning;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Findings about queries in parentheses and about SOURCE.</summary>
public class SubqueryDiagnosticTests
{
    [Theory]
    [InlineData(
        "filter eventName in (filter awsRegion in {|CTQ4055:(|}fields awsRegion) | fields eventName)",
        "A subquery cannot stand in a subquery; run one of them first and pass its values as parameters")]
    [InlineData(
        "fields eventName as e | filter awsRegion in (filter {|CTQ4056:e|} = 'x' | fields awsRegion)",
        "'e' belongs to the query around this subquery, which runs first and cannot know it")]
    [InlineData(
        "fields requestParameters as rp | filter awsRegion in (filter {|CTQ4056:rp.a|} = 'x' | fields awsRegion)",
        "'rp.a' belongs to the query around this subquery, which runs first and cannot know it")]
    [InlineData(
        "stats count(*) as n by awsRegion | filter awsRegion in (stats count(*) by awsRegion | filter {|CTQ4056:n|} > 2)",
        "'n' belongs to the query around this subquery, which runs first and cannot know it")]
    [InlineData(
        "filter eventName {|CTQ4057:in|} (fields eventSource, awsRegion)",
        "'in' looks for 'eventName', but the subquery returns 'eventSource', 'awsRegion'; list it there with 'fields eventName'")]
    [InlineData(
        "filter eventName not {|CTQ4057:in|} (limit 3)",
        "'in' looks for 'eventName', but the subquery returns '@timestamp', '@message'; list it there with 'fields eventName'")]
    [InlineData(
        "filter tolower(eventName) {|CTQ4057:in|} (fields eventName, awsRegion)",
        "'in' looks for one column, but the subquery returns 'eventName', 'awsRegion'; list it there with 'fields field'")]
    [InlineData(
        "SOURCE {|CTQ4058:logGroups(namePrefix: ['a'])|} | filter eventName = 'x'",
        "This chooses among log groups of the service and chooses nothing here; the run reads the source that it is given")]
    [InlineData(
        "filter eventName in (SOURCE {|CTQ4059:dataSource(['a'])|} | fields eventName)",
        "The source of a subquery must have a name that 'QueryOptions.Sources' can have; write 'SOURCE \"name\"'")]
    [InlineData(
        "{|CTQ4003:SOURCE|} lg {|CTQ4060:start=-1d|} {|CTQ4060:end=now|} | filter eventName = 'x'",
        "'SOURCE' means what 'QueryOptions.Sources' has under that name; a run without named sources reads the source that it is given",
        "Times behind 'SOURCE' choose no events here; give the run a source that holds the events of that time",
        "Times behind 'SOURCE' choose no events here; give the run a source that holds the events of that time")]
    public void FindingsAreReportedAtTheExactPlace(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("filter eventName in (SOURCE 'x' | fields eventName)")]
    [InlineData("filter eventName not in (stats count(*) by eventName | filter count(*) > 3)")]
    [InlineData("filter tolower(eventName) in (fields tolower(eventName))")]
    [InlineData("fields eventName as e | filter e in (fields eventName as e) and eventName in (fields eventName)")]
    [InlineData("fields eventName as e | filter awsRegion in (fields awsRegion, eventSource as e | filter e = 's3.amazonaws.com')")]
    [InlineData("fields eventName as awsRegion | filter eventName in (filter awsRegion = 'x' | fields eventName)")]
    [InlineData("filter `eventName` in (fields eventName) or resources[0].ARN in (fields resources.0.ARN)")]
    [InlineData("filter resources[0].ARN in (fields resources[0].ARN)")]
    [InlineData("filter eventName in (filter userIdentity.userName = {{user}} | fields eventName | limit {{rows}})")]
    public void ThisIsFine(string query) => MarkedQuery.IsFine(query);

    [Fact]
    public void AQueryWithASubqueryIsNoPredicate()
    {
        Assert.True(MarkedQuery.IsFine("filter eventName in ['x']").Plan!.IsFilterOnly);
        Assert.False(MarkedQuery.IsFine("filter eventName in (fields eventName)").Plan!.IsFilterOnly);
    }

    [Fact]
    public void NamesBehindSOURCEAreTakenOnceAndInOrder()
    {
        QueryPlan plan = QueryCompiler.Compile("SOURCE '/aws/b' lg \"/aws/b\" logGroups(namePrefix: ['c']) 'a' start=-1h | fields eventName", []).Plan!;

        Assert.Equal("/aws/b lg a", string.Join(' ', plan.Sources));
    }

    [Fact]
    public void ASortThatIsCarriedOutAgainNeedsItsSubqueryOnce()
    {
        QueryPlan plan = MarkedQuery.IsFine("stats count(*) as c by bin(1h) as h, eventName | sort eventName in (fields eventName) desc | fillmissing").Plan!;

        Assert.Single(plan.Subqueries);
    }

    [Fact]
    public void ParametersOfSubqueriesAreThoseOfTheQuery()
    {
        QueryPlan plan = MarkedQuery.IsFine("filter eventName in (filter userIdentity.userName = {{user}} | fields eventName) and awsRegion = {{user}} | limit {{rows}}").Plan!;

        Assert.Equal(["user", "rows"], plan.AllParameters.Select(parameter => parameter.Name));
        Assert.Equal(["user"], plan.Subqueries.Single().Plan.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(SubqueryUse.Values, plan.Subqueries.Single().Use);
    }
}
