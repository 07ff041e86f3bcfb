using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Oracle;
using CloudTrailQueryGen.Tests.Values;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Members of structures: the first value in document order that has the flattened name (spec §4.6, §5.8).</summary>
public sealed class StructureMemberTests
{
    [Theory]
    [InlineData("""{"a":1}""", "a", "1")]
    [InlineData("""{"a":1}""", "b", "missing")]
    [InlineData("""{"a":1}""", "a.b", "missing")]
    [InlineData("""{"a":{"b":{"c":"x"}}}""", "a.b.c", "'x'")]
    [InlineData("""{"a":{"b":{"c":"x"}}}""", "a.b", """{"c":"x"}""")]
    [InlineData("""[[10,20],{"b":[true,false,null]}]""", "0.1", "20")]
    [InlineData("""[[10,20],{"b":[true,false,null]}]""", "1.b.0", "1")]
    [InlineData("""[[10,20],{"b":[true,false,null]}]""", "1.b.1", "0")]
    [InlineData("""[[10,20],{"b":[true,false,null]}]""", "1.b.2", "missing")]
    [InlineData("""[[10,20],{"b":[true,false,null]}]""", "2", "missing")]
    [InlineData("""[10,20]""", "01", "missing")]
    [InlineData("""[10,20]""", "-1", "missing")]
    [InlineData("""[10,20]""", "99999999999999999999", "missing")]
    [InlineData("""[10,20]""", "x", "missing")]
    [InlineData("""{"1":"member"}""", "1", "'member'")]

    // Dots of the name may lie in keys; duplicate keys and a null in front decide as in events.
    [InlineData("""{"a.b":1,"a":{"b":2}}""", "a.b", "1")]
    [InlineData("""{"a":{"b":2},"a.b":1}""", "a.b", "2")]
    [InlineData("""{"a":{"c":2},"a.b":1}""", "a.b", "1")]
    [InlineData("""{"a":[{"x":0}],"a.0":{"b.c":7}}""", "a.0.b.c", "7")]
    [InlineData("""{"a":1,"a":2}""", "a", "1")]
    [InlineData("""{"a":null,"a":2}""", "a", "missing")]
    [InlineData("""{"a":{},"a":{"b":2}}""", "a.b", "2")]
    [InlineData("""{"a":[],"b":[ ],"a":[[]],"a":[[5]]}""", "a.0.0", "5")]
    [InlineData("""{"":{"":3}}""", ".", "3")]
    [InlineData("""{"a":{"":3}}""", "a.", "3")]

    // Keys and texts with escapes.
    [InlineData("""{"\u0061\/":"\n\u00e9\ud83d\ude00"}""", "a/", "'\n\u00E9\U0001F600'")]
    [InlineData("""{"\u0061":{"b\u002ec":"x"}}""", "a.b.c", "'x'")]
    [InlineData("""{"\ud800":"\udc00"}""", "\uFFFD", "'\uFFFD'")]
    [InlineData("""{"é":1,"\"":2,"\\":3}""", "\"", "2")]
    [InlineData("""{"é":1,"\"":2,"\\":3}""", "\\", "3")]
    [InlineData("""{"a]}":1,"x":["]","}"],"b":2}""", "b", "2")]

