using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>
/// Seeded CloudTrail-like records over a vocabulary that collides: nested and dotted spellings of one field, duplicate keys, every
/// spelling of numbers and strings, equal and missing times.
/// </summary>
internal sealed class RandomEvents(int seed)
{
    private static readonly string[] s_times =
    [
        "2026-03-04T05:06:07Z", "2026-03-04T05:06:07.089Z", "2026-03-04T05:59:59.999Z", "2026-03-04T07:06:07+02:00", "2026-02-28T23:59:59Z",
        "2025-12-31T23:59:59.9999Z", "2026-01-01T00:00:00Z", "2024-02-29T12:30:00Z", "2026-03-04T05:06:07.5Z", "1969-12-31T23:59:59Z", "yesterday", "",
    ];

    /// <summary>Times of events, and times that no event is before or behind.</summary>
    private static readonly long[] s_instants =
    [
        -2_000_000_000_000, -1000, 1_709_209_800_000, 1_767_225_599_999, 1_767_225_600_000, 1_772_323_199_000, 1_772_600_767_000, 1_772_600_767_089,
        1_772_600_767_500, 1_772_603_999_999, 4_000_000_000_000,
    ];

    private static readonly string[] s_texts =
    [
        "", "a", "A", "b", "ab", "abc", "b\u00e9", "\u00c9a", "\ud83d\ude00", "\uff21", "0", "1", "10", "9", "010", "1e2", "-5", "0.1", "5A", "111A",
        "a9", "a10", "a09", "10.1.2.3", "10.0.0.0", "192.168.0.1", "2001:db8::1", "::ffff:10.1.2.3", "true", "false", " x ", "\t", "a/b", "Put\nObject",
        "say \"hi\"", "back\\slash", "AccessDenied", "PutObject", "GetObject", "s3.amazonaws.com", "AWS Internal", "9007199254740993", "1.0", "null", "-", "1.", ".5", "a=1 b=\"x y\" c", "b=\\\" a=\"\\\\\"\"", "x,\"a,\"\"b\",", "[1,\"a\",{\"b\":null}]",
    ];

