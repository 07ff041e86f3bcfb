using System.Linq;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Schema;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Schema;

/// <summary>Fields, event sources and events that a project lists.</summary>
public sealed class ProjectSchemaTests
{
    private const string Text = "# ours\r\nfield\ttenant\tstring\tWho pays\r\nfield\tuserIdentity.team\tobject\r\nfield\tuserIdentity.team.name\tstring\nfield\ttags\tarray<object>\n" +
        "field\ttags[].key\tstring\n\nfield\trequestParameters.size\tnumber\nsource\torders.example.com\tOrders\nevent\torders.example.com\tPlaceOrder\nevent\tiam.amazonaws.com\tPassRole\n" +
        "source\tquiet.example.com\nevent\tnew.example.com\tRun\nfield\tsourceIPAddress\tip";

    [Theory]
    [InlineData("fields tenant, userIdentity.team.name, tags.0.key", "")]
    [InlineData("filter userIdentity.team.naem = 'x'", "CTQ2001")]
    [InlineData("filter userIdentity.tem.name = 'x'", "CTQ2001")]
    [InlineData("filter tenatn = 'x'", "CTQ2003")]
    [InlineData("filter tags.key = 'x'", "CTQ2005")]
    [InlineData("filter userIdentity.arn = 'x' and sourceIPAddress = 'y'", "")]
    [InlineData("filter eventSource = 'orders.example.com' and eventName = 'PlaceOrder'", "")]
    [InlineData("filter eventSource = 'orders.example.com' and eventName = 'PlaceOrdr'", "CTQ2023")]
    [InlineData("filter eventSource = 'orders.example.com' and eventName = 'CreateUser'", "CTQ2025")]
    [InlineData("filter eventSource = 'order.example.com'", "CTQ2021")]
    [InlineData("filter eventSource = 'iam.amazonaws.com' and eventName in ['PassRole', 'CreateUser']", "")]
    [InlineData("filter eventName = 'PassRole'", "")]
    [InlineData("filter eventSource = 'quiet.example.com' and eventName = 'Anything'", "")]
    [InlineData("filter eventSource = 'new.example.com' and eventName = 'Run'", "")]
    [InlineData("filter eventName = 'PlaceOrdr'", "CTQ2023")]
    [InlineData("filter eventSource = 'iam.amazonaws.com' and eventName = 'PlaceOrder'", "CTQ2025")]
    public void WhatIsListedIsKnown(string query, string expected) => Assert.Equal(expected, Ids(query, Text));

    [Theory]
    [InlineData("filter tenant = 'x'", "")]
    [InlineData("filter awsRegion = 'x'", "CTQ2004")]
    [InlineData("filter userIdentity.arn = 'x'", "CTQ2004")]
    [InlineData("filter eventName = 'CreateAcessKey'", "CTQ2004,CTQ2023")]
    public void FieldsCanBeReplaced(string query, string expected) => Assert.Equal(expected, Ids(query, "replace\tfields\nfield\ttenant\tstring"));

    [Theory]
    [InlineData("filter eventSource = 'orders.example.com' and eventName = 'PlaceOrder'", "")]
    [InlineData("filter eventSource = 'iam.amazonaws.com' and eventName = 'CreateAcessKey'", "CTQ2022")]
    [InlineData("filter eventName = 'CreateAcessKey' and userIdentity.arn = 'x'", "")]
    public void ApisCanBeReplaced(string query, string expected) => Assert.Equal(expected, Ids(query, "event\torders.example.com\tPlaceOrder", "replace\tapis"));

