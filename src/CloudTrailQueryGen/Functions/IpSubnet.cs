using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A block of IP addresses in CIDR notation.</summary>
/// <param name="Address">Any address of the block.</param>
/// <param name="Length">Bits of the prefix: 0 to 32, or 0 to 128.</param>
internal readonly record struct IpSubnet(IpAddress Address, int Length)
{
    /// <summary>Reads <c>address/length</c>; the length is decimal without leading zeros.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out IpSubnet subnet)
    {
        subnet = default;
        int slash = utf8.LastIndexOf((byte)'/');
        if (slash < 0 || !IpAddress.TryParse(utf8[..slash], out IpAddress address))
        {
            return false;
        }

        ReadOnlySpan<byte> digits = utf8[(slash + 1)..];
        if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0'))
        {
            return false;
        }

        int length = 0;
        foreach (byte digit in digits)
        {
            if ((uint)(digit - '0') > 9)
            {
                return false;
            }

            length = (length * 10) + (digit - '0');
        }

        subnet = new IpSubnet(address, length);
        return length <= address.BitCount;
    }

    /// <summary>The address is of the same version and has the same prefix.</summary>
    public bool Contains(IpAddress other)
    {
        int free = Address.BitCount - Length;
        return other.IsV6 == Address.IsV6 && (free == 128 || (other.Bits ^ Address.Bits) >> free == 0);
    }
}
