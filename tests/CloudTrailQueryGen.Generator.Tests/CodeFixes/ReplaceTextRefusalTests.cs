using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.CodeFixes;

/// <summary>Where a fix would write something wrong, none is offered.</summary>
public sealed class ReplaceTextRefusalTests
{
    [Theory]
    [InlineData("\"filter \" + {|CTQ2004:nameof(T)|} + \" = 'x'\"")]
    [InlineData("$\"filter errorCode {{|CTQ1054:nameof(exists)|}}\"")]
    public async Task The_text_is_not_inside_of_a_literal(string argument) => await HasNoFixAsync(argument);

    [Fact]
    public async Task An_interpolated_raw_literal_has_no_other_form() =>
        await HasNoFixAsync("$\"\"\"filter eventName = {|CTQ1016:http://1.2.3.4/x|}\"\"\"");

    [Fact]
    public async Task A_rule_has_no_replacement_for_this_query() => await HasNoFixAsync("\"{|CTQ1042:xyzzy|} eventName\"");

    private static async Task HasNoFixAsync(string argument)
    {
        CodeFixRun run = await CodeFixRun.StartAsync(LiteralForms.Source(argument));

        Assert.Empty(run.Titles);
    }
}
