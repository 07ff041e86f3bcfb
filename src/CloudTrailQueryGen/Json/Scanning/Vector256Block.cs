using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A block in two 256-bit registers (AVX2).</summary>
internal readonly unsafe struct Vector256Block : IScanBlock<Vector256Block>
{
    // Setting this bit turns '[' into '{' and ']' into '}', and nothing else into either of them.
    private const byte BracketToBrace = 0x20;

    // Setting this bit turns large letters into small ones.
    private const byte CaseBit = 0x20;

    private readonly Vector256<byte> low;
    private readonly Vector256<byte> high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256Block(Vector256<byte> low, Vector256<byte> high)
    {
        this.low = low;
        this.high = high;
    }

    public static bool IsAccelerated => Vector256.IsHardwareAccelerated;

    public ulong Quotes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Equal(low, high, (byte)'"');
    }

    public ulong Backslashes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Equal(low, high, (byte)'\\');
    }

    public ulong Opens
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Equal(low | Vector256.Create(BracketToBrace), high | Vector256.Create(BracketToBrace), (byte)'{');
    }

    public ulong Closes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Equal(low | Vector256.Create(BracketToBrace), high | Vector256.Create(BracketToBrace), (byte)'}');
    }

    public ulong Controls
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // AVX2 compares signed bytes only: max(x, 31) = 31 says x < 32 without a sign.
            Vector256<byte> last = Vector256.Create((byte)0x1F);
            return Equal(Vector256.Max(low, last), Vector256.Max(high, last), 0x1F);
        }
    }

    public ulong NonAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EqualTo(byte value) => Equal(low, high, value);

    public bool HasControlOrNonAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.LessThanAny(Vector256.Min(low.AsSByte(), high.AsSByte()), Vector256.Create((sbyte)0x20));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256Block Lower(Vector256Block other) =>
        new(Vector256.Min(low.AsSByte(), other.low.AsSByte()).AsByte(), Vector256.Min(high.AsSByte(), other.high.AsSByte()).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong SameAs(Vector256Block other) => Vector256.Equals(low, other.low).ExtractMostSignificantBits()
        | ((ulong)Vector256.Equals(high, other.high).ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindPairs(byte* first, byte firstValue, byte* second, byte secondValue) =>
        Load(first).Differences(firstValue, Load(second), secondValue).EqualTo(0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Block Load(byte* source) => new(Vector256.Load(source), Vector256.Load(source + 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256Block Differences(byte value, Vector256Block other, byte otherValue)
    {
        Vector256<byte> ignored = Vector256.Create(CaseBit);
        Vector256<byte> wanted = Vector256.Create(value);
        Vector256<byte> otherWanted = Vector256.Create(otherValue);
        return new(
            ((low | ignored) ^ wanted) | ((other.low | ignored) ^ otherWanted),
            ((high | ignored) ^ wanted) | ((other.high | ignored) ^ otherWanted));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte value)
    {
        Vector256<byte> wanted = Vector256.Create(value);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
    }
}
