using System;

namespace CloudTrailQueryGen.Runtime;

public static partial class Functions
{
    /// <summary><c>isValidIp(text)</c>: 1 when the text is an IPv4 or IPv6 address, otherwise 0.</summary>
    public static Value IsValidIp(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromBoolean(IpAddress.TryParse(utf8, out _))
        : Value.Missing;

    /// <summary><c>isValidIpV4(text)</c>: 1 when the text is four decimal numbers 0 to 255 without leading zeros, otherwise 0.</summary>
    public static Value IsValidIpV4(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromBoolean(IpAddress.TryParseV4(utf8, out _))
        : Value.Missing;

    /// <summary><c>isValidIpV6(text)</c>: 1 when the text is an IPv6 address of RFC 4291 §2.2, without a zone, otherwise 0.</summary>
    public static Value IsValidIpV6(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromBoolean(IpAddress.TryParseV6(utf8, out _))
        : Value.Missing;

    /// <summary>
    /// <c>isIpInSubnet(text, cidr)</c>: 1 when the text is an address of the subnet, 0 when it is another address, of another version, or
    /// none; missing when the subnet is not <c>address/length</c>. Bits of the subnet's address beyond its length are ignored.
    /// </summary>
    public static Value IsIpInSubnet(ScratchArena scratch, scoped in Value text, scoped in Value cidr) =>
        TryTexts(scratch, text, cidr, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> block) && IpSubnet.TryParse(block, out IpSubnet subnet)
            ? Value.FromBoolean(IpAddress.TryParse(utf8, out IpAddress address) && subnet.Contains(address))
            : Value.Missing;

    /// <summary><c>isIpv4InSubnet(text, cidr)</c>: as <c>isIpInSubnet</c>, for IPv4; 0 when either side is IPv6.</summary>
    public static Value IsIpv4InSubnet(ScratchArena scratch, scoped in Value text, scoped in Value cidr) =>
        TryTexts(scratch, text, cidr, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> block) && IpSubnet.TryParse(block, out IpSubnet subnet)
            ? Value.FromBoolean(IpAddress.TryParseV4(utf8, out IpAddress address) && subnet.Contains(address))
            : Value.Missing;

    /// <summary><c>isIpv6InSubnet(text, cidr)</c>: as <c>isIpInSubnet</c>, for IPv6; 0 when either side is IPv4.</summary>
    public static Value IsIpv6InSubnet(ScratchArena scratch, scoped in Value text, scoped in Value cidr) =>
        TryTexts(scratch, text, cidr, out ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> block) && IpSubnet.TryParse(block, out IpSubnet subnet)
            ? Value.FromBoolean(IpAddress.TryParseV6(utf8, out IpAddress address) && subnet.Contains(address))
            : Value.Missing;

    /// <summary><c>ipv4ToNumber(text)</c>: the 32 bits of the address as a number; missing when the text is no IPv4 address.</summary>
    public static Value Ipv4ToNumber(ScratchArena scratch, scoped in Value text) =>
        Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8) && IpAddress.TryParseV4(utf8, out IpAddress address)
            ? Value.FromInteger((long)address.Bits)
            : Value.Missing;

    /// <summary><c>isPrivateIP(text)</c>: 1 when the text is an address of RFC 1918, otherwise 0.</summary>
    public static Value IsPrivateIP(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromBoolean(IpAddress.TryParse(utf8, out IpAddress address) && SpecialAddresses.IsPrivate(address))
        : Value.Missing;

    /// <summary><c>isReservedIP(text)</c>: 1 when the text is an address that IANA has set aside, RFC 1918 apart, otherwise 0.</summary>
    public static Value IsReservedIP(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromBoolean(IpAddress.TryParse(utf8, out IpAddress address) && SpecialAddresses.IsReserved(address))
        : Value.Missing;

    /// <summary><c>isPublicIP(text)</c>: 1 when the text is an address that is neither private nor reserved, otherwise 0.</summary>
    public static Value IsPublicIP(ScratchArena scratch, scoped in Value text) => Coercion.TryText(scratch, text, out ReadOnlySpan<byte> utf8)
        ? Value.FromBoolean(
            IpAddress.TryParse(utf8, out IpAddress address) && !SpecialAddresses.IsPrivate(address) && !SpecialAddresses.IsReserved(address))
        : Value.Missing;
}
