using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Arithmetic on the masks of a block that decides what is escaped and what lies inside a string.</summary>
internal static class BlockBits
{
    private const ulong OddBits = 0xAAAAAAAAAAAAAAAA;

    /// <summary>Bit n of the result is the parity of bits 0..n: from the quotes it makes the inside of the strings, each with its opening quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong PrefixXor(ulong bits)
    {
        return Pclmulqdq.IsSupported
            ? Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar()
            : PrefixXorByShifts(bits);
    }

    /// <summary>The same without the carry-less multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong PrefixXorByShifts(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        bits ^= bits << 32;
        return bits;
    }

    /// <summary>
    /// Bytes at odd positions of a run of backslashes, and the byte behind a run of odd length. A subtraction finds the ends of
    /// runs: the borrow runs through each run, and comparing with the odd positions tells its parity.
    /// </summary>
    /// <param name="backslashes">The block's backslashes.</param>
    /// <param name="carry">1 when the first byte is escaped by the block before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Ends(ulong backslashes, ulong carry)
    {
        ulong starters = backslashes & ~carry;
        return (((starters << 1) | OddBits) - starters) ^ OddBits;
    }
}
