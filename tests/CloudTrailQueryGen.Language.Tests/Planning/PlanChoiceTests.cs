using System.Linq;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Tests.Syntax;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Planning;

/// <summary>What is said of a plan when a project asks for it: at the condition that it follows from, or at the first command.</summary>
public sealed class PlanChoiceTests
{
    private const string Unhelpful = "Every event is read: its filters do not ask for a text or a key that must be in the event as it is";

    [Theory]
    [InlineData("filter [|eventName = 'ConsoleLogin'|] and readOnly = 0", "Events are skipped unread unless they hold the bytes \"ConsoleLogin\", as 'eventName = \"ConsoleLogin\"' cannot hold without: fewer than 1 in 40 events do")]
    [InlineData("filter eventSource = 'kms.amazonaws.com' | filter [|eventName in ['Decrypt', 'Encrypt']|]", "Events are skipped unread unless they hold the bytes \"Decrypt\" or \"Encrypt\", as 'eventName in [\"Decrypt\", \"Encrypt\"]' cannot hold without: about 1 in 10 events does")]
    [InlineData("fields eventName\n| filter [|ispresent(errorCode)|]", "Events are skipped unread unless they hold the bytes \"errorCode\", as 'ispresent(errorCode)' cannot hold without: about 1 in 10 events does")]
    [InlineData("[|fields eventName|] | limit 3", "Every event is read: there is no filter in front of its rows or groups")]
    [InlineData("[|stats count(*) as n by eventName|] | filter eventName = 'ConsoleLogin'", "Every event is read: there is no filter in front of its rows or groups")]
    [InlineData("[|filter eventName != 'ConsoleLogin'|] | limit 3", Unhelpful)]
    [InlineData("[|filter eventName = 'ConsoleLogin' or readOnly = 1|]", "Every event is read: about 90 % of all hold the bytes \"ConsoleLogin\" or \"readOnly\", and no rarer bytes are in each that passes the filters")]
    [InlineData("[|filter eventName = 'ConsoleLogin' or not ispresent(errorCode)|]", Unhelpful)]
    [InlineData("[|filter readOnly = 1|]", "Every event is read: about 90 % of all hold the bytes \"readOnly\", and no rarer bytes are in each that passes the filters")]
    [InlineData("[|filter userAgent like /k.i/|]", "Every event is read: about 100 % of all hold the bytes \"userAgent\", and no rarer bytes are in each that passes the filters")]
    [InlineData("filter [|userAgent like /kali/|]", "Events are skipped unread unless they hold the bytes kali, as 'userAgent like /kali/' cannot hold without: 1 in 20 events is assumed to")]
    [InlineData("filter [|@message like /(?i)kali|parrot/|]", "Events are skipped unread unless they hold the bytes kali or parrot in any case, as '@message like /(?i)kali|parrot/' cannot hold without: 1 in 10 events is assumed to")]
    [InlineData("[|filter eventName in ['A1', 'A2', 'A3', 'A4', 'A5'] or errorCode in ['B1', 'B2', 'B3', 'B4', 'B5'] or ispresent(vpcEndpointId)|]", "Every event is read: about 100 % of all hold the bytes \"eventName\" or \"errorCode\" or \"vpcEndpointId\", and no rarer bytes are in each that passes the filters")]
    [InlineData("[|filter eventName = 'A1' or eventName = 'A2' or eventName = 'A3' or eventName = 'A4' or eventName = 'A5'|]", "Every event is read: more than 4 texts come into question")]
    public void PlanIsExplained(string marked, string message)
    {
        int start = marked.IndexOf("[|", System.StringComparison.Ordinal);
        string query = marked.Replace("[|", string.Empty).Replace("|]", string.Empty);
        int length = marked.IndexOf("|]", System.StringComparison.Ordinal) - start - 2;
        QueryDiagnostic finding = Assert.Single(Explain(query).Diagnostics, each => each.Id == "CTQ5004");
        Assert.Equal(message + "; fields are expected where earlier events had them", finding.Message);
        Assert.Equal((start, length), (finding.Span.Start, finding.Span.Length));
        Assert.DoesNotContain(QueryCompiler.Compile(query, []).Diagnostics, each => each.Id == "CTQ5004");
    }

    [Fact]
    public void NothingIsSaidOfFieldsWhereNoneAreRead() =>
        Assert.Equal("Every event is read: there is no filter in front of its rows or groups", Assert.Single(Explain("stats count(*)").Diagnostics).Message);

    [Fact]
    public void QueryWithAnErrorHasNoPlan() => Assert.DoesNotContain(Explain("filter eventName = ").Diagnostics, each => each.Id == "CTQ5004");

    [Fact]
    public void CommentSilencesItAndIsNeverInVain()
    {
        const string Query = "# ctq-disable CTQ5004: known\nfilter eventName = 'ConsoleLogin'\n| stats count(*) as n";
        Assert.Empty(Explain(Query).Diagnostics.Select(each => each.ToString()));
        Assert.Empty(QueryCompiler.Compile(Query, []).Diagnostics.Select(each => each.ToString()));
    }

    [Fact]
    public void EverySeedQueryIsExplainedOnce() => Assert.All(
        RepositoryFiles.ReadSeedQueries(),
        query => Assert.Equal(["CTQ5004"], Explain(query.Text).Diagnostics.Select(each => each.Id)));

    private static QueryCompilation Explain(string query) => QueryCompiler.Compile(query, new QueryEnvironment([]) { ExplainsPlan = true });
}
