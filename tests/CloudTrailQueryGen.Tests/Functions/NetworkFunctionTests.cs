using System;
using System.Net;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>isValidIp… and isIp…InSubnet (spec §4.7).</summary>
public sealed class NetworkFunctionTests
{
    [Theory]
    [InlineData("'10.0.0.1'", "1", "0")]
    [InlineData("'0.0.0.0'", "1", "0")]
    [InlineData("'255.255.255.255'", "1", "0")]
    [InlineData("'256.0.0.1'", "0", "0")]
    [InlineData("'01.0.0.1'", "0", "0")]
    [InlineData("'1.2.3'", "0", "0")]
    [InlineData("'1.2.3.4.5'", "0", "0")]
    [InlineData("'1.2.3.4 '", "0", "0")]
    [InlineData("'1.2..4'", "0", "0")]
    [InlineData("'0x1.2.3.4'", "0", "0")]
    [InlineData("'16909060'", "0", "0")]
    [InlineData("16909060", "0", "0")]
    [InlineData("'1.2.3.-4'", "0", "0")]
    [InlineData("'\u0661.2.3.4'", "0", "0")]
    [InlineData("'::'", "0", "1")]
    [InlineData("'::1'", "0", "1")]
    [InlineData("'2001:db8::1'", "0", "1")]
    [InlineData("'2001:DB8:0:0:8:800:200C:417A'", "0", "1")]
    [InlineData("'1:2:3:4:5:6:7::'", "0", "1")]
    [InlineData("'::2:3:4:5:6:7:8'", "0", "1")]
    [InlineData("'::ffff:192.0.2.1'", "0", "1")]
    [InlineData("'1:2:3:4:5:6:1.2.3.4'", "0", "1")]
    [InlineData("'1:2:3:4:5:6:7:1.2.3.4'", "0", "0")]
    [InlineData("'1:2:3:4:5:6:7:8::'", "0", "0")]
    [InlineData("'1:2:3:4:5:6:7:8:9'", "0", "0")]
    [InlineData("'1:2:3:4:5:6:7'", "0", "0")]
    [InlineData("'1::2::3'", "0", "0")]
    [InlineData("':::'", "0", "0")]
    [InlineData("':1'", "0", "0")]
    [InlineData("'1:'", "0", "0")]
    [InlineData("'12345::'", "0", "0")]
    [InlineData("'fe80::1%eth0'", "0", "0")]
    [InlineData("'[::1]'", "0", "0")]
    [InlineData("'::1/128'", "0", "0")]
    [InlineData("'::1.2.3'", "0", "0")]
    [InlineData("'1.2.3.4::'", "0", "0")]
    [InlineData("'::g'", "0", "0")]
    [InlineData("'ec2.amazonaws.com'", "0", "0")]
    [InlineData("'AWS Internal'", "0", "0")]
    [InlineData("''", "0", "0")]
    [InlineData("1.5", "0", "0")]
    [InlineData("missing", "missing", "missing")]
    [InlineData("[\"1.2.3.4\"]", "missing", "missing")]
    public void Addresses(string text, string v4, string v6)
    {
        Assert.Equal(v4, Invocation.Call(Functions.IsValidIpV4, text));
        Assert.Equal(v6, Invocation.Call(Functions.IsValidIpV6, text));
        Assert.Equal(v4 == "1" ? v4 : v6, Invocation.Call(Functions.IsValidIp, text));
    }

