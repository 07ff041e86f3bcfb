using System.Buffers;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Hexadecimal digits of either case.</summary>
internal static class HexDigits
{
    /// <summary>All of them.</summary>
    public static SearchValues<byte> All { get; } = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>0 to 15.</summary>
    /// <param name="digit">One of <see cref="All"/>.</param>
    public static int ValueOf(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