    private static readonly string[] s_numbers =
    [
        "0", "-0", "1", "-1", "2", "3", "7", "10", "400", "0.1", "0.2", "0.5", "-2.5", "1.0", "2.50", "1e3", "1E-7", "12.5e-1", "123456789012",
        "9007199254740993", "9223372036854775807", "-9223372036854775808", "12345678901234567890", "-0.0", "1e15", "3e20", "100000000000000000", "0.30000000000000004",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Some records, each the JSON of one event.</summary>
    public List<string> Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Record())];

    /// <summary>A run whose range begins and ends at, just before or just behind the times of events.</summary>
    public OracleRun Run()
    {
        long[] ends = [.. Enumerable.Range(0, 2).Select(_ => Pick(s_instants) + _random.Next(-1, 2)).Order()];
        return new OracleRun(ends[0], Math.Max(ends[1], ends[0] + 1), Pick(s_instants) + _random.Next(1500));
    }

    private string Record()
    {
        var members = new List<(string Key, string Value)>();
        Add(members, 0.92, "eventTime", Chance(0.95) ? Text(Pick(s_times)) : Pick(s_numbers));
        Add(members, 0.9, "eventName", Text(Pick(["PutObject", "GetObject", "a", "b"])));
        Add(members, 0.5, "errorCode", Chance(0.3) ? "null" : Scalar());
        Add(members, 0.5, "sourceIPAddress", Text(Pick(["10.1.2.3", "192.168.0.1", "2001:db8::1", "AWS Internal", "::1"])));
        Add(members, 0.6, "readOnly", Chance(0.9) ? Pick(["true", "false"]) : Scalar());
        Add(members, 0.5, "recipientAccountId", Text(Pick(["012345678901", "12345678901"])));
        Add(members, 0.6, "userIdentity", Object([("type", Scalar()), ("userName", Text(Pick(s_texts)))]));
        Add(members, 0.9, "requestParameters", Chance(0.9) ? Structure(2) : Scalar());
        Add(members, 0.5, "responseElements", Chance(0.5) ? Structure(1) : "null");
        Add(members, 0.15, "requestParameters.a", Scalar());
        Add(members, 0.15, "requestParameters.a.b", Scalar());
        Add(members, 0.3, "@tag", Scalar());
        if (Chance(0.3))
        {
            Shuffle(members);
        }

        return Object(members);
    }

    private void Add(List<(string Key, string Value)> members, double chance, string key, string value)
    {
        if (Chance(chance))
        {
            members.Add((key, value));
        }

        if (Chance(0.05))
        {
            members.Add((key, Scalar()));
        }
    }

    /// <summary>An object over the keys a, b, n, s, flag, items, x-y, b.c, é, a.b, 0 and j, or an array.</summary>
    private string Structure(int depth)
    {
        if (Chance(0.1))
        {
            return Array(depth);
        }

        var members = new List<(string Key, string Value)>();
        foreach (string key in new[] { "a", "b", "n", "s", "flag", "items", "x-y", "b.c", "\u00e9", "a.b", "0", "j" })
        {
            if (!Chance(key is "n" or "s" ? 0.7 : 0.3))
            {
                continue;
            }

            members.Add((key, key switch
            {
                "n" => Chance(0.85) ? Pick(s_numbers) : Scalar(),
                "s" => Chance(0.85) ? Text(Pick(s_texts)) : Scalar(),
                "flag" => Pick(["true", "false"]),
                "j" => Text(JsonText(depth)),
                "items" when depth > 0 => Array(depth),
                _ => Value(depth),
            }));
            Add(members, 0.05, key, Value(depth));
        }

        return Object(members);
    }

    private string Value(int depth) => depth > 0 && Chance(0.4) ? Structure(depth - 1) : Scalar();

    private string Array(int depth) =>
        "[" + Space() + string.Join(Space() + "," + Space(), Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth - 1))) + Space() + "]";

    /// <summary>JSON as the text of a string, now and then not quite JSON.</summary>
    private string JsonText(int depth) => _random.Next(8) switch
    {
        0 => Pick(["", "{", "[1,]", "{} x", "[1 2]", "{'a':1}", "nul", "[\"a]", "{\"a\" 1}", "]"]),
        1 => Space() + Scalar() + Space(),
        < 4 => Space() + Array(Math.Max(depth, 1)) + Space(),
        _ => Space() + Structure(depth) + Space(),
    };

    private string Scalar() => _random.Next(10) switch
    {
        < 5 => Text(Pick(s_texts)),
        < 8 => Pick(s_numbers),
        8 => Pick(["true", "false"]),
        _ => "null",
    };

    private string Object(IEnumerable<(string Key, string Value)> members) =>
        "{" + Space() + string.Join(Space() + "," + Space(), members.Select(member => Text(member.Key) + Space() + ":" + Space() + member.Value)) + Space() + "}";

    /// <summary>A JSON string; any character may be escaped, in any of the spellings that JSON has.</summary>
    private string Text(string text)
    {
        bool escapesMuch = Chance(0.1);
        var builder = new StringBuilder("\"");
        foreach (char character in text)
        {
            if (character is '"' or '\\' or < ' ' || (character == '/' && Chance(0.5)))
            {
                builder.Append(character switch
                {
                    '\n' => Chance(0.5) ? "\\n" : "\\u000a",
                    '\t' => Chance(0.5) ? "\\t" : "\\u0009",
                    '\r' => "\\r",
                    _ => "\\" + character,
                });
            }
            else if (char.IsSurrogate(character) ? text.Length % 2 == 0 && escapesMuch : escapesMuch && Chance(0.5))
            {
                builder.Append(Chance(0.5) ? $"\\u{(int)character:x4}" : $"\\u{(int)character:X4}");
            }
            else
            {
                builder.Append(character);
            }
        }

        return builder.Append('"').ToString();
    }

    private string Space() => Chance(0.9) ? "" : Pick([" ", "  ", "\t", "\r\n", "\n    "]);

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];

    private void Shuffle(List<(string Key, string Value)> members)
    {
        for (int i = members.Count - 1; i > 0; i--)
        {
            int j = _random.Next(i + 1);
            (members[i], members[j]) = (members[j], members[i]);
        }
    }
}
