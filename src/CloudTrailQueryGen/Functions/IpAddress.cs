using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>An IP address. An IPv4-mapped IPv6 address is an IPv6 address and nothing else (spec §4.7).</summary>
/// <param name="Bits">The address as a number: 32 or 128 bits.</param>
/// <param name="IsV6">Its version.</param>
internal readonly record struct IpAddress(UInt128 Bits, bool IsV6)
{
    private const int GroupCount = 8;

    /// <summary>32 or 128.</summary>
    public int BitCount => IsV6 ? 128 : 32;

    /// <summary>Reads an address of either version.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out IpAddress address) =>
        TryParseV4(utf8, out address) || TryParseV6(utf8, out address);

    /// <summary>Reads four decimal numbers 0 to 255 without leading zeros, separated by dots.</summary>
    public static bool TryParseV4(ReadOnlySpan<byte> utf8, out IpAddress address)
    {
        address = default;
        uint bits = 0;
        int at = 0;
        for (int part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= utf8.Length || utf8[at++] != '.'))
            {
                return false;
            }

            int start = at;
            uint number = 0;
            while (at < utf8.Length && at - start < 3 && (uint)(utf8[at] - '0') <= 9)
            {
                number = (number * 10) + (uint)(utf8[at++] - '0');
            }

            if (at == start || number > 255 || (at - start > 1 && utf8[start] == '0'))
            {
                return false;
            }

            bits = (bits << 8) | number;
        }

        address = new IpAddress(bits, false);
        return at == utf8.Length;
    }

    /// <summary>
    /// Reads the three forms of RFC 4291 §2.2: eight groups of one to four hexadecimal digits, one <c>::</c> for one or more zero
    /// groups, dotted decimals in place of the last two groups. Zones, prefixes and brackets are refused.
    /// </summary>
    public static bool TryParseV6(ReadOnlySpan<byte> utf8, out IpAddress address)
    {
        address = default;
        UInt128 bits = 0;
        int groups = 0;
        int gap = -1;
        int at = 0;
        if (utf8.StartsWith("::"u8))
        {
            gap = 0;
            at = 2;
        }

        while (at < utf8.Length)
        {
            int digits = ReadGroup(utf8[at..], out uint group);
            bool isDotted = digits > 0 && at + digits < utf8.Length && utf8[at + digits] == '.';
            if (isDotted)
            {
                if (groups > GroupCount - 2 || !TryParseV4(utf8[at..], out IpAddress tail))
                {
                    return false;
                }

                bits = (bits << 32) | tail.Bits;
                groups += 2;
                break;
            }

            if (digits == 0 || groups == GroupCount)
            {
                return false;
            }

            bits = (bits << 16) | group;
            groups++;
            at += digits;
            if (at == utf8.Length)
            {
                break;
            }

            if (utf8[at++] != ':' || at == utf8.Length)
            {
                return false;
            }

            if (utf8[at] == ':')
            {
                if (gap >= 0)
                {
                    return false;
                }

                gap = groups;
                at++;
            }
        }

        if (gap < 0 ? groups != GroupCount : groups == GroupCount)
        {
            return false;
        }

        address = new IpAddress(gap < 0 ? bits : Spread(bits, groups, gap), true);
        return true;
    }

    /// <summary>Moves the groups before the gap to the front.</summary>
    private static UInt128 Spread(UInt128 bits, int groups, int gap)
    {
        if (gap == 0)
        {
            return bits;
        }

        int afterGap = 16 * (groups - gap);
        UInt128 last = afterGap == 0 ? 0 : bits & ((UInt128.One << afterGap) - 1);
        return ((bits >> afterGap) << (16 * (GroupCount - gap))) | last;
    }

    private static int ReadGroup(ReadOnlySpan<byte> utf8, out uint group)
    {
        group = 0;
        int digits = 0;
        while (digits < utf8.Length && digits < 4 && char.IsAsciiHexDigit((char)utf8[digits]))
        {
            group = (group << 4) | (uint)HexDigits.ValueOf(utf8[digits]);
            digits++;
        }

        return digits;
    }
}
