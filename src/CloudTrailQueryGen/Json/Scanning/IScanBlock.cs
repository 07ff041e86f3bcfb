namespace CloudTrailQueryGen.Runtime;

/// <summary>Sixty-four bytes of JSON, classified; bit n of a mask stands for byte n. One implementation per instruction set.</summary>
/// <typeparam name="TSelf">The implementation.</typeparam>
internal unsafe interface IScanBlock<TSelf>
    where TSelf : struct, IScanBlock<TSelf>
{
    /// <summary>This processor runs the implementation in hardware; a constant for the JIT.</summary>
    static abstract bool IsAccelerated { get; }

    /// <summary>Double quotes.</summary>
    ulong Quotes { get; }

    /// <summary>Backslashes.</summary>
    ulong Backslashes { get; }

    /// <summary>Opening braces and brackets.</summary>
    ulong Opens { get; }

    /// <summary>Closing braces and brackets.</summary>
    ulong Closes { get; }

    /// <summary>Bytes below 0x20, which RFC 8259 §7 forbids inside strings.</summary>
    ulong Controls { get; }

    /// <summary>Bytes above 0x7F: the block is not ASCII.</summary>
    ulong NonAscii { get; }

    /// <summary>The bytes that are <paramref name="value"/>.</summary>
    ulong EqualTo(byte value);

    /// <summary>Where both of two characters are, letters in any case: bit 0x20 does not count. Of two places 64 bytes each are looked at.</summary>
    /// <param name="first">Where the first character would be.</param>
    /// <param name="firstValue">The character, with bit 0x20.</param>
    /// <param name="second">Where the second character would be.</param>
    /// <param name="secondValue">The character, with bit 0x20.</param>
    static abstract ulong FindPairs(byte* first, byte firstValue, byte* second, byte secondValue);

    /// <summary>Byte by byte the lower of two blocks, as signed numbers, in which bytes above 0x7F are the lowest.</summary>
    TSelf Lower(TSelf other);

    /// <summary>There are bytes below 0x20 or above 0x7F; also of what <see cref="Lower"/> has brought together.</summary>
    bool HasControlOrNonAscii { get; }

    /// <summary>The bytes that are the same in both blocks.</summary>
    ulong SameAs(TSelf other);

    /// <summary>Reads 64 bytes; the caller vouches for all of them.</summary>
    static abstract TSelf Load(byte* source);
}
