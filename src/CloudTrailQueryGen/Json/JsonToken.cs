using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The small tokens of JSON: white space, literals and numbers.</summary>
internal static unsafe class JsonToken
{
    /// <summary>Returns the first byte that is not white space, or <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* SkipWhiteSpace(byte* position, byte* end)
    {
        return position < end && *position > 0x20 ? position : SkipLongWhiteSpace(position, end);
    }

    /// <summary>
    /// Returns the byte behind a literal or number, judging by its characters only; <paramref name="position"/> itself when
    /// neither can begin there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* SkipScalar(byte* position, byte* end)
    {
        while (position < end && IsScalarCharacter(*position))
        {
            position++;
        }

        return position;
    }

    /// <summary>What a literal or number is; <see cref="FieldToken.None"/> when it is neither.</summary>
    public static FieldToken Classify(ReadOnlySpan<byte> scalar)
    {
        if (scalar.IsEmpty)
        {
            return FieldToken.None;
        }

        switch (scalar[0])
        {
            case (byte)'t':
                return scalar.SequenceEqual("true"u8) ? FieldToken.True : FieldToken.None;
            case (byte)'f':
                return scalar.SequenceEqual("false"u8) ? FieldToken.False : FieldToken.None;
            case (byte)'n':
                return scalar.SequenceEqual("null"u8) ? FieldToken.Null : FieldToken.None;
            default:
                return JsonNumber.IsValid(scalar) ? FieldToken.Number : FieldToken.None;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte* SkipLongWhiteSpace(byte* position, byte* end)
    {
        while (position < end && *position is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsScalarCharacter(byte value) =>
        (uint)((value | 0x20) - 'a') < 26 || (uint)(value - '0') < 10 || value is (byte)'-' or (byte)'+' or (byte)'.';
}