    [Fact]
    public void AddedSourcesAndEventsCanBeOffered()
    {
        ApiCatalogue apis = ProjectSchema.Of([Text]).Apis;
        string[] sources = [.. apis.Sources().Select(source => source.Name)];

        Assert.Equal(sources.Order(System.StringComparer.Ordinal), sources);
        Assert.Equal(ApiCatalogue.BuiltIn.Sources().Count() + 3, sources.Length);
        Assert.Equal("Orders", apis.FindSource("orders.example.com")!.Service);
        Assert.Contains(apis.EventsOf("iam.amazonaws.com"), each => each is { Name: "PassRole", Origin: ApiEventOrigin.Project });
        Assert.Equal(["PlaceOrder"], apis.EventsOf("orders.example.com").Select(each => each.Name));
    }

    [Fact]
    public void TheSchemaOfTheSameTextsIsMadeOnce()
    {
        Assert.Same(CloudTrailSchema.BuiltIn, ProjectSchema.Of([]));
        Assert.NotSame(ProjectSchema.Of(["field\ta\tstring"]), ProjectSchema.Of(["field\tb\tstring"]));

        CloudTrailSchema first = ProjectSchema.Of(["field\tunlike\tstring"]);
        Assert.Equal(FieldShape.Text, first.Find("unlike").Shape);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("# field", "")]
    [InlineData("\uFEFFfield\ta\tstring\r\n\r\n", "")]
    [InlineData("fild\ta\tstring", "[0..4) fild: a row begins with 'field', 'source', 'event' or 'replace', and a tab")]
    [InlineData("field a string", "[0..14) field a string: a row begins with 'field', 'source', 'event' or 'replace', and a tab")]
    [InlineData("\nfield\t\tstring", "[1..14) : the second cell is the path of a field, such as 'userIdentity.tenant'")]
    [InlineData("field\ta..b\tstring", "[6..10) a..b: the second cell is the path of a field, such as 'userIdentity.tenant'")]
    [InlineData("field\ta\ttext", "[8..12) text: the third cell is a type: string, truth-text, number, boolean, timestamp, ip, object, open-object, or a list of one such as array<string>")]
    [InlineData("field\ta\tarray<array<string>>", "[8..28) array<array<string>>: the third cell is a type: string, truth-text, number, boolean, timestamp, ip, object, open-object, or a list of one such as array<string>")]
    [InlineData("field\ta.b\tstring", "[6..9) a.b: the object that it is a member of needs a row of its own, in front of this one; an element of a list is written 'list[]'")]
    [InlineData("field\tresources.owner\tstring", "[6..21) resources.owner: the object that it is a member of needs a row of its own, in front of this one; an element of a list is written 'list[]'")]
    [InlineData("field\teventName.x\tstring", "[6..17) eventName.x: the object that it is a member of needs a row of its own, in front of this one; an element of a list is written 'list[]'")]
    [InlineData("source\tmy host", "[7..14) my host: the second cell is an event source, such as 'orders.example.com'")]
    [InlineData("event\ta.example.com", "[0..19) : the second cell is an event source, the third the name of one of its events")]
    [InlineData("replace\teverything", "[8..18) everything: the second cell is 'fields' or 'apis'")]
    public void MalformedRowsAreFaults(string text, string expected) =>
        Assert.Equal(expected, string.Join("\n", ProjectSchema.Check(text).Select(fault => $"{fault.Span} {fault.Text}: {fault.Message}")));

    [Fact]
    public void AnyTextCanBeRead()
    {
        var random = new System.Random(7);
        string[] parts = ["field", "source", "event", "replace", "\t", "\t", "\n", "\r", "string", "array<", ">", ".", "[]", "a", "resources", "@", "#", "fields", "\uFEFF"];
        for (int i = 0; i < 3000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.All(ProjectSchema.Check(text), fault => Assert.InRange(fault.Span.End, fault.Span.Start, text.Length));
            ProjectSchema.Of([text]).Find("resources.0.a.b");
        }
    }

    private static string Ids(string query, params string[] texts)
    {
        var environment = new QueryEnvironment([]) { Schema = ProjectSchema.Of([.. texts]) };
        return string.Join(",", QueryCompiler.Compile(query, environment).Diagnostics.Select(found => found.Id));
    }
}
