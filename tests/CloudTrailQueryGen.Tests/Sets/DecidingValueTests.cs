using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sets;

/// <summary>Whatever the fields hold that decide which queries get an event, each query gets those that it matches alone.</summary>
public sealed class DecidingValueTests
{
    private static readonly string[] s_conditions =
    [
        "eventName = 'ConsoleLogin'",
        "eventName = 'ConsoleLogin' and userIdentity.type = 'Root'",
        "eventName in ['ConsoleLogin', 'AssumeRole', 'größe']",
        "eventName != 'ConsoleLogin'",
        "eventName like /Login$/",
        "not ispresent(eventName)",
        "isblank(eventName) or eventName = 7",
        "eventName = '7'",
        "eventName like 'é'",
        "eventSource = 'signin.amazonaws.com' and eventName = 'ConsoleLogin'",
        "eventSource = 'signin.amazonaws.com'",
        "eventSource not like 'amazonaws'",
        "eventSource = {{source}} and eventName = {{name}}",
        "eventName in [{{name}}, {{source}}]",
        "userIdentity.type = 'Root'",
        "userIdentity.type = 'Root' or eventName = 'ConsoleLogin'",
        "ispresent(errorCode)",
        "errorCode like 'Denied' and eventName = 'ConsoleLogin'",
        "not ispresent(errorCode) and eventName = 'ConsoleLogin'",
        "errorCode = 'AccessDenied' and userIdentity.type != 'Root'",
        "sourceIPAddress = '203.0.113.7'",
        "sourceIPAddress in ['203.0.113.7', '203.0.113.8'] and note = 'rare text'",
        "note = 'other rare text' or note = 'a third one' or note = 'and a fourth'",
        "requestParameters.x = 1 or userIdentity.type = 'Root'",
        "@message like 'ConsoleLogin'",
        "strlen(concat(eventName, eventSource)) > 20",
        "ispresent(`userIdentity.type`)",
    ];

