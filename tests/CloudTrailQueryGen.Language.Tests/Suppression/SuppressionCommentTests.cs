using System.Linq;
using CloudTrailQueryGen.Language.Tests.Binding;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Suppression;

/// <summary><c># ctq-disable</c>: what it silences, and what is said when it silences nothing.</summary>
public sealed class SuppressionCommentTests
{
    [Theory]
    // In front of the first command it is about the whole query.
    [InlineData("# ctq-disable CTQ4014\nfilter eventName | filter errorCode")]
    [InlineData("# a query\n#@ title: x\n  #ctq-disable CTQ4014\r\n# more\r\n\r\nfilter eventName\r\n| filter errorCode")]
    [InlineData("# CTQ-Disable ctq4014\nSOURCE {|CTQ4003:x|}", true)]
    // Elsewhere it is about the line of what comes next, or its own line behind text.
    [InlineData("filter readOnly = 1\n# ctq-disable CTQ4014\n| filter errorCode")]
    [InlineData("filter readOnly = 1\n# ctq-disable CTQ4014: our flag\n\n# more\n| filter errorCode")]
    [InlineData("filter readOnly = 1 |\n# ctq-disable CTQ4014\nfilter errorCode | limit 5")]
    [InlineData("filter readOnly = 1\n| filter errorCode # ctq-disable CTQ4014")]
    [InlineData("filter readOnly = 1 and\n# ctq-disable CTQ4014\nerrorCode")]
    [InlineData("# ctq-disable CTQ4014, CTQ4082\nfilter errorCode and eventName = 'a' and ispresent(eventName)")]
    [InlineData("# ctq-disable CTQ4014 CTQ4082,, CTQ4083 : why not: CTQ1\nfilter errorCode and eventName in ['a', 'a'] and ispresent(eventName)")]
    [InlineData("# ctq-disable CTQ4014\r\r# ctq-disable CTQ4083\rfilter errorCode and eventName in ['a', 'a']")]
    // In text it is text.
    [InlineData("filter eventName = '# ctq-disable CTQ4014'")]
    [InlineData("filter eventName like /# ctq-disable CTQ4014/ and `# ctq-disable x` = 1 or 1 = 2", true)]
    [InlineData("# see ctq-disable CTQ4014\nfilter readOnly = 1")]
    [InlineData("# ctq-disabled CTQ4014\nfilter readOnly = 1")]
    public void SilencesWhatItNames(string text, bool hasOthers = false)
    {
        string[] found = [.. QueryCompiler.Compile(MarkedQuery.TextOf(text), MarkedQuery.Environment).Diagnostics.Select(each => each.Id)];

        Assert.DoesNotContain(found, id => id is "CTQ4014" or "CTQ4082" or "CTQ4083" or "CTQ1075" or "CTQ1077");
        Assert.True(hasOthers || found.Length == 0, string.Join(' ', found));
    }

    [Theory]
    [InlineData("filter readOnly = 1\n# ctq-disable CTQ4014\n| filter errorCode and\n{|CTQ4014:eventName|}", "'eventName' is a value, not a condition; it counts as true only when it is a number other than 0, so use 'ispresent(eventName)' or a comparison")]
    [InlineData("# ctq-disable {|CTQ1076:CTQ4081|}\nfilter readOnly = 1", "'CTQ4081' is not reported in this query, so that silencing it has no effect; leave it out")]
    [InlineData("filter readOnly = 1\n# ctq-disable {|CTQ1076:CTQ4014|}\n| limit 5", "'CTQ4014' is not reported in the line that this is about, so that silencing it has no effect; leave it out")]
    [InlineData("filter readOnly = 1\n# ctq-disable {|CTQ1076:CTQ4014|}", "'CTQ4014' is not reported in the line that this is about, so that silencing it has no effect; leave it out")]
    [InlineData("{|CTQ1075:# ctq-disable|}\nlimit 5", "'# ctq-disable' names no rule, so that it silences nothing; write '# ctq-disable' and ids such as 'CTQ4082', and a reason behind a colon")]
    [InlineData("filter readOnly = 1\n# {|CTQ1075:ctq-disable-next-line|} CTQ4014\n| limit 5", "'ctq-disable-next-line' is no rule, so that it silences nothing; write '# ctq-disable' and ids such as 'CTQ4082', and a reason behind a colon")]
    [InlineData("# ctq-disable {|CTQ1075:4014|}\nlimit 5", "'4014' is no rule, so that it silences nothing; write '# ctq-disable' and ids such as 'CTQ4082', and a reason behind a colon")]
    [InlineData("# ctq-disable {|CTQ1075:CTQ6005|}\nlimit 5", "'CTQ6005' is no rule about queries, so that it silences nothing; write '# ctq-disable' and ids such as 'CTQ4082', and a reason behind a colon")]
    [InlineData("# ctq-disable {|CTQ1077:CTQ2003|}\nlimit 5", "'CTQ2003' is an error, and a query with errors cannot run, so that it cannot be silenced; correct what it reports")]
    public void SaysWhatItDoesNotSilence(string markup, string message) => MarkedQuery.Reports(markup, message);

    [Fact]
    public void AnErrorStaysAnError()
    {
        QueryCompilation compilation = MarkedQuery.Reports(
            "# ctq-disable {|CTQ1077:CTQ2003|}\nfilter {|CTQ2003:eventNme|} = 'x'",
            "'CTQ2003' is an error, and a query with errors cannot run, so that it cannot be silenced; correct what it reports",
            "CloudTrail has no field 'eventNme'; did you mean 'eventName'?");

        Assert.Null(compilation.Plan);
    }

    [Fact]
    public void NothingElseOfTheQueryChanges() => Assert.NotNull(QueryCompiler.Compile("# ctq-disable CTQ4014\nfilter errorCode", MarkedQuery.Environment).Plan);
}
