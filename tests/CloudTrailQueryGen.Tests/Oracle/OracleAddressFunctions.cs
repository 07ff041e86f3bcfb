using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Functions over IP addresses (spec §4.7); what is no address gives 0.</summary>
internal static class OracleAddressFunctions
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
    [
        "isvalidip", "isvalidipv4", "isvalidipv6", "isipinsubnet", "isipv4insubnet", "isipv6insubnet", "ipv4tonumber", "isprivateip", "isreservedip",
        "ispublicip",
    ]);

    public static OracleValue Evaluate(string name, List<string> values)
    {
        byte[]? v4 = name.Contains("v6", StringComparison.Ordinal) ? null : Version4(values[0]);
        byte[]? v6 = name.Contains("v4", StringComparison.Ordinal) ? null : Version6(values[0]);
        byte[]? address = v4 ?? v6;
        if (name == "ipv4tonumber")
        {
            return address is null ? OracleValue.Missing : OracleValue.FromInteger(address.Aggregate(0L, (bits, part) => (bits * 256) + part));
        }

        bool isPrivate = address is not null && OracleAddressRegistry.Private.Any(block => IsIn(address, block));
        bool isReserved = address is not null && !isPrivate && OracleAddressRegistry.Special.Any(block => IsIn(address, block));
        return OracleValue.FromBoolean(address is not null && name switch
        {
            "isprivateip" => isPrivate,
            "isreservedip" => isReserved,
            "ispublicip" => !isPrivate && !isReserved,
            _ => values.Count == 1 || IsIn(address, values[1]),
        });
    }

    /// <summary>The text is an address, of either version, in the subnet.</summary>
    public static bool IsInSubnet(string text, string block) => (Version4(text) ?? Version6(text)) is byte[] address && IsIn(address, block);

    private static bool IsIn(byte[] address, string block)
    {
        string[] parts = block.Split('/');
        byte[] network = Version4(parts[0]) ?? Version6(parts[0])!;
        int length = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return network.Length == address.Length && Enumerable.Range(0, length).All(bit => Bit(network, bit) == Bit(address, bit));
    }

    private static bool Bit(byte[] address, int bit) => ((address[bit / 8] >> (7 - (bit % 8))) & 1) != 0;

    private static byte[]? Version4(string text)
    {
        string[] parts = text.Split('.');
        bool isAddress = parts.Length == 4 && parts.All(part =>
            part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0')
            && int.Parse(part, CultureInfo.InvariantCulture) <= 255);
        return isAddress ? [.. parts.Select(part => byte.Parse(part, CultureInfo.InvariantCulture))] : null;
    }

    private static byte[]? Version6(string text)
    {
        bool isPlain = text.All(character => char.IsAsciiHexDigit(character) || character is ':' or '.');
        return isPlain && text.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(text, out IPAddress? address)
            && address.AddressFamily == AddressFamily.InterNetworkV6 ? address.GetAddressBytes() : null;
    }
}
