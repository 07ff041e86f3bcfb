using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>Where a fix would write something wrong, none is offered.</summary>
public sealed class ReplaceTextRefusalTests
{
    [Theory]
    [InlineData("$\"filter {|CTQ2003:sourceIpAddress|} = 'x'\"")]
    [InlineData("\"filter {|CTQ2003:sourceIp\" + \"Address|} = 'x'\"")]
    [InlineData("\"filter \" + {|CTQ2004:nameof(T)|} + \" = 'x'\"")]
    public async Task The_text_is_not_inside_of_one_literal(string argument) => await HasNoFixAsync(argument);

    [Fact]
    public async Task A_raw_literal_can_not_end_with_one_quote_more() =>
        await HasNoFixAsync("\"\"\"filter eventName = {|CTQ1016:http://1.2.3.4/x|}\"\"\"");

    [Fact]
    public async Task An_escape_in_front_would_swallow_what_follows() => await HasNoFixAsync("\"\\x9{|CTQ1045:||}fields eventName\"");

    [Fact]
    public async Task A_rule_has_no_replacement_for_this_query() => await HasNoFixAsync("\"{|CTQ1042:xyzzy|} eventName\"");

    private static async Task HasNoFixAsync(string argument)
    {
        CodeFixRun run = await CodeFixRun.StartAsync(LiteralForms.Source(argument));

        Assert.Empty(run.Titles);
    }
}
