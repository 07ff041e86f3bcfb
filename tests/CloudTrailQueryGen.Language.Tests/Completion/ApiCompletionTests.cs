using System;
using System.Linq;
using CloudTrailQueryGen.Language.Completion;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Completion;

/// <summary>Event sources, events of those that the query requires, and what their requests have.</summary>
public sealed class ApiCompletionTests
{
    private const string Sts = "sts.amazonaws.com";

    [Fact]
    public void Event_sources()
    {
        CompletionItem[] items = [.. CaretQuery.Items("filter eventSource = '$$'")];

        Assert.True(items.Length > 300);
        Assert.Contains(items, item => item is { Name: Sts, Description: "STS" });
    }

    [Theory]
    [InlineData("filter eventSource = 'sts.amazonaws.com' and eventName = '$$")]
    [InlineData("filter eventSource = 'sts.amazonaws.com' and eventName = '$$'")]
    [InlineData("filter eventSource = \"sts.amazonaws.com\" and (x = 1 or eventName in ['GetCallerIdentity', '$$'])")]
    [InlineData("filter eventName = 'Ass$$' and eventSource = 'sts.amazonaws.com'")]
    [InlineData("filter eventName = 'Ass$$ and eventSource = \"sts.amazonaws.com\"")]
    [InlineData("filter eventSource = 'sts.amazonaws.com' | fields awsRegion | filter eventName != '$$'")]
    [InlineData("filter eventName = '$$' | filter eventSource in ['sts.amazonaws.com']")]
    [InlineData("filter (eventSource = 's3.amazonaws.com' and eventName = 'x') or (eventSource = 'sts.amazonaws.com' and eventName = '$$')")]
    [InlineData("filter (eventSource = 'sts.amazonaws.com' and eventName = '$$') or (eventSource = 's3.amazonaws.com' and eventName = 'x')")]
    [InlineData("filter userAgent in (filter eventSource = 'sts.amazonaws.com' and eventName = '$$')")]
    [InlineData("filter eventSource = 'sts.amazonaws.com' | stats count(*) by eventName | filter eventName = '$$'")]
    public void Events_of_the_required_event_source(string query)
    {
        CompletionList list = CaretQuery.Complete(query)!;
        string[] names = [.. list.Items.Select(item => item.Name)];

        Assert.False(list.IsIncomplete);
        Assert.InRange(names.Length, 8, 40);
        Assert.Contains("AssumeRoleWithSAML", names);
        Assert.All(list.Items, item => Assert.Equal("Event of " + Sts, item.Description));
    }

    [Theory]
    [InlineData("filter eventSource = 's3.amazonaws.com' or eventName = '$$'")]
    [InlineData("filter eventSource != 's3.amazonaws.com' and eventName = '$$'")]
    [InlineData("filter eventSource not in ['s3.amazonaws.com'] and eventName = '$$'")]
    [InlineData("filter not (eventSource = 's3.amazonaws.com') and eventName = '$$'")]
    [InlineData("filter eventName = '$$' | stats count(*) by eventSource | filter eventSource = 's3.amazonaws.com'")]
    [InlineData("filter eventSource = 's3.amazonaws.com' and userAgent in (filter eventName = '$$')")]
    public void Otherwise_the_events_that_records_have(string query)
    {
        CompletionList list = CaretQuery.Complete(query)!;

        Assert.True(list.IsIncomplete);
        Assert.InRange(list.Items.Length, 500, ApiCompletions.Most);
        Assert.Contains(list.Items, item => item.Name == "ConsoleLogin");
        Assert.Contains(list.Items, item => item.Name == "AssumeRole" && item.Description.Contains(Sts, StringComparison.Ordinal));
    }

    [Fact]
    public void Those_that_begin_with_what_is_typed()
    {
        CompletionList list = CaretQuery.Complete("filter eventName = 'stopl$$'")!;

        Assert.False(list.IsIncomplete);
        Assert.All(list.Items, item => Assert.StartsWith("StopL", item.Name, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(list.Items, item => item.Name == "StopLogging");
    }

    [Fact]
    public void No_more_than_somebody_can_look_through()
    {
        CompletionList list = CaretQuery.Complete("filter eventName = 'C$$'")!;

        Assert.True(list.IsIncomplete);
        Assert.Equal(ApiCompletions.Most, list.Items.Length);
    }

    [Fact]
    public void Of_an_event_source_that_is_not_known_nothing() =>
        Assert.Null(CaretQuery.Complete("filter eventSource = 'xyz.amazonaws.com' and eventName = '$$'"));

    [Theory]
    [InlineData("filter eventSource = 'iam.amazonaws.com' and eventName = 'CreateUser' and requestParameters.$$")]
    [InlineData("filter eventName = 'CreateUser' | fields requestParameters.us$$")]
    [InlineData("filter eventName in ['CreateUser'] | stats count(*) by requestParameters.$$")]
    public void Request_parameters_of_the_required_event(string query) => Assert.Contains("userName", CaretQuery.Names(query));

    [Fact]
    public void Choosing_an_event() =>
        Assert.Equal(
            "filter eventSource = 'sts.amazonaws.com' and eventName = 'AssumeRole'$$ and x = 1",
            CaretQuery.Choose("filter eventSource = 'sts.amazonaws.com' and eventName = 'Assu$$ and x = 1", "AssumeRole"));
}
