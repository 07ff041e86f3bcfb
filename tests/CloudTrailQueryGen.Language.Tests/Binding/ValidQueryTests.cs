using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Queries that nothing is wrong with.</summary>
public sealed class ValidQueryTests
{
    [Theory]
    [InlineData("fields resources[0].ARN")]
    [InlineData("filter @@foo = 1")]
    [InlineData("fields eventName as eventName | filter eventName = 'x'")]
    [InlineData("parse eventName '*Object' as verb | fields verb as verb | filter verb = 'Get'")]
    [InlineData("stats count(*) + eventName by eventName")]
    [InlineData("stats count(*) as c, c * 2 as d")]
    [InlineData("filter strcontains(eventName, 'x', true)")]
    [InlineData("fields readOnly-managementEvent")]
    [InlineData("filter eventTime > {{since}} and @timestamp > {{since}}")]
    [InlineData("fields eventTime as t | filter t in [{{since}}]")]
    [InlineData("filter eventName like /(?i)a\\/b[/]c/")]
    [InlineData("limit {{rows}}")]
    [InlineData("filter strlen(eventName)")]
    [InlineData("filter {{isRoot}}")]
    [InlineData("stats count(*) as n by bin(5m) | stats sum(n) by bin(5m)")]
    [InlineData("head 5")]
    [InlineData("fields strlen(eventName) | sort strlen(eventName)")]
    [InlineData("fields eventName as `a.b` | filter `a.b` = 'x'")]
    [InlineData("fields tolower(eventName) as eventNam | filter eventNam like 'x'")]
    [InlineData("fields unmask(@message)")]
    [InlineData("stats max(eventTime) as last by awsRegion | filter last > {{since}}")]
    [InlineData("filter requestParameters.startTime > {{since}}")]
    [InlineData("fields requestParameters as rp, rp.a as a | filter ispresent(rp.x[1].y) and a.b = 2 | sort rp.z")]
    [InlineData("fields jsonParse(requestParameters.policyDocument) as j | filter j.Statement[0].Action = 's3:*' | stats count(*) by j.Version")]
    [InlineData("filter jsonParse(@message).`user.id` = 'x' | fields jsonParse(@message).users[1].action as action")]
    [InlineData("fields coalesce(requestParameters, responseElements).a.b as c | dedup c")]
    [InlineData("stats latest(requestParameters) as r, r.a as a | filter r.b = 1 | display a, r.c[0]")]
    [InlineData("filter jsonArrayContains(requestParameters.roles, 'admin') and jsonArraySize(requestParameters.roles) > 1 | stats count(*) by jsonStringify(requestParameters)")]
    [InlineData("fields requestParameters as `a`, requestParameters.x as `a.b` | filter a.b.c = 1 and a.c = 2")]
    public void QueryIsFine(string text) => Assert.NotNull(MarkedQuery.IsFine(text).Plan);
}
