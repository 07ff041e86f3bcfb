using CloudTrailQueryGen.Language.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>What is known about the value of a function that hands on one of its arguments.</summary>
public sealed class ResultTypeTests
{
    [Theory]
    [InlineData("if(readOnly = 1, 1, 0)", nameof(QueryType.Integer))]
    [InlineData("if(readOnly = 1, 1, 0.5)", nameof(QueryType.Number))]
    [InlineData("if(readOnly = 1, 0.5, strlen(eventName))", nameof(QueryType.Number))]
    [InlineData("if(readOnly = 1, 'a', toupper(eventName))", nameof(QueryType.Text))]
    [InlineData("if(readOnly = 1, @timestamp, bin(1h))", nameof(QueryType.Timestamp))]
    [InlineData("if(readOnly = 1, readOnly = 1, ispresent(errorCode))", nameof(QueryType.Boolean))]
    [InlineData("if(readOnly = 1, 'a', 1)", nameof(QueryType.Any))]
    [InlineData("if(readOnly = 1, 'a', eventName)", nameof(QueryType.Any))]
    [InlineData("if(readOnly = 1, split(eventName, 'a'), split(eventName, 'b'))", nameof(QueryType.Structure))]
    [InlineData("if(readOnly = 1, if(readOnly = 1, 1, 2), case(readOnly = 1, 3.5))", nameof(QueryType.Number))]
    [InlineData("case(readOnly = 1, 1)", nameof(QueryType.Integer))]
    [InlineData("case(readOnly = 1, 1, readOnly = 0, 2)", nameof(QueryType.Integer))]
    [InlineData("case(readOnly = 1, 1, readOnly = 0, 2.5)", nameof(QueryType.Number))]
    [InlineData("case(readOnly = 1, 1, readOnly = 0, 2, 'none')", nameof(QueryType.Any))]
    [InlineData("case(readOnly = 1, 'a', readOnly = 0, 'b', 'c')", nameof(QueryType.Text))]
    [InlineData("case(eventName like 'a', 1, 2)", nameof(QueryType.Integer))]
    [InlineData("coalesce(strlen(errorCode), 0.5)", nameof(QueryType.Number))]
    [InlineData("coalesce(errorCode, 'none')", nameof(QueryType.Any))]
    [InlineData("toInt(errorCode)", nameof(QueryType.Integer))]
    [InlineData("toDouble(errorCode)", nameof(QueryType.Number))]
    [InlineData("decToHex(12)", nameof(QueryType.Text))]
    [InlineData("isPublicIP(sourceIPAddress)", nameof(QueryType.Boolean))]
    public void ResultHasTheTypeOfAllThatItCanBe(string expression, string expected)
    {
        QueryCompilation compilation = MarkedQuery.IsFine($"fields {expression} as r");

        Assert.Equal(expected, Assert.Single(compilation.Plan!.Columns).Type.ToString());
    }

    [Fact]
    public void AMissingValueHasAnyType()
    {
        QueryCompilation compilation = QueryCompiler.Compile("fields if(readOnly = 1, 1, null) as r, case(readOnly = 1, null) as s", []);

        Assert.Equal([QueryType.Integer, QueryType.Any], [compilation.Plan!.Columns[0].Type, compilation.Plan.Columns[1].Type]);
    }
}
