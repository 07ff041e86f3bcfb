using System;
using System.Linq;
using System.Net;
using System.Text;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Oracle;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>ipv4ToNumber, isPrivateIP, isReservedIP and isPublicIP (spec §4.7).</summary>
public sealed class AddressKindTests
{
    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("'0.0.0.0'", "0")]
    [InlineData("'0.0.0.1'", "1")]
    [InlineData("'1.2.3.4'", "16909060")]
    [InlineData("'127.255.255.255'", "2147483647")]
    [InlineData("'128.0.0.0'", "2147483648")]
    [InlineData("'255.255.255.255'", "4294967295")]
    [InlineData("'256.0.0.0'", "missing")]
    [InlineData("'1.2.3'", "missing")]
    [InlineData("'01.2.3.4'", "missing")]
    [InlineData("'::1.2.3.4'", "missing")]
    [InlineData("'ec2.amazonaws.com'", "missing")]
    [InlineData("''", "missing")]
    [InlineData("16909060", "missing")]
    [InlineData("[\"1.2.3.4\"]", "missing")]
    public void Ipv4ToNumber(string text, string expected) => Assert.Equal(expected, Invocation.Call(Functions.Ipv4ToNumber, text));

    [Theory]
    [InlineData("missing", "missing", "missing", "missing")]
    [InlineData("{}", "missing", "missing", "missing")]
    [InlineData("''", "0", "0", "0")]
    [InlineData("'AWS Internal'", "0", "0", "0")]
    [InlineData("'ec2.amazonaws.com'", "0", "0", "0")]
    [InlineData("'10.0.0.0/8'", "0", "0", "0")]
    [InlineData("10", "0", "0", "0")]
    [InlineData("'8.8.8.8'", "0", "0", "1")]
    [InlineData("'9.255.255.255'", "0", "0", "1")]
    [InlineData("'10.0.0.0'", "1", "0", "0")]
    [InlineData("'10.255.255.255'", "1", "0", "0")]
    [InlineData("'11.0.0.0'", "0", "0", "1")]
    [InlineData("'172.15.255.255'", "0", "0", "1")]
    [InlineData("'172.16.0.0'", "1", "0", "0")]
    [InlineData("'172.31.255.255'", "1", "0", "0")]
    [InlineData("'172.32.0.0'", "0", "0", "1")]
    [InlineData("'192.168.0.0'", "1", "0", "0")]
    [InlineData("'192.169.0.0'", "0", "0", "1")]
    [InlineData("'0.0.0.0'", "0", "1", "0")]
    [InlineData("'100.63.255.255'", "0", "0", "1")]
    [InlineData("'100.64.0.0'", "0", "1", "0")]
    [InlineData("'127.0.0.1'", "0", "1", "0")]
    [InlineData("'169.254.169.254'", "0", "1", "0")]
    [InlineData("'192.0.0.9'", "0", "1", "0")]
    [InlineData("'192.0.1.0'", "0", "0", "1")]
    [InlineData("'203.0.113.7'", "0", "1", "0")]
    [InlineData("'224.0.0.1'", "0", "0", "1")]
    [InlineData("'239.255.255.255'", "0", "0", "1")]
    [InlineData("'240.0.0.0'", "0", "1", "0")]
    [InlineData("'255.255.255.255'", "0", "1", "0")]
    [InlineData("'::'", "0", "1", "0")]
    [InlineData("'::1'", "0", "1", "0")]
    [InlineData("'::2'", "0", "0", "1")]
    [InlineData("'::ffff:10.0.0.1'", "0", "1", "0")]
    [InlineData("'::ffff:8.8.8.8'", "0", "1", "0")]
    [InlineData("'64:ff9b::808:808'", "0", "1", "0")]
    [InlineData("'100::1'", "0", "1", "0")]
    [InlineData("'100:0:0:1::1'", "0", "1", "0")]
    [InlineData("'100:0:0:2::1'", "0", "0", "1")]
    [InlineData("'2001:1ff::'", "0", "1", "0")]
    [InlineData("'2001:200::'", "0", "0", "1")]
    [InlineData("'2001:4860:4860::8888'", "0", "0", "1")]
    [InlineData("'2001:db8::1'", "0", "1", "0")]
    [InlineData("'2002:808:808::'", "0", "1", "0")]
    [InlineData("'2003::1'", "0", "0", "1")]
    [InlineData("'3fff:fff::'", "0", "1", "0")]
    [InlineData("'3fff:1000::'", "0", "0", "1")]
    [InlineData("'fbff::'", "0", "0", "1")]
    [InlineData("'fd12:3456::1'", "0", "1", "0")]
    [InlineData("'fe80::1'", "0", "1", "0")]
    [InlineData("'fe80::1%eth0'", "0", "0", "0")]
    [InlineData("'fec0::1'", "0", "0", "1")]
    public void Kinds(string text, string isPrivate, string isReserved, string isPublic)
    {
        Assert.Equal(isPrivate, Invocation.Call(Functions.IsPrivateIP, text));
        Assert.Equal(isReserved, Invocation.Call(Functions.IsReservedIP, text));
        Assert.Equal(isPublic, Invocation.Call(Functions.IsPublicIP, text));
    }

    [Fact]
    public void An_address_at_every_edge_of_every_row_of_the_registries_has_the_kind_that_the_rows_say()
    {
        foreach (IPNetwork row in OracleAddressRegistry.Special.Select(IPNetwork.Parse))
        {
            byte[] first = row.BaseAddress.GetAddressBytes();
            byte[] last = (byte[])first.Clone();
            for (int bit = row.PrefixLength; bit < last.Length * 8; bit++)
            {
                last[bit / 8] |= (byte)(0x80 >> (bit % 8));
            }

            foreach (byte[] address in new[] { first, last, Next(last, 1), Next(first, -1) })
            {
                string text = new IPAddress(address).ToString();
                Assert.Equal((text, Expected("isprivateip", text)), (text, Holds(Functions.IsPrivateIP, text)));
                Assert.Equal((text, Expected("isreservedip", text)), (text, Holds(Functions.IsReservedIP, text)));
                Assert.Equal((text, Expected("ispublicip", text)), (text, Holds(Functions.IsPublicIP, text)));
            }
        }
    }

    private static bool Expected(string function, string address) =>
        OracleFunctions.Evaluate(function, [OracleValue.FromText(address)]).Whole != 0;

    private static bool Holds(Invocation.UnaryFunction function, string address)
    {
        using var scratch = new ScratchArena();
        return function(scratch, Value.FromText(Encoding.UTF8.GetBytes(address))).Integer != 0;
    }

    /// <summary>The address before or after, around the corner at the ends.</summary>
    private static byte[] Next(byte[] address, int step)
    {
        byte[] next = (byte[])address.Clone();
        for (int i = next.Length - 1; i >= 0; i--)
        {
            next[i] = (byte)(next[i] + step);
            if (next[i] != (step > 0 ? 0 : 255))
            {
                break;
            }
        }

        return next;
    }
}