    [Theory]
    [InlineData("'10.1.2.3'", "'10.0.0.0/8'", "1", "1", "0")]
    [InlineData("'11.1.2.3'", "'10.0.0.0/8'", "0", "0", "0")]
    [InlineData("'10.1.2.3'", "'10.1.2.3/32'", "1", "1", "0")]
    [InlineData("'10.1.2.4'", "'10.1.2.3/32'", "0", "0", "0")]
    [InlineData("'10.1.2.4'", "'0.0.0.0/0'", "1", "1", "0")]
    [InlineData("'10.1.2.129'", "'10.1.2.200/25'", "1", "1", "0")]
    [InlineData("'10.1.2.127'", "'10.1.2.200/25'", "0", "0", "0")]
    [InlineData("'2001:db8::1'", "'2001:db8::/32'", "1", "0", "1")]
    [InlineData("'2001:db9::1'", "'2001:db8::/32'", "0", "0", "0")]
    [InlineData("'2001:db8::1'", "'::/0'", "1", "0", "1")]
    [InlineData("'2001:db8::1'", "'2001:db8::1/128'", "1", "0", "1")]
    [InlineData("'::ffff:10.1.2.3'", "'10.0.0.0/8'", "0", "0", "0")]
    [InlineData("'::ffff:10.1.2.3'", "'::ffff:0:0/96'", "1", "0", "1")]
    [InlineData("'10.1.2.3'", "'::/0'", "0", "0", "0")]
    [InlineData("'::1'", "'0.0.0.0/0'", "0", "0", "0")]
    [InlineData("'ec2.amazonaws.com'", "'10.0.0.0/8'", "0", "0", "0")]
    [InlineData("''", "'10.0.0.0/8'", "0", "0", "0")]
    [InlineData("10", "'10.0.0.0/8'", "0", "0", "0")]
    [InlineData("missing", "'10.0.0.0/8'", "missing", "missing", "missing")]
    [InlineData("'10.1.2.3'", "missing", "missing", "missing", "missing")]
    [InlineData("'10.1.2.3'", "'10.0.0.0'", "missing", "missing", "missing")]
    [InlineData("'10.1.2.3'", "'10.0.0.0/33'", "missing", "missing", "missing")]
    [InlineData("'10.1.2.3'", "'10.0.0.0/08'", "missing", "missing", "missing")]
    [InlineData("'10.1.2.3'", "'10.0.0.0/'", "missing", "missing", "missing")]
    [InlineData("'10.1.2.3'", "'10.0.0.0/-1'", "missing", "missing", "missing")]
    [InlineData("'10.1.2.3'", "'::/129'", "missing", "missing", "missing")]
    [InlineData("{}", "'10.0.0.0/8'", "missing", "missing", "missing")]
    public void Subnets(string address, string subnet, string any, string v4, string v6)
    {
        Assert.Equal(any, Invocation.Call(Functions.IsIpInSubnet, address, subnet));
        Assert.Equal(v4, Invocation.Call(Functions.IsIpv4InSubnet, address, subnet));
        Assert.Equal(v6, Invocation.Call(Functions.IsIpv6InSubnet, address, subnet));
    }

    [Fact]
    public void Random_addresses_have_the_bits_and_networks_that_the_framework_reads()
    {
        var random = new Random(4291);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = new byte[random.Next(2) == 0 ? 4 : 16];
            random.NextBytes(bytes);
            for (int zeros = random.Next(bytes.Length); zeros > 0; zeros--)
            {
                bytes[random.Next(bytes.Length)] = 0;
            }

            var expected = new IPAddress(bytes);
            Assert.True(IpAddress.TryParse(Encoding.UTF8.GetBytes(expected.ToString()), out IpAddress address), expected.ToString());
            UInt128 bits = 0;
            foreach (byte octet in bytes)
            {
                bits = (bits << 8) | octet;
            }

            Assert.Equal(new IpAddress(bits, bytes.Length == 16), address);

            int length = random.Next((bytes.Length * 8) + 1);
            byte[] other = (byte[])bytes.Clone();
            other[random.Next(other.Length)] ^= (byte)(1 << random.Next(8));
            Assert.True(IpSubnet.TryParse(Encoding.UTF8.GetBytes($"{expected}/{length}"), out IpSubnet subnet));
            Assert.True(IpAddress.TryParse(Encoding.UTF8.GetBytes(new IPAddress(other).ToString()), out IpAddress near));
            Assert.Equal(SharesPrefix(bytes, other, length), subnet.Contains(near));
        }
    }

    [Fact]
    public void Damaged_addresses_are_accepted_only_where_the_framework_reads_the_same_bits()
    {
        var random = new Random(2373);
        const string Alphabet = "0123456789abcdef:.:.";
        int accepted = 0;
        for (int i = 0; i < 50_000; i++)
        {
            char[] text = (random.Next(2) == 0 ? "2001:db8::ff00:42:8329" : "::ffff:192.0.2.128").ToCharArray();
            for (int damage = random.Next(1, 4); damage > 0; damage--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            string damaged = new(text);
            if (IpAddress.TryParseV6(Encoding.UTF8.GetBytes(damaged), out IpAddress address))
            {
                accepted++;
                UInt128 bits = 0;
                foreach (byte octet in IPAddress.Parse(damaged).GetAddressBytes())
                {
                    bits = (bits << 8) | octet;
                }

                Assert.Equal(bits, address.Bits);
            }
        }

        Assert.InRange(accepted, 1000, 49_000);
    }

    private static bool SharesPrefix(byte[] a, byte[] b, int length)
    {
        for (int bit = 0; bit < length; bit++)
        {
            if (((a[bit / 8] ^ b[bit / 8]) >> (7 - (bit % 8)) & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
