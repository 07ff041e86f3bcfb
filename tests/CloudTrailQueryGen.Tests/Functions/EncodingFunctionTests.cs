using System;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>urlencode, urldecode, base64encode and base64decode (spec §4.2).</summary>
public sealed class EncodingFunctionTests
{
    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "''")]
    [InlineData("'AZaz09-._~'", "'AZaz09-._~'")]
    [InlineData("' '", "'%20'")]
    [InlineData("'a+b'", "'a%2Bb'")]
    [InlineData("'100%'", "'100%25'")]
    [InlineData("'a/b?c=d&e#f'", "'a%2Fb%3Fc%3Dd%26e%23f'")]
    [InlineData("'*!()'", "'%2A%21%28%29'")]
    [InlineData("'\u00E9'", "'%C3%A9'")]
    [InlineData("'\U0001F600x'", "'%F0%9F%98%80x'")]
    [InlineData("'\0\n'", "'%00%0A'")]
    [InlineData("-2.5", "'-2.5'")]
    [InlineData("3E+20", "'3E%2B20'")]
    [InlineData("t0", "'1970-01-01%2000%3A00%3A00.000'")]
    [InlineData("{\"a\":1}", "missing")]
    public void Urlencode(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Urlencode, text));

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "''")]
    [InlineData("'abc'", "'abc'")]
    [InlineData("'a%20b+c'", "'a b c'")]
    [InlineData("'%2B%25'", "'+%'")]
    [InlineData("'%c3%A9'", "'\u00E9'")]
    [InlineData("'%F0%9F%98%80'", "'\U0001F600'")]
    [InlineData("'%41%42'", "'AB'")]
    [InlineData("'%00'", "'\0'")]
    [InlineData("'100%'", "'100%'")]
    [InlineData("'%4'", "'%4'")]
    [InlineData("'%zz%4g'", "'%zz%4g'")]
    [InlineData("'%%41'", "'%A'")]
    [InlineData("'%FF'", "'%FF'")]
    [InlineData("'%C3'", "'%C3'")]
    [InlineData("'%C3x%A9'", "'%C3x%A9'")]
    [InlineData("'%c3%28'", "'%c3('")]
    [InlineData("'%E2%82%AC%E2%82+'", "'\u20AC%E2%82 '")]
    [InlineData("'%C0%80'", "'%C0%80'")]
    [InlineData("'%ED%A0%80'", "'%ED%A0%80'")]
    [InlineData("'%F4%90%80%80'", "'%F4%90%80%80'")]
    [InlineData("'\u00E9%41'", "'\u00E9A'")]
    [InlineData("12", "'12'")]
    [InlineData("[1]", "missing")]
    public void Urldecode(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Urldecode, text));

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "''")]
    [InlineData("'a'", "'YQ=='")]
    [InlineData("'ab'", "'YWI='")]
    [InlineData("'abc'", "'YWJj'")]
    [InlineData("'abcd'", "'YWJjZA=='")]
    [InlineData("'\u00FB\u00EF'", "'w7vDrw=='")]
    [InlineData("'???>'", "'Pz8/Pg=='")]
    [InlineData("'\U0001F600'", "'8J+YgA=='")]
    [InlineData("'\0'", "'AA=='")]
    [InlineData("12", "'MTI='")]
    [InlineData("{}", "missing")]
    public void Base64encode(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Base64encode, text));

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("''", "''")]
    [InlineData("'YQ=='", "'a'")]
    [InlineData("'YQ'", "'a'")]
    [InlineData("'YWI'", "'ab'")]
    [InlineData("'YWJj'", "'abc'")]
    [InlineData("'Pz8/Pg=='", "'???>'")]
    [InlineData("'8J+YgA'", "'\U0001F600'")]
    [InlineData("' YW\r\n\tJj '", "'abc'")]
    [InlineData("'Y Q = = '", "'a'")]
    [InlineData("' '", "''")]
    [InlineData("'Y'", "missing")]
    [InlineData("'YQ='", "missing")]
    [InlineData("'YQ==='", "missing")]
    [InlineData("'YQ==YQ=='", "missing")]
    [InlineData("'='", "missing")]
    [InlineData("'===='", "missing")]
    [InlineData("'YR=='", "missing")]
    [InlineData("'YWJ='", "missing")]
    [InlineData("'8J-YgA'", "missing")]
    [InlineData("'YW*j'", "missing")]
    [InlineData("'YWJj\u00A0'", "missing")]
    [InlineData("'/w=='", "missing")]
    [InlineData("'7aCA'", "missing")]
    [InlineData("1234", "missing")]
    [InlineData("'MTIzNA=='", "'1234'")]
    [InlineData("{}", "missing")]
    public void Base64decode(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Base64decode, text));

    [Fact]
    public void Encoded_text_decodes_to_itself_and_encodes_as_the_framework_does()
    {
        var random = new Random(4648);
        using var scratch = new ScratchArena();
        for (int i = 0; i < 3000; i++)
        {
            var builder = new StringBuilder();
            for (int length = random.Next(40); length > 0; length--)
            {
                _ = builder.Append(random.Next(4) switch
                {
                    0 => new Rune(random.Next(0x20, 0x7F)),
                    1 => new Rune(random.Next(0x80)),
                    2 => new Rune(random.Next(0x80, 0xD800)),
                    _ => new Rune(random.Next(0x10000, 0x110000)),
                });
            }

            string text = builder.ToString();
            scratch.Reset();
            Value value = Value.FromText(Encoding.UTF8.GetBytes(text));
            Value url = Functions.Urlencode(scratch, value);
            Value base64 = Functions.Base64encode(scratch, value);
            Assert.Equal(Uri.EscapeDataString(text), ValueText.ToText(url));
            Assert.Equal(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), ValueText.ToText(base64));
            Assert.Equal(text, ValueText.ToText(Functions.Urldecode(scratch, url)));
            Assert.Equal(text, ValueText.ToText(Functions.Base64decode(scratch, base64)));
        }
    }

    [Fact]
    public void Decoding_hostile_text_gives_valid_utf8()
    {
        var random = new Random(3986);
        const string Alphabet = "%%%%CcEeFf89AaBb0+=x ";
        using var scratch = new ScratchArena();
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Create(random.Next(20), random, (span, source) =>
            {
                foreach (ref char character in span)
                {
                    character = Alphabet[source.Next(Alphabet.Length)];
                }
            });
            scratch.Reset();
            Value value = Value.FromText(Encoding.UTF8.GetBytes(text));
            Assert.True(System.Text.Unicode.Utf8.IsValid(Functions.Urldecode(scratch, value).Utf8), text);
            Assert.True(System.Text.Unicode.Utf8.IsValid(Functions.Base64decode(scratch, value).Utf8), text);
            Assert.True(System.Text.Unicode.Utf8.IsValid(Functions.HexToAscii(scratch, value).Utf8), text);
        }
    }

    [Fact]
    public void A_megabyte_is_encoded_and_decoded()
    {
        using var scratch = new ScratchArena();
        byte[] text = Encoding.UTF8.GetBytes(new string('%', 1_000_000));
        Value url = Functions.Urlencode(scratch, Value.FromText(text));
        Value base64 = Functions.Base64encode(scratch, Value.FromText(text));
        Assert.Equal(3_000_000, url.Utf8.Length);
        Assert.True(Functions.Urldecode(scratch, url).Utf8.SequenceEqual(text));
        Assert.True(Functions.Urldecode(scratch, Value.FromText(text)).Utf8.SequenceEqual(text));
        Assert.True(Functions.Base64decode(scratch, base64).Utf8.SequenceEqual(text));
    }
}
