using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Tests.Oracle;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>
/// Events that the queries look for, and what an attacker would make of them: other orders, names and texts spelled by escapes, names that occur
/// twice, with dots, or in the wrong place, and values in the way of whoever counts quotes and brackets.
/// </summary>
internal sealed class HostileEvents(Random random)
{
    private static readonly string[] s_names = ["ConsoleLogin", "RunInstances", "GetObject", "PutObject", "Decrypt", "CreateUser", "AssumeRole", "Console", "ConsoleLogin2"];
    private static readonly string[] s_sources = ["signin.amazonaws.com", "ec2.amazonaws.com", "s3.amazonaws.com", "kms.amazonaws.com", "iam.amazonaws.com"];
    private static readonly string[] s_agents = ["Mozilla/5.0", "aws-cli/2.0 KALI", "Parrot OS", "größe", "😀", ""];
    private static readonly string[] s_times = ["2026-01-01T05:06:07Z", "2026-01-01T05:59:59.999Z", "2026-01-02T00:00:00Z", "yesterday"];

    private readonly RandomEvents others = new(random.Next());

    /// <summary>The next event.</summary>
    /// <param name="spaces">See <see cref="HostileJson.Write"/>.</param>
    public string Next(int spaces) => random.Next(6) == 0 ? others.Next(1)[0] : Known().Write(random, spaces);

    private HostileJson Known()
    {
        List<(string Name, HostileJson Value)> members =
        [
            ("eventVersion", HostileJson.Of("1.08")),
            ("userIdentity", Identity()),
            ("eventTime", HostileJson.Of(Pick(s_times))),
            ("eventSource", HostileJson.Of(Pick(s_sources))),
            ("eventName", Chance(30) ? Odd() : HostileJson.Of(Pick(s_names))),
            ("awsRegion", HostileJson.Of(Pick(["us-east-1", "eu-central-1"]))),
            ("sourceIPAddress", HostileJson.Of("203.0.113.7")),
            ("userAgent", HostileJson.Of(Pick(s_agents))),
            ("requestParameters", Chance(4) ? HostileJson.AsIs("null") : Request()),
            ("responseElements", Chance(4) ? HostileJson.AsIs("null") : Response()),
            ("eventID", HostileJson.Of(random.Next(10_000).ToString("x8", CultureInfo.InvariantCulture))),
            ("readOnly", HostileJson.AsIs(Pick(["true", "false"]))),
        ];
        if (Chance(3))
        {
            members.Insert(random.Next(members.Count), ("errorCode", HostileJson.Of(Pick(["AccessDenied", "NoSuchKey"]))));
        }

        if (Chance(3))
        {
            members.Add(("additionalEventData", HostileJson.Object(("bytesTransferredOut", HostileJson.AsIs(Pick(["0", "12", "1.5e3", "-0.25", "\"7\""]))))));
        }

        for (int count = random.Next(3); count > 0; count--)
        {
            Spoil(members);
        }

        return HostileJson.Object([.. members]);
    }

    private void Spoil(List<(string Name, HostileJson Value)> members)
    {
        int at = random.Next(members.Count);
        switch (random.Next(8))
        {
            case 0:
                members.RemoveAt(at);
                break;
            case 1:
                members.Insert(random.Next(members.Count + 1), (members[at].Name, Odd()));
                break;
            case 2:
                (string, HostileJson)[] shuffled = [.. members];
                random.Shuffle(shuffled);
                members.Clear();
                members.AddRange(shuffled);
                break;
            case 3:
                members.Insert(at, ("responseElements.ConsoleLogin", HostileJson.Of(Pick(["Failure", "Success"]))));
                break;
            case 4:
                members.Insert(at, (Pick(["ConsoleLogin", "Failure", "errorcode", "eventName ", "event", ""]), HostileJson.Of(Pick(["Failure", "ConsoleLogin"]))));
                break;
            case 5:
                members.Insert(at, (new string('k', random.Next(1, 700)), Odd()));
                break;
            default:
                members.Insert(at, ("x", Odd()));
                break;
        }
    }

    private HostileJson Identity() => HostileJson.Object(
        ("type", HostileJson.Of(Pick(["IAMUser", "Root", "AssumedRole"]))),
        ("arn", HostileJson.Of(Pick(["arn:aws:iam::123456789012:user/alice", "arn:aws:sts::123456789012:assumed-role/Admin/x", "arn:aws:iam::1:root"]))),
        ("sessionContext", HostileJson.Object(("attributes", HostileJson.Object(("mfaAuthenticated", HostileJson.Of("false")))))));

    private HostileJson Request() => HostileJson.Object(
        ("bucketName", HostileJson.Of(Pick(["logs", "data"]))),
        ("key", HostileJson.Of(Pick(["a/b", "a\\b", "a\"b", "größe", string.Empty]))),
        ("instanceType", HostileJson.Of("t3.micro")),
        ("Records", HostileJson.Array(HostileJson.Object(("eventName", HostileJson.Of("ConsoleLogin"))))));

    private HostileJson Response() => HostileJson.Object(
        ("ConsoleLogin", HostileJson.Of(Pick(["Failure", "Success"]))),
        ("instancesSet", HostileJson.Object(("items", HostileJson.Array(
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => HostileJson.Object(("instanceId", HostileJson.Of($"i-{i}")), ("instanceType", HostileJson.Of("t3.micro"))))])))));

    /// <summary>A value that is not what one expects there.</summary>
    private HostileJson Odd() => random.Next(8) switch
    {
        0 => HostileJson.AsIs(Pick(["null", "true", "0", "-1.5e-7", "{}", "[]", "\"\""])),
        1 => HostileJson.Of(new string('\\', random.Next(1, 140))),
        2 => HostileJson.AsIs("\"" + string.Concat(Enumerable.Repeat("\\\\", random.Next(70))) + "\\\"}]\""),
        3 => HostileJson.AsIs(Nested(random.Next(1, 120))),
        4 => HostileJson.Of("\"eventName\":\"ConsoleLogin\",{[" + new string('x', random.Next(80))),
        5 => HostileJson.Object(("ConsoleLogin", HostileJson.Of("Failure")), ("eventName", HostileJson.Of("ConsoleLogin"))),
        6 => HostileJson.Array(HostileJson.Of("ConsoleLogin"), HostileJson.AsIs("[{\"errorCode\":1}]")),
        _ => HostileJson.Of(new string('é', random.Next(70))),
    };

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("[{\"a\":", depth / 2)) + "\"ConsoleLogin\"" + string.Concat(Enumerable.Repeat("}]", depth / 2));

    private bool Chance(int of) => random.Next(of) == 0;

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];
}
