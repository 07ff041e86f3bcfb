using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CloudTrailQueryGen.Language.Text;

/// <summary>The address family of a subnet.</summary>
internal enum SubnetFamily
{
    Any,
    V4,
    V6,
}

/// <summary>A subnet in CIDR notation (RFC 4632, RFC 4291 §2.3).</summary>
internal readonly record struct SubnetText(SubnetFamily Family, string FirstAddress, int PrefixLength, bool HasHostBits)
{
    /// <summary>False when the text is not an address, a slash and a prefix length within the address.</summary>
    public static bool TryParse(string text, out SubnetText subnet)
    {
        subnet = default;
        int slash = text.IndexOf('/');
        if (slash < 0
            || !int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            || !TryParseAddress(text.Substring(0, slash), out byte[] bytes)
            || length > bytes.Length * 8)
        {
            return false;
        }

        bool hasHostBits = false;
        for (int i = 0; i < bytes.Length; i++)
        {
            int kept = System.Math.Max(0, System.Math.Min(8, length - (i * 8)));
            byte masked = (byte)(bytes[i] & (0xFF << (8 - kept)));
            hasHostBits |= masked != bytes[i];
            bytes[i] = masked;
        }

        SubnetFamily family = bytes.Length == 4 ? SubnetFamily.V4 : SubnetFamily.V6;
        subnet = new SubnetText(family, new IPAddress(bytes).ToString(), length, hasHostBits);
        return true;
    }

    /// <summary>True when the text is an IPv4 address and nothing else.</summary>
    public static bool IsAddressV4(string text) => TryParseAddress(text, out byte[] bytes) && bytes.Length == 4;

    /// <summary>IPv4 needs four decimal octets, which the framework's parser does not insist on; IPv6 has no zone here.</summary>
    private static bool TryParseAddress(string text, out byte[] bytes)
    {
        bytes = [];
        if (text.IndexOf(':') >= 0)
        {
            bool isValid = text.IndexOfAny(['%', '[', ']']) < 0
                && IPAddress.TryParse(text, out IPAddress? address)
                && address.AddressFamily == AddressFamily.InterNetworkV6;
            bytes = isValid ? IPAddress.Parse(text).GetAddressBytes() : [];
            return isValid;
        }

        string[] octets = text.Split('.');
        if (octets.Length != 4)
        {
            return false;
        }

        byte[] parsed = new byte[4];
        for (int i = 0; i < 4; i++)
        {
            bool isCanonical = octets[i].Length == 1 || (octets[i].Length != 0 && octets[i][0] != '0');
            if (!isCanonical || !byte.TryParse(octets[i], NumberStyles.None, CultureInfo.InvariantCulture, out parsed[i]))
            {
                return false;
            }
        }

        bytes = parsed;
        return true;
    }
}
