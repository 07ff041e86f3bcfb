using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Findings about <c>appendcols</c>, and what names mean behind it.</summary>
public sealed class AppendColsDiagnosticTests
{
    [Theory]
    [InlineData("stats count(*) | appendcols max={|CTQ4065:0|} (stats count(*) as n)", "'max' of 'appendcols' is a whole number from 1 to 100000, not '0'")]
    [InlineData("stats count(*) | appendcols max={|CTQ4065:100001|} (stats count(*) as n)", "'max' of 'appendcols' is a whole number from 1 to 100000, not '100001'")]
    [InlineData("stats count(*) | appendcols max={|CTQ4065:1.5|} (stats count(*) as n)", "'max' of 'appendcols' is a whole number from 1 to 100000, not '1.5'")]
    [InlineData("stats count(*) | appendcols max=3 {|CTQ4025:MAX|}=3 (stats count(*) as n)", "The option 'MAX' is given twice; keep one")]
    [InlineData(
        "stats count(*) | {|CTQ4066:appendcols|} (SOURCE 'x' | filter readOnly = 0)",
        "The subquery of 'appendcols' lists no column that could be appended; end it with 'fields' or 'stats'")]
    [InlineData(
        "fields eventName | {|CTQ4024:appendcols|} override=true (fields @timestamp, awsRegion)",
        "'@timestamp' comes with the event, and 'appendcols' cannot change it; give it a name with 'fields @timestamp as name' and use that")]
    [InlineData(
        "fields eventName as e | appendcols (fields {|CTQ4056:e|} as f)",
        "'e' belongs to the query around this subquery, which runs first and cannot know it")]
    [InlineData(
        "filter eventName in (appendcols {|CTQ4055:(|}fields eventName) | fields eventName)",
        "A subquery cannot stand in a subquery; run one of them first and pass its values as parameters")]
    [InlineData(
        "stats count(*) as n by eventName | appendcols (stats count(*) as m by eventName) | filter {|CTQ2011:other|} > 1",
        "'other' is not available here, because after 'stats' only its columns exist: 'eventName', 'n', 'm'")]
    [InlineData(
        "fields eventName | appendcols (fields awsRegion as r) | fields errorCode as {|CTQ2010:r|}",
        "The name 'r' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    public void FindingsAreReportedAtTheExactPlace(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("fields eventName | sort eventName | appendcols (SOURCE 'x' | fields awsRegion as r) | stats count(*) by r")]
    [InlineData("stats count(*) as n by eventName | appendcols override=true (stats count(*) as n by eventName) | sort n | limit {{rows}}")]
    [InlineData("fields eventName | appendcols (fields @timestamp, awsRegion) | sort @timestamp, awsRegion")]

    public void ThisIsFine(string query) => MarkedQuery.IsFine(query);

    [Fact]
    public void AFieldThatIsAKeyIsAFieldOfTheSubqueryToo() => MarkedQuery.Reports(
        "stats count(*) as calls by {|CTQ2004:service|} | appendcols (stats count(*) as others by {|CTQ2004:service|})",
        "CloudTrail has no field 'service', so it is missing in every event; suppress this warning if something adds it to your logs",
        "CloudTrail has no field 'service', so it is missing in every event; suppress this warning if something adds it to your logs");

    [Theory]
    [InlineData("appendcols (fields awsRegion, @message)", "@timestamp @message awsRegion")]
    [InlineData("fields eventName | appendcols (unnest resources into item)", "eventName item")]
    [InlineData("stats count(*) as n by eventName | appendcols (fields @timestamp, eventName, awsRegion | display @timestamp, eventName)", "eventName n @timestamp")]
    [InlineData("fields eventName | display eventName | appendcols (fields awsRegion)", "eventName")]
    public void ColumnsAreAddedBehindThoseThatAreThere(string query, string columns) =>
        Assert.Equal(columns, string.Join(' ', System.Linq.Enumerable.Select(MarkedQuery.IsFine(query).Plan!.Columns, column => column.Name)));
}
