using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A block for processors without vectors: eight bytes at a time in a general register.</summary>
internal readonly unsafe struct ScalarBlock : IScanBlock<ScalarBlock>
{
    private const ulong Ones = 0x0101010101010101;
    private const ulong LowBits = 0x7F7F7F7F7F7F7F7F;
    private const ulong BracketToBrace = 0x20 * Ones;

    // Setting this bit turns large letters into small ones.
    private const ulong CaseBit = 0x20;

    // Multiplying by this gathers the lowest bit of each byte in the highest byte.
    private const ulong LowBitsToByte = 0x0102040810204080;

    private readonly byte* source;
    private readonly bool hasLower;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ScalarBlock(byte* source, bool hasLower)
    {
        this.source = source;
        this.hasLower = hasLower;
    }

    public static bool IsAccelerated => true;

    public ulong Quotes => Equal(0, '"');

    public ulong Backslashes => Equal(0, '\\');

    public ulong Opens => Equal(BracketToBrace, '{');

    public ulong Closes => Equal(BracketToBrace, '}');

    public ulong Controls
    {
        get
        {
            ulong mask = 0;
            for (int word = 0; word < 8; word++)
            {
                mask |= ZeroBytes(Word(word) & (0xE0 * Ones)) << (8 * word);
            }

            return mask;
        }
    }

    public ulong NonAscii
    {
        get
        {
            ulong mask = 0;
            for (int word = 0; word < 8; word++)
            {
                mask |= ((((Word(word) >> 7) & Ones) * LowBitsToByte) >> 56) << (8 * word);
            }

            return mask;
        }
    }

    public ulong EqualTo(byte value) => Equal(0, (char)value);

    public bool HasControlOrNonAscii => hasLower || (Controls | NonAscii) != 0;

    // Only whether there is something low: that is all that is asked of it.
    public ScalarBlock Lower(ScalarBlock other) => new(source, hasLower || other.HasControlOrNonAscii);

    public ulong SameAs(ScalarBlock other)
    {
        ulong mask = 0;
        for (int word = 0; word < 8; word++)
        {
            mask |= ZeroBytes(Word(word) ^ other.Word(word)) << (8 * word);
        }

        return mask;
    }

    public static ulong FindPairs(byte* first, byte firstValue, byte* second, byte secondValue) =>
        Load(first).Equal(CaseBit * Ones, (char)firstValue) & Load(second).Equal(CaseBit * Ones, (char)secondValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarBlock Load(byte* source) => new(source, false);

    private ulong Equal(ulong bitsToSet, char value)
    {
        ulong mask = 0;
        for (int word = 0; word < 8; word++)
        {
            mask |= ZeroBytes((Word(word) | bitsToSet) ^ (value * Ones)) << (8 * word);
        }

        return mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Word(int index)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(source + (8 * index));
        return System.BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
    }

    // Exact, unlike the well-known (x - 1) & ~x test, whose borrow can mark the byte above a zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ZeroBytes(ulong word)
    {
        ulong nonZero = ((word & LowBits) + LowBits) | word;
        ulong flags = (~nonZero >> 7) & Ones;
        return (flags * LowBitsToByte) >> 56;
    }
}
