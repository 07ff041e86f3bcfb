using System;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The blocks of IANA's special-purpose address registries for IPv4 and IPv6 (RFC 6890, RFC 8190; as of October 2025). Blocks that lie
/// in another one of the table are left out. Multicast has registries of its own and is not in these.
/// </summary>
internal static class SpecialAddresses
{
    private static readonly ImmutableArray<IpSubnet> Private =
    [
        Block("10.0.0.0/8"u8), // RFC 1918
        Block("172.16.0.0/12"u8), // RFC 1918
        Block("192.168.0.0/16"u8), // RFC 1918
    ];

    private static readonly ImmutableArray<IpSubnet> ReservedV4 =
    [
        Block("0.0.0.0/8"u8), // this network: RFC 791; this host: RFC 1122
        Block("100.64.0.0/10"u8), // shared by carriers: RFC 6598
        Block("127.0.0.0/8"u8), // loopback: RFC 1122
        Block("169.254.0.0/16"u8), // link-local: RFC 3927
        Block("192.0.0.0/24"u8), // protocol assignments: RFC 6890; within it RFC 7335, RFC 7600, RFC 7723, RFC 8155, RFC 8880
        Block("192.0.2.0/24"u8), // documentation: RFC 5737
        Block("192.31.196.0/24"u8), // AS112: RFC 7535
        Block("192.52.193.0/24"u8), // multicast tunnelling: RFC 7450
        Block("192.88.99.0/24"u8), // 6to4 relays, deprecated: RFC 7526; within it RFC 6751
        Block("192.175.48.0/24"u8), // AS112 by delegation: RFC 7534
        Block("198.18.0.0/15"u8), // benchmarks: RFC 2544
        Block("198.51.100.0/24"u8), // documentation: RFC 5737
        Block("203.0.113.0/24"u8), // documentation: RFC 5737
        Block("240.0.0.0/4"u8), // for the future: RFC 1112; limited broadcast: RFC 919, RFC 8190
    ];

    private static readonly ImmutableArray<IpSubnet> ReservedV6 =
    [
        Block("::/128"u8), // unspecified: RFC 4291
        Block("::1/128"u8), // loopback: RFC 4291
        Block("::ffff:0:0/96"u8), // IPv4-mapped: RFC 4291
        Block("64:ff9b::/96"u8), // IPv4 translation: RFC 6052
        Block("64:ff9b:1::/48"u8), // IPv4 translation within a network: RFC 8215
        Block("100::/64"u8), // discard: RFC 6666
        Block("100:0:0:1::/64"u8), // dummy: RFC 9780
        Block("2001::/23"u8), // protocol assignments: RFC 2928; within it RFC 4380, RFC 4843, RFC 5180, RFC 7343, RFC 7450, RFC 7535, RFC 7723, RFC 8155, RFC 9374, RFC 9665
        Block("2001:db8::/32"u8), // documentation: RFC 3849
        Block("2002::/16"u8), // 6to4: RFC 3056
        Block("2620:4f:8000::/48"u8), // AS112 by delegation: RFC 7534
        Block("3fff::/20"u8), // documentation: RFC 9637
        Block("5f00::/16"u8), // segment routing: RFC 9602
        Block("fc00::/7"u8), // unique local: RFC 4193, RFC 8190
        Block("fe80::/10"u8), // link-local: RFC 4291
    ];

    /// <summary>The address is one of RFC 1918.</summary>
    public static bool IsPrivate(IpAddress address) => IsInAny(Private, address);

    /// <summary>The address is in one of the registries, and not one of RFC 1918.</summary>
    public static bool IsReserved(IpAddress address) => IsInAny(address.IsV6 ? ReservedV6 : ReservedV4, address);

    private static bool IsInAny(ImmutableArray<IpSubnet> blocks, IpAddress address)
    {
        foreach (IpSubnet block in blocks)
        {
            if (block.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    private static IpSubnet Block(ReadOnlySpan<byte> cidr) =>
        IpSubnet.TryParse(cidr, out IpSubnet block) ? block : throw new FormatException("A block of special addresses is no subnet.");
}
