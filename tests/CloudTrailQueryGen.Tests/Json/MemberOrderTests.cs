using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Members that come in the order of the events before are compared, not read; what is found does not depend on that.</summary>
public sealed class MemberOrderTests
{
    private static readonly string[] s_fields = ["eventTime", "userIdentity.type", "userIdentity.sessionContext.attributes.mfaAuthenticated", "eventName", "requestParameters.key", "errorCode"];

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Names_in_a_known_order_are_not_looked_up(string kernelName)
    {
        PathEvaluator.Use(new PathTree("userIdentity.type", "eventName"));
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernelName));
        state.ScanAll(Envelope(Enumerable.Repeat(Event("1.08", "IAMUser", "GetObject", pretty: false), 3)), int.MaxValue);
        int learned = PathEvaluator.Lookups;
        state.ScanAll(Envelope(Enumerable.Range(0, 50).Select(i => Event("1.08", "Type" + i, "Event" + i, pretty: false))), int.MaxValue);
        Assert.Equal(learned, PathEvaluator.Lookups);
        Assert.Equal("3/49|T:Type49|T:Event49", state.Evaluator.Rows[^1]);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void White_space_belongs_to_the_order(string kernelName)
    {
        PathEvaluator.Use(new PathTree("userIdentity.type", "eventName"));
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernelName));
        state.ScanAll(Envelope(Enumerable.Repeat(Event("1.08", "IAMUser", "GetObject", pretty: true), 3)), int.MaxValue);
        int learned = PathEvaluator.Lookups;
        state.ScanAll(Envelope(Enumerable.Repeat(Event("1.09", "Root", "PutObject", pretty: true), 9)), int.MaxValue);
        Assert.Equal(learned, PathEvaluator.Lookups);
        state.ScanAll(Envelope([Event("1.09", "Root", "Other", pretty: false)]), int.MaxValue);
        Assert.Equal("3/0|T:Root|T:Other", state.Evaluator.Rows[^1]);
    }

    [Fact]
    public void An_order_that_helps_up_to_an_array_is_kept()
    {
        PathEvaluator.Use(new PathTree("eventName", "resources.0.ARN"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector256"));
        string json = Event("1.08", "IAMUser", "Decrypt", pretty: false)[..^1] + ",\"resources\":[{\"type\":\"key\",\"ARN\":\"arn\"}],\"padding\":\"" + new string('p', 200) + "\"}";
        state.ScanAll(Envelope(Enumerable.Repeat(json, 3000)), int.MaxValue);
        int before = PathEvaluator.Lookups;
        state.ScanAll(Envelope(Enumerable.Repeat(json, 100)), int.MaxValue);

        // The array, its one element that counts, and the names in that.
        Assert.InRange(PathEvaluator.Lookups - before, 1, 100 * 4);
        Assert.Equal("3/99|T:Decrypt|T:arn", state.Evaluator.Rows[^1]);
    }

    [Fact]
    public void An_order_that_never_helps_is_left_alone()
    {
        var random = new Random(5);
        string[] members = [.. Enumerable.Range(0, 12).Select(i => $"\"member{i}\":{i}"), "\"eventName\":\"x\""];
        IEnumerable<string> events = Enumerable.Range(0, 4000).Select(_ =>
        {
            random.Shuffle(members);
            return "{" + string.Join(',', members) + ",\"padding\":\"" + new string('p', 200) + "\"}";
        });
        PathEvaluator.Use(new PathTree("eventName", "nowhere"));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector256"));
        state.ScanAll(Envelope(events), int.MaxValue);
        int before = PathEvaluator.Lookups;
        Assert.Equal(4000, state.Evaluator.Rows.Count);
        Assert.All(state.Evaluator.Rows, row => Assert.EndsWith("|T:x|-", row, StringComparison.Ordinal));

        // Now that it is left alone, all 14 names of each of many events are read.
        state.ScanAll(Envelope(Enumerable.Repeat("{" + string.Join(',', members) + ",\"padding\":\"" + new string('p', 200) + "\"}", 500)), int.MaxValue);
        Assert.Equal(500 * 14, PathEvaluator.Lookups - before);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public void All_of_many_fields_are_found(int count)
    {
        string[] fields = [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? $"o.f{i}" : $"f{i}"), "last.f"];
        string json = "{\"o\":{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"f{i}\":{i}")) + "},"
            + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"f{i}\":{i}")) + ",\"last\":{\"f\":0}}";
        PathEvaluator.Use(new PathTree(fields));
        var state = new KernelState<PathEvaluator>(Kernels.Get("Vector256"));
        state.ScanAll(Envelope(Enumerable.Repeat(json, 4)), int.MaxValue);
        string values = string.Concat(Enumerable.Range(0, count).Select(i => "|I:" + i)) + "|I:0";
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"3/{i}{values}"), state.Evaluator.Rows);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Same_rows_and_errors_as_without_an_order(string kernelName)
    {
        var random = new Random(31);
        byte[] alphabet = Encoding.Latin1.GetBytes("{}[]\"\\:,\n\t 0x\u0080\u00FF");
        for (int round = 0; round < 60; round++)
        {
            string[] events = [.. Enumerable.Range(0, 40).Select(_ => RandomEvent(random))];
            byte[] input = round % 3 == 0 ? Encoding.UTF8.GetBytes(string.Join('\n', events)) : Envelope(events);
            for (int damages = round % 4; damages > 0; damages--)
            {
                input[random.Next(input.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            string expected = Scan(kernelName, input, int.MaxValue, usesMemberOrder: false);
            Assert.Equal(expected, Scan(kernelName, input, int.MaxValue, usesMemberOrder: true));
            Assert.Equal(expected, Scan(kernelName, input, 1 + random.Next(3000), usesMemberOrder: true));
        }
    }

    [Theory]
    [InlineData("""{"a":{"x":1},"b":"1"}""", """{"a":{"x":1}],"b":"2"}""")]
    [InlineData("""{"a":{"x":1},"b":"1"}""", """{"a":{"x":1}"b":"2"}""")]
    [InlineData("""{"a":{"x":1},"b":"1"}""", """{"a":[{"x":1},"b":"2"}""")]
    [InlineData("""{"b":"1"}""", """{"z":1"b":"2"}""")]
    [InlineData("""{"b":"1","z":0}""", """{"b":"2""z":0}""")]
    [InlineData("""{"b":1,"z":0}""", """{"b": ,"z":0}""")]
    public void Text_that_was_right_elsewhere_is_damage_here(string known, string damaged)
    {
        string padding = ",\"padding\":\"" + new string('p', 200) + "\"}";
        foreach (string kernel in Kernels.Names)
        {
            PathEvaluator.Use(new PathTree("a.x", "b", "never"));
            string input = string.Join('\n', Enumerable.Repeat(known[..^1] + padding, 5).Append(damaged[..^1] + padding).Append(known));
            var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
            EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(input), int.MaxValue);
            Assert.Equal((7, 1, 6), (scan.EventsScanned, scan.EventsMalformed, state.Evaluator.Rows.Count));
        }
    }

    private static string Scan(string kernel, byte[] input, int windowSize, bool usesMemberOrder)
    {
        PathEvaluator.Use(new PathTree(s_fields));
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernel), null, new QueryOptions { UsesMemberOrder = usesMemberOrder });
        EventScan scan = state.ScanAll(input, windowSize);
        return string.Join('\n', state.Evaluator.Rows) + "\n" + string.Join('\n', scan.Errors.Select(error => $"{error.ByteOffset} {error.Message}"));
    }

    private static byte[] Envelope(IEnumerable<string> events) => Encoding.UTF8.GetBytes("{\"Records\":[" + string.Join(',', events) + "]}");

    private static string Event(string version, string type, string name, bool pretty)
    {
        string json = $$"""{"eventVersion":"{{version}}","userIdentity":{"type":"{{type}}","arn":"arn:aws:iam::123456789012:user/somebody","accountId":"123456789012"},"eventTime":"2024-03-05T12:34:56Z","eventName":"{{name}}","readOnly":true,"recipientAccountId":"123456789012","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3"} }""";
        return pretty ? json.Replace(",", ",\n    ", StringComparison.Ordinal).Replace("\":", "\": ", StringComparison.Ordinal) : json;
    }

    // The members of an event, most of them in CloudTrail's order; now and then one is left out, doubled, of another kind, spelt with escapes or elsewhere.
    private static string RandomEvent(Random random)
    {
        var members = new List<string>
        {
            "\"eventVersion\":\"1.08\"",
            "\"userIdentity\":" + Identity(random),
            "\"eventTime\":\"2024-03-05T12:34:56Z\"",
            "\"eventName\":\"" + (random.Next(20) == 0 ? "Get\\u004fbject \\\"{" : "GetObject") + "\"",
            "\"requestParameters\":" + random.Next(5) switch
            {
                0 => "null",
                1 => "{}",
                2 => "{\"key\":[1,{\"key\":2}]}",
                _ => "{\"bucketName\":\"b\",\"key\":\"k" + random.Next(5) + "\"}",
            },
            "\"requestID\":\"" + new string('r', random.Next(90)) + "\"",
            "\"readOnly\":true",
        };
        if (random.Next(4) == 0)
        {
            members.Insert(4, "\"errorCode\":\"AccessDenied\"");
        }

        if (random.Next(12) == 0)
        {
            members.Add("\"event\\u004eame\":\"second\"");
        }

        if (random.Next(12) == 0)
        {
            members.Insert(random.Next(members.Count), members[random.Next(members.Count)]);
        }

        if (random.Next(12) == 0)
        {
            members.RemoveAt(random.Next(members.Count));
        }

        return "{" + string.Join(random.Next(9) == 0 ? ", " : ",", members) + "}";
    }

    private static string Identity(Random random) => random.Next(6) switch
    {
        0 => "null",
        1 => "{\"type\":\"Root\"}",
        2 => "{\"type\":\"Root\",\"sessionContext\":{\"attributes\":{\"creationDate\":\"x\",\"mfaAuthenticated\":\"true\"},\"sessionIssuer\":{}},\"invokedBy\":\"y\"}",
        3 => "{\"type\":\"Root\",\"sessionContext.attributes\":{\"mfaAuthenticated\":\"dotted\"}}",
        4 => "[{\"type\":1}]",
        _ => "{\"sessionContext\":{\"attributes\":{\"mfaAuthenticated\":false}},\"type\":\"AssumedRole\",\"arn\":\"" + new string('a', random.Next(120)) + "\"}",
    };
}
