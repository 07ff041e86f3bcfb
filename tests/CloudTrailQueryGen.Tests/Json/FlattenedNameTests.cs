using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>A field is the first value in document order whose flattened name is the field's name, or missing.</summary>
public sealed class FlattenedNameTests
{
    private static readonly string[] Fields = ["a", "a.b", "a.b.c", "b", "b.0", "b.1.a", "c.a.a", "a.0.0", "é", "c.10", "b.c"];
    private static readonly string[] Keys = ["a", "b", "c", "a.b", "b.c", "0", "1", "10", "01", "", "é", "\\u0061", "a\\u002Eb", "x", "long key that no query needs, with \\\"quotes\\\""];
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "12", "1.5", "1e3", "9223372036854775807", "9223372036854775808", "\"\"", "\"text\"", "\"}\"", "\"\\u00e9\\n\"", "\"\\\\\"",
        "\"some longer text that reaches over the border of a block, with { and [ in it, and \\\"\"",
    ];

    [Theory]
    [InlineData("""{"a":{"b":{"c":1}}}""", "a.b.c", "I:1")]
    [InlineData("""{"a.b":{"c":1}}""", "a.b.c", "I:1")]
    [InlineData("""{"a":{"b.c":1}}""", "a.b.c", "I:1")]
    [InlineData("""{"a.b.c":1,"a":{"b":{"c":2}}}""", "a.b.c", "I:1")]
    [InlineData("""{"a":{"b":{"c":2}},"a.b.c":1}""", "a.b.c", "I:2")]
    [InlineData("""{"a":1,"a":2}""", "a", "I:1")]
    [InlineData("""{"a":null,"a":2}""", "a", "-")]
    [InlineData("""{"a":{"x":1},"a":{"b":2}}""", "a.b", "I:2")]
    [InlineData("""{"x":{"a":1},"a":2}""", "a", "I:2")]
    [InlineData("""{"\u0061":2}""", "a", "I:2")]
    [InlineData("""{"a":[5,6,[7]]}""", "a.2.0", "I:7")]
    [InlineData("""{"a":[5,6,[7]]}""", "a.01", "-")]
    [InlineData("""{"a":{"1":5}}""", "a.1", "I:5")]
    [InlineData("""{"a":[ ] , "b" : { } }""", "b", "S:{ }")]
    [InlineData("""{"a":{"b":[1, {"c":"}"}]}}""", "a.b", """S:[1, {"c":"}"}]""")]
    [InlineData("""{"a":"x"}""", "a.b", "-")]
    [InlineData("""{}""", "a", "-")]
    [InlineData("""{"@@a":1,"@a":2}""", "@a", "I:2")]
    public void First_match_in_document_order(string json, string field, string expected)
    {
        foreach (string kernel in Kernels.Names)
        {
            PathEvaluator.Use(new PathTree(field));
            var state = new KernelState<PathEvaluator>(Kernels.Get(kernel));
            EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(json), int.MaxValue);
            Assert.Empty(scan.Errors);
            Assert.Equal(["3/0|" + expected], state.Evaluator.Rows);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Container_and_its_content_can_both_be_fields(string kernelName)
    {
        PathEvaluator.Use(new PathTree("a", "a.b", "a.b.c", "z"));
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernelName));
        state.ScanAll("""{"a":{"b":{"c":1}},"z":2}"""u8, int.MaxValue);
        Assert.Equal(["""3/0|S:{"b":{"c":1}}|S:{"c":1}|I:1|I:2"""], state.Evaluator.Rows);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Nesting_deeper_than_the_first_stack(string kernelName)
    {
        const int Depth = 300;
        string field = string.Join('.', new string('a', Depth).ToCharArray());
        PathEvaluator.Use(new PathTree(field, "z"));
        string json = string.Concat(System.Linq.Enumerable.Repeat("{\"a\":", Depth)) + "7" + new string('}', Depth - 1) + ",\"z\":1}";
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernelName));
        state.ScanAll(Encoding.UTF8.GetBytes(json), int.MaxValue);
        Assert.Equal(["3/0|I:7|I:1"], state.Evaluator.Rows);
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Random_documents_as_a_slow_walk_reads_them(string kernelName)
    {
        var random = new Random(4711);
        var json = new StringBuilder();
        var tree = new PathTree(Fields);
        var state = new KernelState<PathEvaluator>(Kernels.Get(kernelName));
        var expected = new List<string>();
        for (int round = 0; round < 3000; round++)
        {
            json.Clear();
            WriteObject(json, random, 4);
            using JsonDocument document = JsonDocument.Parse(json.ToString());
            expected.Add("3/0|" + string.Join('|', Array.ConvertAll(Fields, field => Walk(document.RootElement, field))));
            PathEvaluator.Use(tree);
            EventScan scan = state.ScanAll(Encoding.UTF8.GetBytes(json.ToString()), int.MaxValue);
            Assert.Equal(0, scan.ErrorCount);
        }

        Assert.Equal(expected, state.Evaluator.Rows);
    }

    private static string Walk(JsonElement element, string field)
    {
        return Find(element, string.Empty, field, out JsonElement found) ? Describe(found) : "-";
    }

    private static bool Find(JsonElement element, string prefix, string field, out JsonElement found)
    {
        var children = new List<(string Name, JsonElement Value)>();
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                children.Add((property.Name, property.Value));
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                children.Add((children.Count.ToString(CultureInfo.InvariantCulture), item));
            }
        }

        foreach ((string name, JsonElement value) in children)
        {
            found = value;
            if (prefix + name == field || Find(value, prefix + name + ".", field, out found))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "-",
        JsonValueKind.True => "I:1",
        JsonValueKind.False => "I:0",
        JsonValueKind.String => "T:" + value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out long integer) => "I:" + integer.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number => PathEvaluator.Describe(Value.FromReal(value.GetDouble())),
        _ => "S:" + value.GetRawText(),
    };

    private static void WriteObject(StringBuilder json, Random random, int depth)
    {
        json.Append('{').Append(' ', random.Next(3));
        for (int count = random.Next(7), index = 0; index < count; index++)
        {
            json.Append(index == 0 ? "" : ",").Append(' ', random.Next(2));
            json.Append('"').Append(Keys[random.Next(Keys.Length)]).Append('"').Append(random.Next(3) == 0 ? "\t: " : ":");
            WriteValue(json, random, depth - 1);
        }

        json.Append('}');
    }

    private static void WriteValue(StringBuilder json, Random random, int depth)
    {
        switch (depth == 0 ? 9 : random.Next(10))
        {
            case < 4:
                WriteObject(json, random, depth);
                break;
            case < 6:
                json.Append('[');
                for (int count = random.Next(4), index = 0; index < count; index++)
                {
                    json.Append(index == 0 ? "" : ",\n");
                    WriteValue(json, random, depth - 1);
                }

                json.Append(']');
                break;
            default:
                json.Append(Scalars[random.Next(Scalars.Length)]);
                break;
        }
    }
}