    // Members of events, as text: each event has some of each list.
    private static readonly string[][] s_members =
    [
        ["", "\"eventName\":\"ConsoleLogin\"", "\"eventName\":\"Console\\u004cogin\"", "\"event\\u004eame\":\"ConsoleLogin\"", "\"eventName\":null", "\"eventName\":7", "\"eventName\":\"7\"",
            "\"eventName\":{\"x\":1}", "\"eventName\":[\"ConsoleLogin\"]", "\"eventName\":true", "\"eventName\":\"\"", "\"eventName\":\"größe\"", "\"eventName\":\"gr\\u00f6\\u00dfe\"",
            "\"eventName\":\"AssumeRole\",\"eventName\":\"ConsoleLogin\"", "\"eventName\":null,\"eventName\":\"ConsoleLogin\"", "\"x\":{\"eventName\":\"ConsoleLogin\"}", "\"eventName\":\"Élan\""],
        ["", "\"eventSource\":\"signin.amazonaws.com\"", "\"eventSource\":\"s3.amazonaws.com\"", "\"eventSource\":\"signin\\u002eamazonaws.com\"", "\"eventSource\":null", "\"eventSource\":{\"a\":[]}", "\"eventSource\":\"elsewhere\""],
        ["", "\"userIdentity\":{\"type\":\"Root\"}", "\"userIdentity\":{\"a\":{\"type\":\"No\"},\"type\":\"Root\",\"b\":1}", "\"userIdentity.type\":\"Root\"", "\"userIdentity\":{\"type\":\"\\u0052oot\"}",
            "\"userIdentity\":[{\"type\":\"Root\"}]", "\"userIdentity\":\"Root\"", "\"userIdentity\":null", "\"userIdentity\":{}", "\"userIdentity\":{\"type\":{\"x\":1}}", "\"userIdentity\":{\"type\":\"IAMUser\"},\"userIdentity\":{\"type\":\"Root\"}"],
        ["", "", "\"errorCode\":\"AccessDenied\"", "\"errorCode\":\"Client.Denied\"", "\"error\\u0043ode\":\"AccessDenied\"", "\"errorCode\":null", "\"x\":{\"errorCode\":\"AccessDenied\"}", "\"errorCode\":12"],
        ["", "\"sourceIPAddress\":\"203.0.113.7\"", "\"sourceIPAddress\":\"203\\u002e0.113.8\"", "\"note\":\"rare text\"", "\"note\":\"other rare text\"", "\"note\":\"and\\u0020a fourth\"", "\"text\":\"a third one\"", "\"note\":\"a third one\""],
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void As_alone(int form)
    {
        using CompiledQueries compiled = CompiledQueries.Compile(s_conditions.Select(condition => (
            $"filter {condition} | fields @timestamp, @ptr, @message", condition.Contains("{{", StringComparison.Ordinal) ? "string source, string name" : "")));
        foreach ((string? source, string? name) in new[] { ("signin.amazonaws.com", "ConsoleLogin"), ("7", "7"), ("", ""), (null, null) })
        {
            TwoWays queries = new();
            for (int i = 0; i < s_conditions.Length; i++)
            {
                queries.AddObject(compiled.Invoke("Q", $"Q{i}", s_conditions[i].Contains("{{", StringComparison.Ordinal) ? [source, name] : [])!);
            }

            byte[] input = Oracle.QueryTable.ToInput(Events(new Random(form), 3_000), form);
            Assert.InRange(queries.AssertSame(() => CloudTrailSource.Memory(input), new()), 10_000, long.MaxValue);
            Assert.InRange(queries.AssertSame(() => CloudTrailSource.Memory(input), new() { WindowBytes = 700 }), 10_000, long.MaxValue);
            Assert.InRange(queries.AssertSame(() => CloudTrailSource.Memory(input), new() { UsesProbes = false }), 10_000, long.MaxValue);
            Assert.InRange(queries.AssertSame(() => CloudTrailSource.Memory(input), new() { Validation = EventValidation.Full }), 10_000, long.MaxValue);
        }
    }

    [Fact]
    public void More_names_than_are_remembered()
    {
        string[] conditions = ["eventName = 'Name4712'", "eventName like /7$/ and eventName like 'Long'", "eventName in ['Name1', 'Name4999']", "eventName != 'Name3'"];
        using CompiledQueries compiled = CompiledQueries.Compile(conditions.Select(condition => ($"filter {condition} | fields @ptr, eventName", "")));
        TwoWays queries = new();
        for (int i = 0; i < conditions.Length; i++)
        {
            queries.AddObject(compiled.Invoke("Q", $"Q{i}")!);
        }

        IEnumerable<string> names = Enumerable.Range(0, 5_000).Select(i => i % 7 == 0 ? $"Long{new string('x', 200)}{i}" : $"Name{i}");
        string[] events = [.. names.Concat(names).Select(name => $"{{\"eventName\":\"{name}\"}}")];
        byte[] input = Oracle.QueryTable.ToInput(events, 2);
        Assert.Equal(2 + (2 * 72) + 4 + 9_998, queries.AssertSame(() => CloudTrailSource.Memory(input), new()));
    }

    private static List<string> Events(Random random, int count)
    {
        List<string> events = [];
        for (int i = 0; i < count; i++)
        {
            List<string> members = [.. s_members.Select(list => list[random.Next(list.Length)]).Where(member => member.Length != 0), $"\"padding\":\"{new string('p', random.Next(200))}\""];
            string[] shuffled = [.. members];
            if (i % 3 == 0)
            {
                random.Shuffle(shuffled);
            }

            StringBuilder text = new StringBuilder("{\"eventTime\":\"2024-01-01T00:00:00Z\",").AppendJoin(i % 5 == 0 ? ", " : ",", shuffled).Append('}');
            events.Add(text.ToString());
        }

        return events;
    }
}
