using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>md5 and sha256 (spec §4.3), against the hashes that RFC 1321 and FIPS 180-4 publish, or that the command-line tools print.</summary>
public sealed class HashFunctionTests
{
    [Theory]
    [InlineData("missing", "missing", "missing")]
    [InlineData("{\"a\":1}", "missing", "missing")]
    [InlineData("[1]", "missing", "missing")]
    [InlineData("''", "'d41d8cd98f00b204e9800998ecf8427e'", "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'")]
    [InlineData("'abc'", "'900150983cd24fb0d6963f7d28e17f72'", "'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'")]
    [InlineData("'\u00E9'", "'66ddcd97cfdeabb2f6fb8a999b4bc76f'", "'4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'")]
    [InlineData("'\U0001F600'", "'2a02eac39d716a70ecf37579185927b6'", "'f0443a342c5ef54783a111b51ba56c938e474c32324d90c3a60c9c8e3a37e2d9'")]
    [InlineData("' '", "'7215ee9c7d9dc229d2921a40e899ec5f'", "'36a9e7f1c95b82ffb99743e0c5c4ce95d83c9a430aac59f84ef3cbfab6145068'")]
    [InlineData("'\0'", "'93b885adfe0da089cdf634904fd59f71'", "'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'")]
    [InlineData("12", "'c20ad4d76fe97759aa27a0c99bff6710'", "'6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918'")]
    [InlineData("'12'", "'c20ad4d76fe97759aa27a0c99bff6710'", "'6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918'")]
    [InlineData("-2.5", "'3e8f96b7ad1d2d9790105b6c132bd41b'", "'20fb508cd069b7fbaf72c798394a7995c9a3ded09ccf19a294fdb9415fd03317'")]
    [InlineData("t0", "'bec4086d1f58051a8ea5ab92bcf2254e'", "'016d423825c71e4f4612ee6b8b301864f3645d2145890ce2e6b1078de95dc12a'")]
    public void Hashes(string text, string md5, string sha256)
    {
        Assert.Equal(md5, Invocation.Call(Functions.Md5, text));
        Assert.Equal(sha256, Invocation.Call(Functions.Sha256, text));
    }

    [Fact]
    public void A_megabyte_is_hashed()
    {
        using var scratch = new ScratchArena();
        byte[] text = Encoding.UTF8.GetBytes(new string('a', 1_000_000));
        Assert.Equal("7707d6ae4e027c70eea2a935c2296f21", ValueText.ToText(Functions.Md5(scratch, Value.FromText(text))));
        Assert.Equal(
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", ValueText.ToText(Functions.Sha256(scratch, Value.FromText(text))));
    }
}
