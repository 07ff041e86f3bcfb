using System;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Generated;

/// <summary>Patterns, formats and zones in generated code: constants are made once, and a zone that does not exist is named.</summary>
public sealed class GeneratedDateTests
{
    private const string Source = """
        using System;
        using CloudTrailQueryGen;

        public static partial class Rules
        {
            [CloudTrailQuery("filter formatDate(@timestamp, '%H', 'Europe/Berlin') = '14' and parseDate(eventTime, \"yyyy-MM-dd'T'HH:mm:ssX\") > 0")]
            public static partial bool Afternoon(ReadOnlySpan<byte> utf8Event);

            [CloudTrailQuery("filter eventName = 'x' or formatDate(@timestamp, '%H', 'Mars/Olympus') = '14'")]
            public static partial bool OnMars(ReadOnlySpan<byte> utf8Event);

            [CloudTrailQuery("filter formatDate(@timestamp, {{format}}, {{zone}}) = {{text}}")]
            public static partial bool Given(ReadOnlySpan<byte> utf8Event, string format, string zone, string text);

            [CloudTrailQuery("stats count(*) as n by formatDate(@timestamp, '%Y\\n\"%%', 'Mars/Olympus') as year")]
            public static partial CloudTrailQuery<ByYearRow> ByYear();

            [CloudTrailQuery("fields formatDate(@timestamp, '%d', 'Asia/Tokyo') as d | limit 5 | filter formatDate(@timestamp, '%d', 'Asia/Tokyo') = d | display parseDate(d, 'dd') as day, parseDate(d, {{pattern}}, 'Asia/Tokyo') as same")]
            public static partial CloudTrailQuery<ByDayRow> ByDay(string pattern);
        }
        """;

    private static readonly byte[] s_event = Encoding.UTF8.GetBytes("""{"eventTime":"2024-07-01T12:30:00Z","eventName":"PutObject"}""");

    private delegate bool Predicate(ReadOnlySpan<byte> utf8Event);

    private delegate bool GivenPredicate(ReadOnlySpan<byte> utf8Event, string format, string zone, string text);

    [Fact]
    public void A_predicate_uses_its_zone()
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create(Source));

        Assert.True(compiled.Delegate<Predicate>("Rules", "Afternoon")(s_event));
    }

    [Theory]
    [InlineData("%Y", "UTC", "2024", true)]
    [InlineData("%H:%M", "Asia/Kolkata", "18:00", true)]
    [InlineData("%H:%M", "Mars/Olympus", "18:00", false)]
    [InlineData("%Q", "UTC", "%Q", false)]
    public void A_predicate_takes_formats_and_zones_as_parameters(string format, string zone, string text, bool expected)
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create(Source));

        Assert.Equal(expected, compiled.Delegate<GivenPredicate>("Rules", "Given")(s_event, format, zone, text));
    }

    [Fact]
    public void A_predicate_throws_where_it_needs_a_zone_that_does_not_exist()
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create(Source));
        Predicate predicate = compiled.Delegate<Predicate>("Rules", "OnMars");

        Assert.True(predicate("""{"eventTime":"2024-07-01T12:30:00Z","eventName":"x"}"""u8));
        TimeZoneNotFoundException error = Assert.Throws<TimeZoneNotFoundException>(() => predicate(s_event));
        Assert.Contains("'Mars/Olympus'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Preparing_a_query_throws_when_its_zone_does_not_exist()
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create(Source));

        TimeZoneNotFoundException error = Assert.Throws<TimeZoneNotFoundException>(() => compiled.Invoke("Rules", "ByYear"));
        Assert.Contains("'Mars/Olympus'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_stages_share_what_was_prepared()
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create(Source));
        GeneratedResult result = GeneratedQuery.Of(compiled.Invoke("Rules", "ByDay", "d")!).Run(CloudTrailSource.Memory(s_event), new());

        Assert.Contains("0,-32400000", result.Csv, StringComparison.Ordinal);
    }
}
