using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Tells escapes that spell a character of a literal from those that do not: <c>\u0043onsoleLogin</c> is ConsoleLogin too, but the
/// <c>\u0026</c> and <c>\u003c</c> that abound in logs are no letters. Of the short escapes only <c>\/</c> matters, as a literal has
/// neither quotes nor backslashes nor control characters inside.
/// </summary>
internal readonly unsafe struct EscapedCharacters
{
    /// <summary>The bytes of <c>\u0043</c>.</summary>
    public const int EscapeLength = 6;

    private readonly ulong below64;
    private readonly ulong from64;

    private EscapedCharacters(ulong below64, ulong from64)
    {
        this.below64 = below64;
        this.from64 = from64;
    }

    /// <summary>No characters.</summary>
    public static EscapedCharacters None => default;

    /// <summary>These and those of a literal that the probe looks at; the quotes around it are not spelt by escapes.</summary>
    public EscapedCharacters With(ReadOnlySpan<byte> literal)
    {
        ulong low = below64;
        ulong high = from64;
        foreach (byte character in literal[..Math.Min(literal.Length, ProbedLiteral.Reach)])
        {
            ulong bit = 1UL << (character & 63);
            low |= character < 64 && character != (byte)'"' ? bit : 0;
            high |= character >= 64 ? bit : 0;
        }

        return new EscapedCharacters(low, high);
    }

    /// <summary>One of the escapes spells one of the characters.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="position"><see cref="EscapeLength"/> bytes from each of the backslashes may be read.</param>
    /// <param name="backslashes">Bit n: the byte n from <paramref name="position"/> is a backslash.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnySpells(in EscapedCharacters characters, byte* position, ulong backslashes)
    {
        for (; backslashes != 0; backslashes &= backslashes - 1)
        {
            byte* escape = position + BitOperations.TrailingZeroCount(backslashes);
            if (escape[1] == (byte)'/' ? characters.Contains('/') : escape[1] == (byte)'u' && characters.ContainsHex(escape + 2))
            {
                return true;
            }
        }

        return false;
    }

    private bool ContainsHex(byte* digits)
    {
        return digits[0] == (byte)'0' && digits[1] == (byte)'0'
            && char.IsAsciiHexDigit((char)digits[2]) && char.IsAsciiHexDigit((char)digits[3])
            && Contains((HexValue(digits[2]) << 4) | HexValue(digits[3]));
    }

    // '0' to '9' are 0x30 to 0x39; 'A' and 'a' end in 1.
    private static int HexValue(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit & 0x0F) + 9;

    private bool Contains(int character) => character < 64 ? ((below64 >> character) & 1) != 0 : character < 128 && ((from64 >> (character - 64)) & 1) != 0;
}
