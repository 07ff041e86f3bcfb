using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Queries that nothing is wrong with.</summary>
public sealed class ValidQueryTests
{
    [Theory]
    [InlineData("filter resources[0].ARN = 'x'")]
    [InlineData("filter @@foo = 1")]
    [InlineData("fields eventName as eventName | filter eventName = 'x'")]
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
    [InlineData("fields tolower(eventName) as eventNam | filter eventNam like /x/")]
    [InlineData("fields unmask(@message)")]
    [InlineData("stats max(eventTime) as last by awsRegion | filter last > {{since}}")]
    [InlineData("filter requestParameters.startTime > {{since}}")]
    public void QueryIsFine(string text) => Assert.NotNull(MarkedQuery.IsFine(text).Plan);
}
