using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>Queries that begin with another one of the project, and findings about them (spec §3.28).</summary>
public sealed class SavedQueryTests
{
    [Theory]
    [InlineData("$Saved(name = {|CTQ4068:'root-login'|}) | limit 1", "The project has no query 'root-login'; did you mean 'root-logins'?")]
    [InlineData("$Saved(name = {|CTQ4069:'self'|})", "The saved query 'self' names itself, so that it has no beginning")]
    [InlineData("$Saved(name = {|CTQ4069:'ping'|}) | fields whatever", "The saved query 'ping' names itself by way of 'pong', so that it has no beginning")]
    [InlineData("$Saved(name = {|CTQ4067:'broken'|}) | fields x.y", "The saved query 'broken' cannot be used here: CTQ1042: 'feilds' is not a command; did you mean 'fields'?")]
    [InlineData("$Saved(name = {|CTQ4067:'wrong'|}) | sort n", "The saved query 'wrong' cannot be used here: CTQ2003: CloudTrail has no field 'eventNam'; did you mean 'eventName'?")]
    [InlineData("{|CTQ4003:SOURCE|} 'x' | $Saved(name = {|CTQ4067:'named'|})", "'SOURCE' means what 'QueryOptions.Sources' has under that name; a run without named sources reads the source that it is given", "The saved query 'named' cannot be used here: both it and the query have a SOURCE")]
    [InlineData("filter eventName in ($Saved(name = {|CTQ4067:'nested'|}) | fields eventName)", "The saved query 'nested' cannot be used here: CTQ4055: A subquery cannot stand in a subquery; run one of them first and pass its values as parameters")]
    [InlineData("fields eventName | {|CTQ1073:$Saved|}(name = 'root-logins')", "A query can only begin with '$Saved'; what stands in front of it belongs behind it")]
    [InlineData("{|CTQ1072:$Savd|}(name = 'root-logins') | limit 1", "'$Savd' is not known; other queries of the project are named by '$Saved(name = \"…\")'")]
    [InlineData("$Saved(name = 'Rules/by-user') | sort {|CTQ2011:call|}", "'call' is not available here, because after 'stats' only its columns exist; did you mean 'calls'?")]
    [InlineData("$Saved(name = {|CTQ4007:'sorted'|}) | stats count(*) by name", "'sort' in front of 'stats' has no effect; sort its columns behind 'stats' instead")]
    [InlineData("$Saved(name = {|CTQ4016:'shown'|}) | display awsRegion", "This 'display' has no effect, because a later one replaces it")]
    [InlineData("$Saved(name = {|CTQ4067:'first-20'|}) | stats count(*)", "The saved query 'first-20' cannot be used here: CTQ4009: 'limit' cannot stand in front of 'stats'; move it behind")]
    [InlineData("$Saved(name = 'sorted') | fields awsRegion as {|CTQ2010:name|}", "The name 'name' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    public void FindingsAreReportedWhereTheQueryNamesTheOther(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("$Saved(name = \"root-logins\")")]
    [InlineData("$SAVED ( NAME='root-logins' ) # comment\n | fields eventName")]
    [InlineData("$Saved(name = 'Rules/by-user') | filter calls > 3 | sort calls")]
    [InlineData("$Saved(name = 'of-user') | limit {{rows}}")]
    [InlineData("$Saved(name = 'warned') | sort n")]
    [InlineData("filter sourceIPAddress in ($Saved(name = 'root-logins') | fields sourceIPAddress)")]
    [InlineData("$Saved(name = 'root-logins') | join left=a right=b where a.eventName=b.eventName ($Saved(name = 'of-user')) | fields a.eventName, b.eventTime")]
    public void ThisIsFine(string query) => MarkedQuery.IsFine(query);

    [Theory]
    [InlineData("$Saved(name = 'Rules/by-user') | filter calls > 3", "filter eventName = 'ConsoleLogin' and userIdentity.type = 'Root' | stats count(*) as calls by userIdentity.userName | filter calls > 3")]
    [InlineData("$Saved(name = 'root-logins')", "filter eventName = 'ConsoleLogin' and userIdentity.type = 'Root'")]
    [InlineData("$Saved(name = 'named') | limit 3", "SOURCE 'trail' | filter readOnly = 0 | limit 3")]
    public void ThePlanIsThatOfAllCommandsInARow(string query, string writtenOut) =>
        Assert.Equal(Describe(writtenOut), Describe(query));

    [Fact]
    public void AFilterOfFiltersIsAFilter()
    {
        Assert.True(QueryCompiler.Compile("$Saved(name = 'root-logins') | filter readOnly = 0", MarkedQuery.Environment).Plan!.IsFilterOnly);
        Assert.False(QueryCompiler.Compile("$Saved(name = 'sorted')", MarkedQuery.Environment).Plan!.IsFilterOnly);
    }

    [Fact]
    public void ColumnsOfASavedQueryStandWhereItIsNamed()
    {
        const string Query = "$Saved(name = 'sorted')";
        Assert.All(QueryCompiler.Compile(Query, MarkedQuery.Environment).Plan!.Columns, column => Assert.InRange(column.Span.End, 0, Query.Length));
    }

    [Fact]
    public void ALongChainAndALongTextEnd()
    {
        ImmutableArray<SavedQuery> chain = [.. Enumerable.Range(0, 5000).Select(i => new SavedQuery($"q{i}", $"$Saved(name = 'q{i + 1}') | limit 3"))];
        Assert.Equal("CTQ4067", Assert.Single(Compile("$Saved(name = 'q0')", chain)).Id);
        Assert.Empty(Compile("$Saved(name = 'q0')", [.. chain.Take(19), new SavedQuery("q19", "fields eventName")]));
        Assert.Equal(
            "The saved query 'long' cannot be used here: it has 10001 characters, more than CloudWatch takes",
            Assert.Single(Compile("$Saved(name = 'long')", [new SavedQuery("long", "fields eventName".PadRight(10_001))])).Message);
    }

    [Theory]
    [InlineData("$Saved")]
    [InlineData("$Saved(")]
    [InlineData("$Saved()")]
    [InlineData("$Saved(name)")]
    [InlineData("$Saved(name = root) | limit 3")]
    [InlineData("$Saved(name = '') | limit 3")]
    [InlineData("$Saved(name = 'root-logins' | limit 3")]
    [InlineData("$Saved(name = 'root-logins') limit 3")]
    [InlineData("fields $Saved(name = 'root-logins')")]
    [InlineData("filter a in ($Saved(name = 'root-logins')")]
    [InlineData("$ (name = 'root-logins')")]
    public void WhatIsNoReferenceIsAnErrorAndKeepsItsText(string query)
    {
        QueryCompilation compilation = QueryCompiler.Compile(query, MarkedQuery.Environment);

        Assert.Equal(query, compilation.Tree.Root.ToFullString());
        Assert.Contains(compilation.Diagnostics, finding => finding.Descriptor.Severity == QueryDiagnosticSeverity.Error);
        Assert.All(compilation.Diagnostics, finding => Assert.InRange(finding.Span.End, 0, query.Length));
    }

    private static string Describe(string query) =>
        string.Join('\n', Language.Planning.PlanDescription.Describe(QueryCompiler.Compile(query, MarkedQuery.Environment).Plan!));

    private static ImmutableArray<QueryDiagnostic> Compile(string query, ImmutableArray<SavedQuery> saved) =>
        QueryCompiler.Compile(query, new QueryEnvironment([]) { SavedQueries = saved }).Diagnostics;
}
