using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A block in four 128-bit registers (SSE2, Arm Neon).</summary>
internal readonly unsafe struct Vector128Block : IScanBlock<Vector128Block>
{
    // Setting this bit turns '[' into '{' and ']' into '}', and nothing else into either of them.
    private const byte BracketToBrace = 0x20;

    // Setting this bit turns large letters into small ones.
    private const byte CaseBit = 0x20;

    private readonly Vector128<byte> first;
    private readonly Vector128<byte> second;
    private readonly Vector128<byte> third;
    private readonly Vector128<byte> fourth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128Block(Vector128<byte> first, Vector128<byte> second, Vector128<byte> third, Vector128<byte> fourth)
    {
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
    }

    public static bool IsAccelerated => Vector128.IsHardwareAccelerated;

    public ulong Quotes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Equal((byte)'"');
    }

    public ulong Backslashes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Equal((byte)'\\');
    }

    public ulong Opens
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => With(BracketToBrace).Equal((byte)'{');
    }

    public ulong Closes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => With(BracketToBrace).Equal((byte)'}');
    }

    public ulong Controls
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // SSE2 compares signed bytes only: max(x, 31) = 31 says x < 32 without a sign.
            Vector128<byte> last = Vector128.Create((byte)0x1F);
            return new Vector128Block(
                Vector128.Max(first, last), Vector128.Max(second, last), Vector128.Max(third, last), Vector128.Max(fourth, last)).Equal(0x1F);
        }
    }

    public ulong NonAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => first.ExtractMostSignificantBits()
            | ((ulong)second.ExtractMostSignificantBits() << 16)
            | ((ulong)third.ExtractMostSignificantBits() << 32)
            | ((ulong)fourth.ExtractMostSignificantBits() << 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EqualTo(byte value) => Equal(value);

    public bool HasControlOrNonAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.LessThanAny(
            Vector128.Min(Vector128.Min(first.AsSByte(), second.AsSByte()), Vector128.Min(third.AsSByte(), fourth.AsSByte())), Vector128.Create((sbyte)0x20));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128Block Lower(Vector128Block other) => new(
        Vector128.Min(first.AsSByte(), other.first.AsSByte()).AsByte(),
        Vector128.Min(second.AsSByte(), other.second.AsSByte()).AsByte(),
        Vector128.Min(third.AsSByte(), other.third.AsSByte()).AsByte(),
        Vector128.Min(fourth.AsSByte(), other.fourth.AsSByte()).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong SameAs(Vector128Block other) => Vector128.Equals(first, other.first).ExtractMostSignificantBits()
        | ((ulong)Vector128.Equals(second, other.second).ExtractMostSignificantBits() << 16)
        | ((ulong)Vector128.Equals(third, other.third).ExtractMostSignificantBits() << 32)
        | ((ulong)Vector128.Equals(fourth, other.fourth).ExtractMostSignificantBits() << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindPairs(byte* first, byte firstValue, byte* second, byte secondValue) =>
        Load(first).With(CaseBit).Equal(firstValue) & Load(second).With(CaseBit).Equal(secondValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128Block Load(byte* source) =>
        new(Vector128.Load(source), Vector128.Load(source + 16), Vector128.Load(source + 32), Vector128.Load(source + 48));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128Block With(byte bits)
    {
        Vector128<byte> set = Vector128.Create(bits);
        return new(first | set, second | set, third | set, fourth | set);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Equal(byte value)
    {
        Vector128<byte> wanted = Vector128.Create(value);
        return Vector128.Equals(first, wanted).ExtractMostSignificantBits()
            | ((ulong)Vector128.Equals(second, wanted).ExtractMostSignificantBits() << 16)
            | ((ulong)Vector128.Equals(third, wanted).ExtractMostSignificantBits() << 32)
            | ((ulong)Vector128.Equals(fourth, wanted).ExtractMostSignificantBits() << 48);
    }
}
