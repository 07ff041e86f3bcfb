using System;
using System.Text;
using System.Text.Json;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>What is taken for a structure is exactly what RFC 8259 calls an object or array.</summary>
public sealed class StructureGrammarTests
{
    private const int Texts = 400;
    private const int MutationsOfEach = 40;
    private const string Alphabet = "{}[]\",:\\u0e1 -.+ntfa/\n\t";

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 10_000 };

    [Theory]
    [InlineData("{}", true)]
    [InlineData(" [ { } , [ ] ] ", true)]
    [InlineData("""{"a":[1,-0,0.5,1E+2,1e-2,true,false,null,"",{"b":{}}],"a":2}""", true)]
    [InlineData("""["\"\\\/\b\f\n\r\t\u00aF"]""", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("1", false)]
    [InlineData("\"a\"", false)]
    [InlineData("]", false)]
    [InlineData("}", false)]
    [InlineData("[", false)]
    [InlineData("[}", false)]
    [InlineData("{]", false)]
    [InlineData("[1}", false)]
    [InlineData("""{"a":1]""", false)]
    [InlineData("[]]", false)]
    [InlineData("[] []", false)]
    [InlineData("[,]", false)]
    [InlineData("[1,]", false)]
    [InlineData("[1 2]", false)]
    [InlineData("[1.]", false)]
    [InlineData("[.5]", false)]
    [InlineData("[01]", false)]
    [InlineData("[+1]", false)]
    [InlineData("[1e]", false)]
    [InlineData("[NaN]", false)]
    [InlineData("[True]", false)]
    [InlineData("['a']", false)]
    [InlineData("[\"a]", false)]
    [InlineData("[\"\t\"]", false)]
    [InlineData("""["\x"]""", false)]
    [InlineData("""["\u12g4"]""", false)]
    [InlineData("{a:1}", false)]
    [InlineData("{1:1}", false)]
    [InlineData("""{"a"}""", false)]
    [InlineData("""{"a":}""", false)]
    [InlineData("""{"a":1,}""", false)]
    [InlineData("""{"a":1 "b":2}""", false)]
    [InlineData("""{"a":1:2}""", false)]
    [InlineData("[1/**/]", false)]
    [InlineData("[\0]", false)]
    public void Texts_are_structures_or_not(string text, bool expected)
    {
        Assert.Equal(expected, IsDocument(text));
        foreach (string kernel in Kernels.Names)
        {
            Assert.Equal(expected, StructureKernels.IsStructure(kernel, Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Damaged_texts_are_judged_as_the_platform_judges_them()
    {
        var random = new Random(3);
        var events = new RandomEvents(3);
        int whole = 0;
        foreach (string record in events.Next(Texts))
        {
            for (int i = 0; i < MutationsOfEach; i++)
            {
                string text = i == 0 ? record : Mutate(record, random);
                bool expected = IsDocument(text);
                whole += expected ? 1 : 0;
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                Assert.True(expected == StructureKernels.IsStructure("Vector128", utf8), text);
                Assert.True(expected == StructureKernels.IsStructure("Scalar", utf8), text);
            }
        }

        Assert.InRange(whole, Texts, Texts * MutationsOfEach / 2);
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            int at = random.Next(mutated.Length);
            if (char.IsSurrogate(mutated[at]))
            {
                continue;
            }

            char other = Alphabet[random.Next(Alphabet.Length)];
            _ = random.Next(3) switch
            {
                0 => mutated.Remove(at, 1),
                1 => mutated.Insert(char.IsLowSurrogate(mutated[at]) ? at + 1 : at, other),
                _ => mutated.Replace(mutated[at], other, at, 1),
            };
        }

        return mutated.ToString();
    }

    private static bool IsDocument(string text)
    {
        try
        {
            return JsonDocument.Parse(text, s_options).RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
