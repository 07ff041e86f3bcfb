using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CloudTrailQueryGen.Tests.Execution;
using Xunit;

namespace CloudTrailQueryGen.Tests.Results;

/// <summary>The exact text of results as table, CSV and JSON, and access to single values.</summary>
public sealed class ResultFormatTests
{
    private static readonly string[] Events =
    [
        """{"eventTime":"2024-01-01T00:00:05Z","eventName":"Plain","detail":"text","n":12}""",
        """{"eventTime":"2024-01-01T00:00:04.120Z","eventName":"Quoted, \"so\"","detail":"a\r\nb\tc\u001b[31m","n":-0.5}""",
        """{"eventTime":"2024-01-01T00:00:03Z","eventName":"","detail":null}""",
        """{"eventName":"No time","detail":{"a":[1,2]},"n":true}""",
        """{"eventTime":"2024-01-01T00:00:02Z","eventName":"日本 e\u0301","detail":"\u202Eabc 😀","n":12345678901234567890}""",
        """{"eventTime":"2024-01-01T00:00:01Z","eventName":"Number text","detail":"<&'>","n":"007"}""",
    ];

    [Fact]
    public void Table()
    {
        const string Expected = """
            @timestamp               eventName     detail                                    n
            -----------------------  ------------  -------------------  ----------------------
            2024-01-01 00:00:05.000  Plain         text                                     12
            2024-01-01 00:00:04.120  Quoted, "so"  a\r\nb\tc\u001B[31m                    -0.5
            2024-01-01 00:00:03.000
            2024-01-01 00:00:02.000  日本 é        \u202Eabc 😀         1.2345678901234567E+19
            2024-01-01 00:00:01.000  Number text   <&'>                                    007
                                     No time       {"a":[1,2]}                               1
            """;
        Assert.Equal(Expected.Replace("é", "e\u0301", StringComparison.Ordinal), Run(Events).ToTable());
    }

    [Fact]
    public void Table_with_a_greatest_width()
    {
        const string Expected = """
            @time…  event…  detail       n
            ------  ------  ------  ------
            2024-…  Plain   text        12
            2024-…  Quote…  a\r\n…    -0.5
            2024-…
            2024-…  日本 é  \u202…  1.234…
            2024-…  Numbe…  <&'>       007
                    No ti…  {"a":…       1
            """;
        Assert.Equal(Expected.Replace("é", "e\u0301", StringComparison.Ordinal), Run(Events).ToTable(6));
    }

    [Fact]
    public void Table_without_rows() => Assert.Equal("@timestamp  eventName  detail  n\n----------  ---------  ------  -", Run().ToTable());

    [Fact]
    public void Csv() => Assert.Equal(
        "@timestamp,eventName,detail,n\r\n"
        + "2024-01-01 00:00:05.000,Plain,text,12\r\n"
        + "2024-01-01 00:00:04.120,\"Quoted, \"\"so\"\"\",\"a\r\nb\tc\u001b[31m\",-0.5\r\n"
        + "2024-01-01 00:00:03.000,\"\",,\r\n"
        + "2024-01-01 00:00:02.000,日本 e\u0301,\u202Eabc 😀,1.2345678901234567E+19\r\n"
        + "2024-01-01 00:00:01.000,Number text,<&'>,007\r\n"
        + ",No time,\"{\"\"a\"\":[1,2]}\",1\r\n",
        Written(Run(Events).WriteCsv));

    [Fact]
    public void Json() => Assert.Equal(
        """[{"@timestamp":"2024-01-01 00:00:05.000","eventName":"Plain","detail":"text","n":12},"""
        + """{"@timestamp":"2024-01-01 00:00:04.120","eventName":"Quoted, \"so\"","detail":"a\r\nb\tc\u001B[31m","n":-0.5},"""
        + """{"@timestamp":"2024-01-01 00:00:03.000","eventName":""},"""
        + "{\"@timestamp\":\"2024-01-01 00:00:02.000\",\"eventName\":\"日本 e\u0301\",\"detail\":\"\u202Eabc \\uD83D\\uDE00\",\"n\":1.2345678901234567E+19},"
        + """{"@timestamp":"2024-01-01 00:00:01.000","eventName":"Number text","detail":"<&'>","n":"007"},"""
        + """{"eventName":"No time","detail":"{\"a\":[1,2]}","n":1}]""",
        Written(Run(Events).WriteJson));

    [Fact]
    public void Forms_without_rows()
    {
        Assert.Equal("@timestamp,eventName,detail,n\r\n", Written(Run().WriteCsv));
        Assert.Equal("[]", Written(Run().WriteJson));
    }

    [Fact]
    public void Large_results_are_written_completely()
    {
        string[] events = [.. Enumerable.Range(0, 3000).Select(i => TestLogs.Event(i, $"Name{i}", "1", new string('x', 50)))];
        using JsonDocument json = JsonDocument.Parse(Written(Run(events).WriteJson));
        Assert.Equal(3000, json.RootElement.GetArrayLength());
        Assert.Equal("Name0", json.RootElement[2999].GetProperty("eventName").GetString());
        Assert.Equal(3001, Written(Run(events).WriteCsv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Streams_stay_open()
    {
        using MemoryStream stream = new();
        Run(Events).WriteCsv(stream);
        Run(Events).WriteJson(stream);
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Text_tells_missing_from_empty()
    {
        QueryResult<EventsRow> result = Run(Events);
        Assert.Equal(("", null), (result.Text(2, 1), result.Text(2, 2)));
        Assert.Equal("{\"a\":[1,2]}", result.Text(5, 2));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => result.Text(6, 0));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => result.Text(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("column", () => result.Text(0, 4));
    }

    [Fact]
    public void Rows_are_typed_and_enumerable()
    {
        QueryResult<EventsRow> result = Run(Events);
        Assert.Equal(new EventsRow(new(2024, 1, 1, 0, 0, 5, TimeSpan.Zero), "Plain", "text", 12), result[0]);
        Assert.Equal(result, Enumerable.Range(0, result.Count).Select(i => result[i]));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => result[6]);
        Assert.Throws<ArgumentOutOfRangeException>("maxWidth", () => result.ToTable(0));
    }

    private static QueryResult<EventsRow> Run(params string[] events)
    {
        QueryRun<EventsRow> run = EventsQuery.All.Start();
        foreach (string text in events)
        {
            run.Add(Encoding.UTF8.GetBytes(text));
        }

        return run.Complete();
    }

    private static string Written(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
