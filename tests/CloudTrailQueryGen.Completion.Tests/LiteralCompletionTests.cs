using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CloudTrailQueryGen.Completion.Tests;

/// <summary>Proposals in the literals of attributes: which, and what becomes of the literal when one is chosen.</summary>
public sealed class LiteralCompletionTests
{
    [Theory]
    [InlineData("\"filter tlsDetails.$$\"")]
    [InlineData("\"filter tlsDetails.$$ = 'x' | limit 1\"")]
    [InlineData("@\"filter tlsDetails.$$\"")]
    [InlineData("\"\"\"filter tlsDetails.$$\"\"\"")]
    [InlineData("\"\"\"\n        filter a = 1\n            and tlsDetails.$$\n        \"\"\"")]
    [InlineData("\"\"\"\r\n        filter a = 1\r\n            and tlsDetails.$$\r\n        \"\"\"")]
    [InlineData("\"\"\"\"filter a = \"\" and tlsDetails.$$\"\"\"\"")]
    [InlineData("\"filter a = \\\"\\u0041\\\" and \\x74lsDetails.$$\"")]
    [InlineData("@\"filter a = \"\"b\"\" and tlsDetails.$$\"")]
    [InlineData("query: \"filter tlsDetails.$$\"")]
    [InlineData("\"filter a = 1 \" + \"and tlsDetails.$$\"")]
    [InlineData("\"filter a = 1 \" + (@\"and tlsDetails.$$\" + Rest)")]
    [InlineData("\"filter tlsDetails.$$")]
    [InlineData("@\"filter tlsDetails.$$")]
    [InlineData("\"\"\"filter tlsDetails.$$")]
    [InlineData("\"\"\"\n        filter tlsDetails.$$")]
    [InlineData("\"filter a = \\\"x\\\" and tlsDetails.$$")]
    public async Task In_every_form_of_literal(string argument) =>
        Assert.Equal(["cipherSuite", "clientProvidedHostHeader", "keyExchange", "tlsVersion"], await NamesAsync(argument));

    [Theory]
    [InlineData("\"$$\"")]
    [InlineData("@\"$$\"")]
    [InlineData("\"\"\"$$ \"\"\"")]
    [InlineData("\"filter a = 1\\n| $$\"")]
    [InlineData("\"$$")]
    [InlineData("Rest + \"| $$\"")]
    public async Task Commands(string argument) => Assert.Contains("filter", await NamesAsync(argument));

    [Theory]
    [InlineData("$$\"filter x = 1\"")]
    [InlineData("\"filter x = 1\"$$")]
    [InlineData("@$$\"filter x = 1\"")]
    [InlineData("\"\"$$\"filter x = 1\"\"\"")]
    [InlineData("\"filter tlsDetails.\\u0$$061\"")]
    [InlineData("\"filter x = 1 # $$\"")]
    [InlineData("$\"filter tlsDetails.$$\"")]
    [InlineData("File = \"filter $$\"")]
    [InlineData("nameof($$T)")]
    [InlineData("Unknown + \"filter $$\"")]
    public async Task Nothing(string argument) => Assert.Null(await FindAsync(CompletionWorkspace.Source(argument)));

    [Theory]
    [InlineData("class C { string s = \"filter $$\"; }")]
    [InlineData("class C { [System.Obsolete(\"filter $$\")] void M() { } }")]
    [InlineData("class CloudTrailQueryAttribute : System.Attribute { public CloudTrailQueryAttribute(string s) { } } class C { [CloudTrailQuery(\"filter $$\")] void M() { } }")]
    [InlineData("$$")]
    [InlineData("class C { $$ }")]
    public async Task Nothing_outside_of_queries(string source) => Assert.Null(await FindAsync(source));

    [Fact]
    public async Task Names_of_the_rest_of_the_argument_are_known() =>
        Assert.Equal(["awsRegion", "n"], await NamesAsync("\"filter eventName = 'x'\" + Rest + \" | dedup $$\""));

    [Fact]
    public async Task Parameters_of_the_method()
    {
        ProposalList? list = await FindAsync(CompletionWorkspace.Source("\"filter eventName = {{$$\"", "string name, DateTimeOffset since"));

        Assert.Equal(["{{name}}", "{{since}}"], list!.Proposals.Select(proposal => proposal.Item.Name));
        Assert.Equal("timestamp: parameter of the query", list.Proposals[1].Item.Description);
    }

    [Fact]
    public async Task Of_a_predicate_the_event_is_no_parameter()
    {
        const string Source = """
            using System;
            using CloudTrailQueryGen;
            partial class T
            {
                [CloudTrailQuery("filter eventName = {{$$")]
                public static partial bool M(ReadOnlySpan<byte> utf8Event, int count);
            }
            """;

        Assert.Equal(["{{count}}"], (await FindAsync(Source))!.Proposals.Select(proposal => proposal.Item.Name));
    }

