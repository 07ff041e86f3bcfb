using System.Linq;
using CloudTrailQueryGen.Language.Completion;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Completion;

/// <summary>What longer lists hold and what not, and what choosing an item does to the query.</summary>
public sealed class CompletionItemTests
{
    [Theory]
    [InlineData("$$", "fields filter where stats sort $Saved SOURCE join countFrequent", "anomaly estimate relevantfields eventName strlen")]
    [InlineData("filter a = 1 | $$", "fields filter stats limit", "$Saved SOURCE eventName")]
    [InlineData("filter a = 1 | st$$", "stats sort", "eventName")]
    [InlineData("filter $$", "eventName userIdentity @timestamp strlen isempty not {{user}}", "count avg as fields by accountId")]
    [InlineData("filter a = $$", "eventName strlen {{user}} {{since}}", "not count and")]
    [InlineData("filter readOnly = $$", "1 0 eventName", "'true' not")]
    [InlineData("filter eventCategory = $$", "'Management' 'Data'", "Management 1")]
    [InlineData("filter a = 1 and $$", "not eventName strlen", "count by")]
    [InlineData("stats $$", "count count_distinct sum pct strlen", "eventName @timestamp as by not like")]
    [InlineData("stats sum($$", "eventName strlen userIdentity", "count sum by")]
    [InlineData("stats count(*) as n, $$", "sum n", "eventName by")]
    [InlineData("stats count(*) by $$", "eventName bin strlen @timestamp", "count sum")]
    [InlineData("stats count(*) as n by eventName as e | filter $$", "n e strlen", "eventName userIdentity @timestamp count sum")]
    [InlineData("stats count(*) by eventName | sort $$", "count(*) eventName by", "userIdentity")]
    [InlineData("fields eventName as e, strlen($$", "e eventName", "count")]
    [InlineData("fields eventName as e | filter $$", "e eventName", "count")]
    [InlineData("parse @message \"a *\" as rest | display $$", "rest eventName @message", "count as")]
    [InlineData("parse $$", "@message eventName logfmt csv", "as multi")]
    [InlineData("lookup accounts id as recipientAccountId output owner | filter $$", "owner eventName", "id team")]
    [InlineData("lookup accounts id as $$", "recipientAccountId eventName", "owner strlen")]
    [InlineData("filter sourceIPAddress in ($$", "filter fields stats", "eventName count")]
    [InlineData("filter sourceIPAddress in (filter $$", "eventName not", "filter count")]
    [InlineData("filter sourceIPAddress in (fields userAgent as u | filter u = 'x' and $$", "u eventName", "fields")]
    [InlineData("fields eventName as e | filter sourceIPAddress in (filter $$", "eventName", "e")]
    [InlineData("stats count(*) as n by eventName as e | appendcols ($$", "stats filter", "n e")]
    [InlineData("$Saved(name = \"rules/logins\") | filter $$", "who eventName", "as")]
    [InlineData("unnest $$", "resources eventName jsonParse", "count into")]
    [InlineData("limit {{$$", "{{count}}", "{{user}}")]
    [InlineData("filter eventName = {{us$$", "{{user}} {{count}} {{since}}", "eventName")]
    [InlineData("filter eventName = {$$", "{{user}} {{count}} {{since}}", "eventName")]
    [InlineData("fillmissing with $$", "strlen", "for")]
    [InlineData("stats count(*) as n by eventName | join left=a right=b where a.eventName=b.eventName (filter $$", "eventName userIdentity", "n")]
    [InlineData("frob x | filter eventName = 'a' | fields $$", "eventName", "count")]
    public void Presence_and_absence(string query, string present, string absent)
    {
        string[] names = [.. CaretQuery.Names(query)];

        Assert.Equal([], present.Split(' ').Except(names));
        Assert.Equal([], absent.Split(' ').Intersect(names));
    }

