using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A block in one 512-bit register (AVX-512).</summary>
internal readonly unsafe struct Vector512Block : IScanBlock<Vector512Block>
{
    // Setting this bit turns '[' into '{' and ']' into '}', and nothing else into either of them.
    private const byte BracketToBrace = 0x20;

    // Setting this bit turns large letters into small ones.
    private const byte CaseBit = 0x20;

    private readonly Vector512<byte> bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512Block(Vector512<byte> bytes) => this.bytes = bytes;

    public static bool IsAccelerated => Vector512.IsHardwareAccelerated;

    public ulong Quotes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
    }

    public ulong Backslashes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
    }

    public ulong Opens
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Equals(bytes | Vector512.Create(BracketToBrace), Vector512.Create((byte)'{')).ExtractMostSignificantBits();
    }

    public ulong Closes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Equals(bytes | Vector512.Create(BracketToBrace), Vector512.Create((byte)'}')).ExtractMostSignificantBits();
    }

    public ulong Controls
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.LessThan(bytes, Vector512.Create((byte)0x20)).ExtractMostSignificantBits();
    }

    public ulong NonAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => bytes.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EqualTo(byte value) => Vector512.Equals(bytes, Vector512.Create(value)).ExtractMostSignificantBits();

    public bool HasControlOrNonAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.LessThanAny(bytes.AsSByte(), Vector512.Create((sbyte)0x20));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512Block Lower(Vector512Block other) => new(Vector512.Min(bytes.AsSByte(), other.bytes.AsSByte()).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong SameAs(Vector512Block other) => Vector512.Equals(bytes, other.bytes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindPairs(byte* first, byte firstValue, byte* second, byte secondValue)
    {
        Vector512<byte> difference = ((Vector512.Load(first) | Vector512.Create(CaseBit)) ^ Vector512.Create(firstValue))
            | ((Vector512.Load(second) | Vector512.Create(CaseBit)) ^ Vector512.Create(secondValue));
        return Vector512.Equals(difference, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Block Load(byte* source) => new(Vector512.Load(source));
}
