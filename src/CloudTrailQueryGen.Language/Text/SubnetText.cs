using System.Globalization;
using System.Net;

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
    /// <summary>False when the text is not an address, a slash and a prefix length within the address, without leading zeros.</summary>
    public static bool TryParse(string text, out SubnetText subnet)
    {
        subnet = default;
        int slash = text.IndexOf('/');
        if (slash < 0

            // The framework's parsers of numbers pass over a NUL at the end.
            || text.IndexOf('\0') >= 0
            || !int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            || (text[slash + 1] == '0' && slash + 2 < text.Length)
            || AddressText.Parse(text.Substring(0, slash)) is not { } bytes
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
    public static bool IsAddressV4(string text) => AddressText.Parse(text) is { Length: 4 };
}