    [Theory]
    [InlineData("fil$$", "filter", "filter $$")]
    [InlineData("fil$$ eventName = 'a'", "filter", "filter$$ eventName = 'a'")]
    [InlineData("| js$$", "json", "| json field=$$")]
    [InlineData("stats count(*) | appendc$$", "appendcols", "stats count(*) | appendcols ($$)")]
    [InlineData("stats count(*) | appendc$$ (stats count(*))", "appendcols", "stats count(*) | appendcols$$ (stats count(*))")]
    [InlineData("whe$$", "where", "where $$")]
    [InlineData("$$", "$Saved", "$Saved(name = \"$$\")")]
    [InlineData("$$\n| stats count(*)", "$Saved", "$Saved(name = \"$$\")\n| stats count(*)")]
    [InlineData("$Sa$$(name = \"x\")", "$Saved", "$Saved$$(name = \"x\")")]
    [InlineData("$Saved(name = \"$$", "rules/logins", "$Saved(name = \"rules/logins\"$$")]
    [InlineData("$Saved(name = '$$')", "it's", "$Saved(name = 'it\\'s$$')")]
    [InlineData("filter str$$", "strlen", "filter strlen($$)")]
    [InlineData("filter str$$(eventName)", "strlen", "filter strlen$$(eventName)")]
    [InlineData("filter 1 = n$$", "now", "filter 1 = now()$$")]
    [InlineData("filter user$$Identity.arn", "userIdentity", "filter userIdentity$$.arn")]
    [InlineData("filter userIdentity.a$$", "arn", "filter userIdentity.arn$$")]
    [InlineData("filter userIdentity.$$ = 'x'", "arn", "filter userIdentity.arn$$ = 'x'")]
    [InlineData("filter `user$$", "userIdentity", "filter `userIdentity`$$")]
    [InlineData("filter `user$$` = 'x'", "userIdentity", "filter `userIdentity`$$ = 'x'")]
    [InlineData("fields eventName as `a-b` | filter $$", "a-b", "fields eventName as `a-b` | filter `a-b`$$")]
    [InlineData("fields eventName as `in` | filter $$", "in", "fields eventName as `in` | filter `in`$$")]
    [InlineData("stats count(*) | sort $$", "count(*)", "stats count(*) | sort count(*)$$")]
    [InlineData("stats count(*) by userIdentity.arn | sort us$$", "userIdentity.arn", "stats count(*) by userIdentity.arn | sort userIdentity.arn$$")]
    [InlineData("filter eventCategory = 'Da$$", "Data", "filter eventCategory = 'Data'$$")]
    [InlineData("filter eventCategory = 'Da$$'", "Data", "filter eventCategory = 'Data$$'")]
    [InlineData("filter eventCategory = 'Da$$ and eventName = 'x'", "Data", "filter eventCategory = 'Data'$$ and eventName = 'x'")]
    [InlineData("filter eventCategory = \"D$$ata\"", "Data", "filter eventCategory = \"Data$$\"")]
    [InlineData("filter eventCategory = $$", "'Data'", "filter eventCategory = 'Data'$$")]
    [InlineData("filter x = {{us$$", "{{user}}", "filter x = {{user}}$$")]
    [InlineData("filter x = {{us$$}} or y = 1", "{{user}}", "filter x = {{user}}$$ or y = 1")]
    [InlineData("stats count(*) by bin(5$$", "15m", "stats count(*) by bin(15m$$")]
    [InlineData("stats count(*) | join ty$$", "type=", "stats count(*) | join type=$$")]
    [InlineData("stats count(*) | join left=a right=b where $$", "a", "stats count(*) | join left=a right=b where a.$$")]
    [InlineData("filter resources[$$].ARN = 'x'", "0", "filter resources[0$$].ARN = 'x'")]
    public void Choosing_an_item(string query, string item, string expected) => Assert.Equal(expected, CaretQuery.Choose(query, item));

    [Fact]
    public void A_field_is_described_by_type_and_meaning() =>
        Assert.Equal("text: ARN of the calling principal", Item("filter userIdentity.$$", "arn").Description);

    [Fact]
    public void A_command_is_described_by_its_form_and_purpose() =>
        Assert.Equal("dedup field, …: Keeps the first row of each distinct combination of the fields.", Item("$$", "dedup").Description);

    [Fact]
    public void A_function_is_described_by_signature_type_and_purpose()
    {
        CompletionItem item = Item("stats $$", "pct");

        Assert.Equal("(number, percent)", item.Detail);
        Assert.Equal("pct(number, percent), number: The percentile by nearest rank.", item.Description);
    }

    [Fact]
    public void Names_of_the_query_stand_above_fields_and_fields_above_functions()
    {
        string[] names = [.. CaretQuery.Names("fields eventName as zebra | filter $$")];

        Assert.Equal("zebra", names[0]);
        Assert.Equal("addendum", names[1]);
        Assert.True(names.ToList().IndexOf("vpcEndpointId") < names.ToList().IndexOf("abs"));
        Assert.Equal("not", names[^1]);
    }

    [Fact]
    public void A_text_that_is_too_long_for_the_service_is_left_alone() =>
        Assert.Null(QueryCompleter.Complete(new string(' ', QueryCompiler.MaximumLength + 1), 0, CaretQuery.Environment));

    private static CompletionItem Item(string query, string name) => CaretQuery.Items(query).Single(item => item.Name == name);
}
