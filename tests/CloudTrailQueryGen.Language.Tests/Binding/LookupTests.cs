using System;
using System.Linq;
using CloudTrailQueryGen.Language.Planning;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>lookup and cidrlookup: tables, columns, and the names that they make (spec §3.18, §3.19).</summary>
public sealed class LookupTests
{
    [Theory]
    [InlineData(
        "lookup {|CTQ4045:nothing|} a as eventName output b",
        "The project has no lookup table 'nothing'; its columns are not checked, and each run must be given it by 'QueryOptions.LookupTables'")]
    [InlineData(
        "lookup {|CTQ4045:Accounts|} account_id as recipientAccountId output anything",
        "The project has no lookup table 'Accounts'; did you mean 'accounts'?")]
    [InlineData(
        "cidrlookup {|CTQ4045:network|} sourceIPAddress as anything output anything",
        "The project has no lookup table 'network'; did you mean 'networks'?")]
    [InlineData(
        "lookup accounts {|CTQ4046:id|} as recipientAccountId output name",
        "The lookup table 'accounts' has no column 'id'; its columns are 'account_id', 'name', 'owner', 'team'")]
    [InlineData(
        "lookup accounts account_id as recipientAccountId output name, {|CTQ4046:ownr|}",
        "The lookup table 'accounts' has no column 'ownr'; did you mean 'owner'?")]
    [InlineData(
        "cidrlookup networks sourceIPAddress as {|CTQ4046:CIDR|} output {|CTQ4046:places|} as p",
        "The lookup table 'networks' has no column 'CIDR'; did you mean 'cidr'?",
        "The lookup table 'networks' has no column 'places'; its columns are 'cidr', 'name', 'zone'")]
    [InlineData(
        "lookup {|CTQ4047:damaged|} a as eventName output b",
        "The lookup table 'damaged' cannot be used; tables/damaged.csv, line 3: this line has 1 field, but the header has 2 fields")]
    [InlineData(
        "lookup {|CTQ4048:sessions|} session_id as eventID output person",
        "The rows of the lookup table 'sessions' must be given to each run by 'QueryOptions.LookupTables', because its file has only the header line")]
    [InlineData(
        "cidrlookup networks sourceIPAddress as {|CTQ4049:zone|} output name",
        "The column 'zone' of the lookup table 'networks' holds values that are no networks such as '10.0.0.0/8', so 'cidrlookup' cannot use it")]
    [InlineData(
        "cidrlookup {|CTQ4049:accounts|} sourceIPAddress output name",
        "The column 'account_id' of the lookup table 'accounts' holds values that are no networks such as '10.0.0.0/8', so 'cidrlookup' cannot use it")]
    [InlineData(
        "lookup accounts account_id as recipientAccountId output name, {|CTQ2010:name|}",
        "The name 'name' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "cidrlookup networks sourceIPAddress output name as x, zone as {|CTQ2010:x|}",
        "The name 'x' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "lookup accounts account_id as recipientAccountId output name | fields eventName as {|CTQ2010:name|}",
        "The name 'name' already exists in this query, and CloudWatch rejects a second definition; choose another name")]
    [InlineData(
        "fields {|CTQ2004:owner|} as o, team | lookup accounts account_id as recipientAccountId output owner, team",
        "CloudTrail has no field 'owner', so it is missing in every event; suppress this warning if something adds it to your logs")]
    [InlineData(
        "fields strlen({|CTQ2004:owner|}), team | lookup accounts account_id as recipientAccountId output owner, team",
        "CloudTrail has no field 'owner', so it is missing in every event; suppress this warning if something adds it to your logs")]
    [InlineData(
        "lookup accounts {|CTQ2004:name|} output team",
        "CloudTrail has no field 'name', so it is missing in every event; suppress this warning if something adds it to your logs")]
    [InlineData(
        "lookup accounts account_id as {|CTQ2003:recipientAccountID|} output team",
        "CloudTrail has no field 'recipientAccountID'; did you mean 'recipientAccountId'?")]
    [InlineData(
        "lookup accounts account_id as {|CTQ4017:userIdentity|} output team",
        "'userIdentity' is an object or a list, and CloudWatch does not take those in 'lookup'; use one of its members")]
    [InlineData(
        "cidrlookup networks {|CTQ4017:tlsDetails|} output zone",
        "'tlsDetails' is an object or a list, and CloudWatch does not take those in 'cidrlookup'; use one of its members")]
    [InlineData(
        "stats count(*) as n by eventName | lookup accounts account_id as {|CTQ2011:awsRegion|} output team",
        "'awsRegion' is not available here, because after 'stats' only its columns exist: 'eventName', 'n'")]
    [InlineData(
        "dedup eventName | {|CTQ4010:lookup|} accounts account_id as eventName output team",
        "'lookup' cannot stand behind 'dedup', which only 'limit' may follow; move it in front")]
    public void QueryReports(string markup, params string[] messages) => MarkedQuery.Reports(markup, messages);

    [Theory]
    [InlineData("lookup accounts account_id as recipientAccountId output name, owner | filter name = 'x' or owner like 'y'")]
    [InlineData("fields name, eventName | lookup accounts account_id as recipientAccountId output name")]
    [InlineData("fields eventName as name | lookup accounts account_id as name output name, team | stats count(*) by name, team")]
    [InlineData("lookup accounts account_id as recipientAccountId, team as awsRegion outputnew owner | sort owner")]
    [InlineData("cidrlookup networks sourceIPAddress output name as network, zone | stats count(*) by network, zone")]
    [InlineData("cidrlookup places sourceIPAddress output city | lookup accounts team as city output city", "CTQ4046")]
    [InlineData("stats count(*) as n by recipientAccountId as a | lookup accounts account_id as a output name | sort n | display name, n")]
    public void NamesThatLookupsMakeAreKnown(string query, params string[] allowed) =>
        Assert.Equal(allowed, QueryCompiler.Compile(query, MarkedQuery.Environment).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("lookup accounts account_id as recipientAccountId output name, owner", "@timestamp, @message, name, owner")]
    [InlineData("fields eventName | lookup accounts account_id as recipientAccountId output name", "eventName")]
    [InlineData("fields eventName as name, awsRegion | lookup accounts account_id as recipientAccountId output name", "name, awsRegion")]
    [InlineData("stats count(*) as n by eventName as name | lookup accounts account_id as name output team, name", "name, n, team")]
    [InlineData("cidrlookup networks sourceIPAddress output name as x, zone | cidrlookup networks sourceIPAddress outputnew name as x", "@timestamp, @message, x, zone")]
    [InlineData("fields awsRegion, owner, eventName | lookup accounts account_id as recipientAccountId output owner", "awsRegion, owner, eventName")]
    [InlineData("fields owner, eventNam | filter awsRegion = 'x' | cidrlookup networks sourceIPAddress output name as eventNam, zone as owner", "owner, eventNam")]
    public void OutputsAreColumnsAsOtherMadeNamesAre(string query, string columns) =>
        Assert.Equal(columns, string.Join(", ", MarkedQuery.IsFine(query).Plan!.Columns.Select(column => column.Name)));

    [Fact]
    public void TheRowIsLookedUpOnceForAllOutputs()
    {
        QueryCompilation compilation = MarkedQuery.IsFine("lookup accounts account_id as recipientAccountId output name, owner | filter name = 'a' and owner = 'b'");

        Assert.Contains(
            PlanDescription.Describe(compilation.Plan!),
            line => line.EndsWith("Compute accounts row once, as accounts[account_id = recipientAccountId]", StringComparison.Ordinal));
    }
}
