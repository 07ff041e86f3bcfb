using System;
using System.Globalization;

namespace CloudTrailQueryGen.Language.Text;

/// <summary>
/// IP addresses as the language takes them (spec §4.7). The framework's parser takes more, and not the same in every version of the
/// framework that a compiler may run on.
/// </summary>
internal static class AddressText
{
    private const int GroupCount = 8;

    /// <summary>The 4 or 16 bytes of an address; null for any other text.</summary>
    public static byte[]? Parse(string text) => text.IndexOf(':') < 0 ? ParseV4(text) : ParseV6(text);

    /// <summary>Four decimal numbers 0 to 255 without leading zeros.</summary>
    private static byte[]? ParseV4(string text)
    {
        string[] octets = text.Split('.');
        if (octets.Length != 4)
        {
            return null;
        }

        byte[] parsed = new byte[4];
        for (int i = 0; i < 4; i++)
        {
            bool isCanonical = octets[i].Length == 1 || (octets[i].Length != 0 && octets[i][0] != '0');
            if (!isCanonical || !byte.TryParse(octets[i], NumberStyles.None, CultureInfo.InvariantCulture, out parsed[i]))
            {
                return null;
            }
        }

        return parsed;
    }

    /// <summary>Eight groups of hexadecimal digits, with one <c>::</c> for zeros and an IPv4 address as its end allowed (RFC 4291 §2.2).</summary>
    private static byte[]? ParseV6(string text)
    {
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return ParseGroups(text, mayEndInV4: true) is { Length: 2 * GroupCount } all ? all : null;
        }

        byte[]? before = gap == 0 ? [] : ParseGroups(text.Substring(0, gap), mayEndInV4: false);
        byte[]? behind = gap + 2 == text.Length ? [] : ParseGroups(text.Substring(gap + 2), mayEndInV4: true);
        if (before is null || behind is null || before.Length + behind.Length >= 2 * GroupCount)
        {
            return null;
        }

        byte[] bytes = new byte[2 * GroupCount];
        before.CopyTo(bytes, 0);
        behind.CopyTo(bytes, bytes.Length - behind.Length);
        return bytes;
    }

    private static byte[]? ParseGroups(string text, bool mayEndInV4)
    {
        string[] groups = text.Split(':');
        bool endsInV4 = mayEndInV4 && groups[groups.Length - 1].IndexOf('.') >= 0;
        int count = endsInV4 ? groups.Length - 1 : groups.Length;
        byte[] bytes = new byte[(2 * count) + (endsInV4 ? 4 : 0)];
        for (int i = 0; i < count; i++)
        {
            if (groups[i].Length > 4 || !ushort.TryParse(groups[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort group))
            {
                return null;
            }

            bytes[2 * i] = (byte)(group >> 8);
            bytes[(2 * i) + 1] = (byte)group;
        }

        if (endsInV4)
        {
            if (ParseV4(groups[count]) is not { } tail)
            {
                return null;
            }

            tail.CopyTo(bytes, 2 * count);
        }

        return bytes;
    }
}
