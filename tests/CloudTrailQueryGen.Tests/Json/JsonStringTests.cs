using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>Escapes mean what RFC 8259 says.</summary>
public sealed class JsonStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("""\"\\\/\b\f\n\r\t""", "\"\\/\b\f\n\r\t")]
    [InlineData("""a\u0041b\u00e9c\u20ACd""", "aAbéc€d")]
    [InlineData("""\u0000""", "\0")]
    [InlineData("""x\ud83d\ude00y""", "x😀y")]
    [InlineData("""x\uD83Dy""", "x\uFFFDy")]
    [InlineData("""x\uDE00y""", "x\uFFFDy")]
    [InlineData("""\uD83D\uD83D\uDE00""", "\uFFFD😀")]
    [InlineData("""\uD83D\n""", "\uFFFD\n")]
    [InlineData("""\uD83D""", "\uFFFD")]
    [InlineData("""\\u0041""", "\\u0041")]
    public void Unescaped(string raw, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(raw);
        using var scratch = new ScratchArena();
        Assert.Equal(-1, JsonString.FindDamage(bytes));
        Assert.Equal(expected, Encoding.UTF8.GetString(JsonString.Unescape(bytes, scratch)));
    }

    [Theory]
    [InlineData("""ab\""", 2)]
    [InlineData("""\a""", 0)]
    [InlineData("""ab\u00""", 2)]
    [InlineData("""\n\u00G0""", 2)]
    [InlineData("""\U0041""", 0)]
    [InlineData("ab\ncd", 2)]
    [InlineData("ab\u001f", 2)]
    [InlineData("ab\\\n", 2)]
    public void Damaged(string raw, int expected) => Assert.Equal(expected, JsonString.FindDamage(Encoding.UTF8.GetBytes(raw)));

    [Fact]
    public void Text_outlives_text_that_is_unescaped_later()
    {
        using var scratch = new ScratchArena();
        ReadOnlySpan<byte> first = JsonString.Unescape("""one\n"""u8, scratch);
        ReadOnlySpan<byte> second = JsonString.Unescape(Encoding.UTF8.GetBytes(@"\t" + new string('x', 100_000)), scratch);
        Assert.Equal("one\n", Encoding.UTF8.GetString(first));
        Assert.Equal(100_001, second.Length);
    }
}