    [Fact]
    public async Task Tables_and_saved_queries_of_the_project()
    {
        (string, string)[] files = [("accounts.csv", "id,owner\n1,ann\n"), ("logins.ctq", "filter eventName = 'ConsoleLogin' | fields awsRegion as region")];

        Assert.Equal(["id", "owner"], await NamesAsync("\"lookup accounts $$\"", files));
        Assert.Equal(["logins"], (await NamesAsync("\"$Saved(name = '$$')\"", files)).Take(1));
        Assert.Contains("region", await NamesAsync("\"$Saved(name = 'logins') | filter $$\"", files));
    }

    [Theory]
    [InlineData("\"fil$$\"", "filter", "\"filter $$\"")]
    [InlineData("\"filter x = 1 | js$$\"", "json", "\"filter x = 1 | json field=$$\"")]
    [InlineData("\"filter str$$\"", "strlen", "\"filter strlen($$)\"")]
    [InlineData("\"filter a = 'b' and us$$Identity.arn = 'x'\"", "userIdentity", "\"filter a = 'b' and userIdentity$$.arn = 'x'\"")]
    [InlineData("\"$$\"", "$Saved", "\"$Saved(name = \\\"$$\\\")\"")]
    [InlineData("@\"$$\"", "$Saved", "@\"$Saved(name = \"\"$$\"\")\"")]
    [InlineData("\"\"\"$$ \"\"\"", "$Saved", "\"\"\"$Saved(name = \"$$\") \"\"\"")]
    [InlineData("\"filter eventCategory = \\\"Da$$\"", "Data", "\"filter eventCategory = \\\"Data\\\"$$\"")]
    [InlineData("@\"filter eventCategory = \"\"Da$$\"\"\"", "Data", "@\"filter eventCategory = \"\"Data$$\"\"\"")]
    [InlineData("@\"filter eventCategory = \"\"Da$$\"", "Data", "@\"filter eventCategory = \"\"Data\"\"$$\"")]
    [InlineData("\"\"\"\n        filter a = 1\n            and readO$$\n        \"\"\"", "readOnly", "\"\"\"\n        filter a = 1\n            and readOnly$$\n        \"\"\"")]
    [InlineData("\"filter \\x75ser$$ = 'x'\"", "userIdentity", "\"filter userIdentity$$ = 'x'\"")]
    [InlineData("\"filter readO$$", "readOnly", "\"filter readOnly$$")]
    [InlineData("@\"filter readO$$", "readOnly", "@\"filter readOnly$$")]
    public async Task Choosing(string argument, string item, string expected)
    {
        string source = CompletionWorkspace.Source(argument);
        Proposal proposal = (await FindAsync(source))!.Proposals.Single(proposal => proposal.Item.Name == item);
        string text = proposal.Change.NewText!.Insert(proposal.Caret, "$$");
        string plain = source.Replace("$$", string.Empty, StringComparison.Ordinal);

        Assert.Equal(CompletionWorkspace.Source(expected), plain[..proposal.Change.Span.Start] + text + plain[proposal.Change.Span.End..]);
    }

    [Fact]
    public async Task A_raw_literal_is_not_ended_by_a_quote()
    {
        ProposalList? list = await FindAsync(CompletionWorkspace.Source("\"\"\"filter eventCategory = \"Da$$\"\"\""));

        Assert.Null(list);
    }

    [Fact]
    public async Task No_place_of_an_attribute_makes_it_fail()
    {
        string[] arguments =
        [
            "\"filter a = \\\"b\\\\\\\" and c like /x/ | stats count(*) by bin(5m)\"", "@\"fields `a\"\" | parse \"\"*\"\" as x\"", "\"\"\"\n   filter a.b[0].c\n\n   | sort x\n   \"\"\"",
            "\"filter \" + nameof(T) + \" = 1\"", "\"filter a = \\", "@\"", "\"\"\"", "\"\"\"\n", "\"",
        ];
        foreach (string argument in arguments)
        {
            string source = CompletionWorkspace.Source(argument);
            for (int i = 0; i <= source.Length; i++)
            {
                (Document document, int position) = CompletionWorkspace.Open(source.Insert(i, "$$"));
                SourceText text = await document.GetTextAsync();
                if (await ProposalList.FindAsync(document, position, CancellationToken.None) is { } list)
                {
                    Assert.InRange(position, list.Span.Start, list.Span.End);
                    Assert.InRange(list.Span.End, list.Span.Start, text.Length);
                    Assert.All(list.Proposals, proposal => Assert.InRange(proposal.Caret, 0, proposal.Change.NewText!.Length));
                }
            }
        }
    }

    private static async Task<IEnumerable<string>> NamesAsync(string argument, params (string, string)[] files) =>
        (await FindAsync(CompletionWorkspace.Source(argument), files))?.Proposals.Select(proposal => proposal.Item.Name) ?? [];

    private static Task<ProposalList?> FindAsync(string marked, params (string, string)[] files)
    {
        (Document document, int position) = CompletionWorkspace.Open(marked, files);
        return ProposalList.FindAsync(document, position, CancellationToken.None);
    }
}
