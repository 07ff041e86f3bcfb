using System.Linq;
using System.Threading.Tasks;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Analyzers;

/// <summary>The rules about a method and its query together: predicates, parameters, rows.</summary>
public sealed class DeclarationRuleTests
{
    private const string Usings = "using System;\nusing CloudTrailQueryGen;\n";

    [Fact]
    public async Task A_predicate_only_filters() => await AnalyzerRun.VerifyAsync(Usings + """
        partial class T
        {
            [CloudTrailQuery("filter eventName = 'x' | filter readOnly = 1 | {|CTQ6014:sort|} eventName | limit 5")]
            public static partial bool M(ReadOnlySpan<byte> e);
        }
        """);

    [Fact]
    public async Task A_predicate_has_no_run()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(Usings + """
            partial class T
            {
                [CloudTrailQuery("filter toMillis(@timestamp) > {|CTQ6014:now()|} * 1000 and {|CTQ6014:queryStartTime( )|} > 1 | where {|CTQ6014:querytimerange()|} > 0 or eventName = 'now()'")]
                public static partial bool M(ReadOnlySpan<byte> e);

                [CloudTrailQuery("filter toMillis(@timestamp) > now() * 1000")]
                public static partial CloudTrailQuery<Row> N();
            }
            """);

        Assert.Equal(
            [
                "CTQ6014: The query of predicate 'M' does more than test a single event; return 'CloudTrailQuery<TRow>' to run 'now()'",
                "CTQ6014: The query of predicate 'M' does more than test a single event; return 'CloudTrailQuery<TRow>' to run 'queryStartTime()'",
                "CTQ6014: The query of predicate 'M' does more than test a single event; return 'CloudTrailQuery<TRow>' to run 'queryTimeRange()'",
            ],
            run.Messages);
    }

    [Fact]
    public async Task A_predicate_has_no_subquery()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(Usings + """
            partial class T
            {
                [CloudTrailQuery("filter awsRegion = 'x' and not (eventName {|CTQ6014:in|} (fields eventName))")]
                public static partial bool M(ReadOnlySpan<byte> e);
            }
            """);

        Assert.Equal(["CTQ6014: The query of predicate 'M' does more than test a single event; return 'CloudTrailQuery<TRow>' to run 'in'"], run.Messages);
    }

    [Fact]
    public async Task A_parameter_of_a_subquery_alone_is_used() => await AnalyzerRun.VerifyAsync(Usings + """
        partial class T
        {
            [CloudTrailQuery("filter eventName in (filter awsRegion = {{home}} | fields eventName) and awsRegion != {{other}}")]
            public static partial CloudTrailQuery<R> M(string other, string home);
        }

        public record R(DateTimeOffset? Timestamp, string? Message);
        """);

    [Fact]
    public async Task A_parameter_that_the_query_does_not_use_is_a_warning()
    {
        AnalyzerRun run = await AnalyzerRun.VerifyAsync(Usings + """
            partial class T
            {
                [CloudTrailQuery("filter eventName = {{name}}")]
                public static partial bool M(ReadOnlySpan<byte> e, string name, {|CTQ6015:long other|});
            }
            """);

        Assert.Equal(["CTQ6015: Parameter 'other' is not used by the query; refer to it as '{{other}}' or remove it"], run.Messages);
    }

    [Fact]
    public async Task A_parameter_in_quotes_is_one_mistake() => await AnalyzerRun.VerifyAsync(Usings + """
        partial class T
        {
            [CloudTrailQuery("filter eventName = '{|CTQ2020:{{name}}|}'")]
            public static partial bool M(ReadOnlySpan<byte> e, string name);
        }
        """);

    [Fact]
    public async Task A_parameter_that_the_method_does_not_have_is_an_error() => await AnalyzerRun.VerifyAsync(Usings + """
        partial class T
        {
            [CloudTrailQuery("filter eventName = {|CTQ2013:{{nmae}}|} and eventSource = {{name}}")]
            public static partial bool M(ReadOnlySpan<byte> e, string name);
        }
        """);

    [Theory]
    [InlineData("fields eventName, eventName as other", "public record R(string? EventName, string? Other);")]
    [InlineData("stats count(*) as n, avg(strlen(eventName)) as a by eventName", "public record R(string EventName, int N, double? A);")]
    [InlineData("fields {|CTQ6018:eventName|}, eventSource", "public record R(string? EventSource);")]
    [InlineData("stats count(*) as n, sum(1) as {|CTQ6018:total|}", "public class R { public long N { get; set; } }")]
    public async Task Columns_fill_the_members_of_a_row_of_the_users_own(string query, string row) =>
        await AnalyzerRun.VerifyAsync(Source(query, "CloudTrailQuery<R>", row));

    [Theory]
    [InlineData("fields eventName", "CTQ6019", "public record R(string? EventName, string? Source);")]
    [InlineData("stats count(*) as n by bin(1h) as hour", "CTQ6020", "public record R(DateTimeOffset? Hour, Guid N);")]
    [InlineData("stats count(*) as n by bin(1h) as hour", "CTQ6020", "public record R(long Hour, long N);")]
    public async Task A_member_that_does_not_fit_shows_at_the_return_type(string query, string id, string row) =>
        await AnalyzerRun.VerifyAsync(Source(query, "{|" + id + ":CloudTrailQuery<R>|}", row));

    [Fact]
    public async Task Messages_about_members_say_what_to_do()
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(
            Source("stats count(*) as n by bin(1h) as hour, eventName", "CloudTrailQuery<R>", "public record R(long Hour, long? N, string? Extra);")));

        Assert.Equal(
            [
                "CTQ6018: Column 'eventName' has no member 'EventName' in row type 'R'; add it, or drop the column with 'display'",
                "CTQ6019: Member 'Extra' of row type 'R' matches no column; the query's columns are 'hour', 'eventName', 'n'",
                "CTQ6020: Member 'Hour' of row type 'R' has type 'long', which cannot hold column 'hour'; declare it as 'DateTimeOffset?'",
            ],
            run.Messages.Order());
    }

    [Theory]
    [InlineData("fields userIdentity.userName, {|CTQ6021:requestParameters.userName|}")]
    [InlineData("fields eventName as a, eventSource as {|CTQ6021:A|}")]
    [InlineData("fields eventName as {|CTQ6022:equals|}")]
    public async Task Columns_of_a_generated_row_become_different_properties(string query) =>
        await AnalyzerRun.VerifyAsync(Source(query, "CloudTrailQuery<Row>", string.Empty));

    [Theory]
    [InlineData("fields userIdentity.userName, requestParameters.userName", "Columns 'userIdentity.userName' and 'requestParameters.userName' both become property 'UserName'; give one of them a name of its own, such as 'as RequestParametersUserName', or choose the columns with 'display'")]
    [InlineData("fields eventName as a, eventSource as A", "Columns 'a' and 'A' both become property 'A'; give one of them a name of its own, such as 'as A2', or choose the columns with 'display'")]
    public async Task A_shared_property_is_named_with_a_way_out(string query, string message)
    {
        AnalyzerRun run = await AnalyzerRun.StartAsync(TestProject.Create(Source(query, "CloudTrailQuery<Row>", string.Empty)));

        Assert.Equal(["CTQ6021: " + message], run.Messages);
    }

    private static string Source(string query, string returnType, string row) => Usings + $$"""
        partial class T
        {
            [CloudTrailQuery("{{query}}")]
            public static partial {{returnType}} M();
            {{row}}
        }
        """;
}
