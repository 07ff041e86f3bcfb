using System;
using System.Collections.Generic;
using System.Linq;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Seeded conditions over two fields and few values, so that most of them contradict or repeat themselves somewhere.</summary>
internal sealed class RandomConditions(int seed)
{
    private static readonly string[] s_fields = ["requestParameters.a", "requestParameters.a", "requestParameters.b"];

    private static readonly string[] s_constants =
        ["'x'", "'y'", "'X'", "''", "'1'", "'01'", "'1.0'", "'10'", "'2'", "' '", "'xy'", "'\ud83d\ude00'", "'\uff21'", "0", "1", "1.0", "2", "3.5", "-1", "10", "'9007199254740993'", "9007199254740993"];

    private static readonly string[] s_orders = ["=", "=", "=", "!=", "!=", "<", "<=", ">", ">="];

    private static readonly string[] s_patterns = ["'x'", "'y'", "''", "'1'", "/x/", "/^x$/", "/(?i)X/", "/x|1/", "/^1/", "/0$/", "/x.*y/", "/./", "/\\d/"];

    /// <summary>Every value that a field can have to any of the conditions, each as JSON; null for none.</summary>
    public static readonly string?[] Values =
    [
        null, "null", "\"\"", "\"x\"", "\"y\"", "\"X\"", "\"xy\"", "\"x.y\"", "\"z\"", "\" \"", "\"1\"", "\"01\"", "\"1.0\"", "\"2\"", "\"1.5\"", "\"10\"", "\"-1\"", "\"0\"", "\"\ud83d\ude00\"", "\"\uff21\"", "\"\uff22\"",
        "0", "-0.0", "1", "1.0", "2", "1.5", "3.5", "10", "-1", "11", "-5", "true", "false", "{}", "{\"x\":1}", "[]", "[\"x\"]", "9007199254740993", "9007199254740992", "\"9007199254740993\"", "1e3",
    ];

    private readonly Random _random = new(seed);

    public string Next() => Condition(_random.Next(1, 4));

    /// <summary>Some events: each value for one field, at random for the other.</summary>
    public static List<OracleEvent> Events(int seed)
    {
        var random = new Random(seed);
        List<OracleEvent> events = [];
        foreach (string? value in Values)
        {
            string? other = Values[random.Next(Values.Length)];
            events.Add(Event(value, other, events.Count));
            events.Add(Event(other, value, events.Count));
        }

        return events;
    }

    private static OracleEvent Event(string? a, string? b, int ordinal)
    {
        IEnumerable<string> members = new[] { ("a", a), ("b", b) }.Where(member => member.Item2 is not null).Select(member => $"\"{member.Item1}\":{member.Item2}");
        return new OracleEvent("{\"eventTime\":\"2026-03-04T05:06:07Z\",\"requestParameters\":{" + string.Join(',', members) + "}}", 0, ordinal);
    }

    private string Condition(int depth)
    {
        if (depth == 0)
        {
            return Test();
        }

        return _random.Next(9) switch
        {
            0 => $"not ({Condition(depth - 1)})",
            1 => Test(),
            < 6 => string.Join(" and ", Parts(depth)),
            _ => string.Join(" or ", Parts(depth)),
        };
    }

    private IEnumerable<string> Parts(int depth) =>
        Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Condition(depth - 1)).Select(part => part.Contains(" and ") || part.Contains(" or ") ? $"({part})" : part).ToList();

    private string Test() => _random.Next(16) switch
    {
        < 6 => $"{Pick(s_fields)} {Pick(s_orders)} {Pick(s_constants)}",
        6 => $"{Pick(s_constants)} {Pick(s_orders)} {Pick(s_fields)}",
        7 or 8 => $"{Pick(s_fields)} {Pick(["in", "not in"])} [{string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(s_constants)))}]",
        9 or 10 => $"{Pick(s_fields)} {Pick(["like", "not like"])} {Pick(s_patterns)}",
        11 => $"{Pick(["ispresent", "isempty", "isblank"])}({Pick(s_fields)})",
        12 => $"{Pick(["ispresent", "isempty"])}({Pick(s_fields)}) {Pick(s_orders)} {Pick(["0", "1", "2", "'1'"])}",
        13 => $"{Pick(["strcontains", "startsWith", "endsWith"])}({Pick(s_fields)}, {Pick(["'x'", "'1'", "''"])}) {Pick(["", "", "= 0", "= 1", "!= 0"])}",
        14 => Pick(["requestParameters.a = requestParameters.b", "requestParameters.a != requestParameters.b", "strlen(requestParameters.a) > 1", "strlen(requestParameters.a) = 0", "strlen(requestParameters.a) < 1"]),
        _ => Pick(["1 = 1", "1 = 2", "'x' < 'y'", "1 = '1'", "2"]),
    };

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