    // Numbers as in events.
    [InlineData("""{"n":-0.0}""", "n", "0")]
    [InlineData("""{"n":1e3}""", "n", "1000")]
    [InlineData("""{"n":9007199254740993}""", "n", "9007199254740993")]
    [InlineData("""{"n":1e999}""", "n", "missing")]
    [InlineData("{ \t\r\n\"a\" \n: \t[ 1 , 2 ] \r}", "a.1", "2")]
    public void The_first_value_with_the_name(string json, string name, string expected)
    {
        foreach (string kernel in Kernels.Names)
        {
            Assert.Equal(expected, StructureKernels.Member(kernel, json, name));
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("'{\"a\":1}'")]
    [InlineData("5")]
    [InlineData("t5")]
    public void What_is_no_structure_has_no_members(string value)
    {
        using var scratch = new ScratchArena();
        Assert.Equal("missing", Notation.Show(Structures.Member(scratch, Notation.Parse(value), "a"u8)));
    }

    [Theory]
    [InlineData("""{"a" 1,"b":2}""", "b", "missing")]
    [InlineData("""{"a":1 "b":2}""", "b", "missing")]
    [InlineData("""{a:1,"b":2}""", "b", "missing")]
    [InlineData("""{"b":2x}""", "b", "missing")]
    [InlineData("""{"b":"\x"}""", "b", "missing")]
    [InlineData("""{"\x":1,"b":2}""", "b", "missing")]
    [InlineData("""{"b":2,"a" 1}""", "b", "2")]
    [InlineData("""{"a":[1},"b":2}""", "b", "missing")]
    [InlineData("""{"a":{"c":1],"b":2}""", "a.b", "missing")]
    [InlineData("""{"b""", "b", "missing")]
    [InlineData("""{"b":""", "b", "missing")]
    [InlineData("{", "b", "missing")]
    [InlineData("[", "0", "missing")]
    [InlineData("[,1]", "1", "missing")]
    public void Damage_in_front_of_a_member_hides_it(string json, string name, string expected)
    {
        foreach (string kernel in Kernels.Names)
        {
            Assert.Equal(expected, StructureKernels.Member(kernel, json, name));
        }
    }

    [Fact]
    public void Depth_width_and_length_are_no_special_case()
    {
        const int Depth = 5_000;
        string nested = string.Concat(Enumerable.Repeat("{\"a\":[", Depth)) + "7" + string.Concat(Enumerable.Repeat("]}", Depth));
        string path = string.Join('.', Enumerable.Repeat("a.0", Depth));
        string wide = "{" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => $"\"\\u006b{i}\":{i}")) + "}";
        string text = new('x', 1 << 20);
        foreach (string kernel in Kernels.Names)
        {
            Assert.Equal("7", StructureKernels.Member(kernel, nested, path));
            Assert.Equal("missing", StructureKernels.Member(kernel, nested, path + ".0"));
            Assert.Equal("9999", StructureKernels.Member(kernel, wide, "k9999"));
            Assert.Equal("missing", StructureKernels.Member(kernel, wide, "k10000"));
            Assert.Equal($"'{text}'", StructureKernels.Member(kernel, $$"""{"{{text}}":0,"a":"{{text}}"}""", "a"));
            Assert.Equal("0", StructureKernels.Member(kernel, $$"""{"{{text}}":0,"a":"{{text}}"}""", text));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels.Names), MemberType = typeof(Kernels))]
    public void Cut_off_text_is_read_to_its_end_and_not_further(string kernel)
    {
        if (!GuardedMemory.IsSupported)
        {
            return;
        }

        using var memory = new GuardedMemory(4096);
        byte[] json = Encoding.UTF8.GetBytes("""{"a":{"x":[1,"}",{"y":null}]},"b\u0063":"text text text text text text text text text text text","o":[{"p":12.5}]}""");
        for (int length = 0; length <= json.Length; length++)
        {
            foreach (string name in new[] { "a.x.2.y", "bc", "o.0.p", "none" })
            {
                string atEnd = length == 0 ? "missing" : StructureKernels.Member(kernel, memory.AtEnd(json.AsSpan(0, length)), name);
                string atStart = length == 0 ? "missing" : StructureKernels.Member(kernel, memory.AtStart(json.AsSpan(0, length)), name);
                Assert.Equal(atStart, atEnd);
            }

            Assert.Equal(length == json.Length, StructureKernels.IsStructure(kernel, memory.AtEnd(json.AsSpan(0, length))));
            Assert.Equal(length == json.Length, StructureKernels.IsStructure(kernel, memory.AtStart(json.AsSpan(0, length))));
        }
    }

    [Fact]
    public void Random_records_have_the_members_that_the_oracle_finds()
    {
        string[] names =
        [
            "eventName", "requestParameters", "requestParameters.a", "requestParameters.a.b", "requestParameters.b.c", "requestParameters.items.0",
            "requestParameters.items.1.n", "requestParameters.0.a", "requestParameters.j", "responseElements.a", "@tag", "userIdentity.userName", "none.x",
        ];
        var found = new HashSet<string>();
        foreach (string record in new RandomEvents(11).Next(1_000))
        {
            OracleValue structure = OracleValue.FromStructure(record);
            foreach (string name in names)
            {
                OracleValue expected = OracleStructures.Member(structure, name);
                using var scratch = new ScratchArena();
                Value actual = Structures.Member(scratch, Value.FromStructure(Encoding.UTF8.GetBytes(record)), Encoding.UTF8.GetBytes(name));

                Assert.Equal(OracleText.Of(expected), ValueText.ToText(actual));
                if (!expected.IsMissing)
                {
                    found.Add(name);
                }
            }
        }

        Assert.Equal(names.Length - 1, found.Count);
    }

    [Fact]
    public void Looking_into_a_structure_allocates_nothing()
    {
        using var scratch = new ScratchArena();
        byte[] json = Encoding.UTF8.GetBytes("""{"\u0061":{"b.c":["x",{"d":"\u00e9"}]},"e":[1,2,3]}""");
        byte[] name = Encoding.UTF8.GetBytes("a.b.c.1.d");
        byte[] deep = Encoding.UTF8.GetBytes(string.Join('.', Enumerable.Repeat("a", 40)));
        int found = 0;

        Assert.Equal(0, Allocation.Least(() =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                scratch.Reset();
                Value parsed = Functions.JsonParse(scratch, Value.FromText(json));
                found += Structures.Member(scratch, parsed, name).IsMissing ? 0 : 1;
                found += Structures.Member(scratch, parsed, deep).IsMissing ? 0 : 1;
            }
        }));
        Assert.True(found > 0 && found % 1_000 == 0);
    }
}
