using System;
using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Text as patterns see it: code points, and what holds between two of them.</summary>
internal static class CodePoints
{
    /// <summary>Behind the end of the text.</summary>
    public const int None = -1;

    /// <summary>The code point at a position and its length in bytes; <see cref="None"/> and 0 at the end. Bytes that are no UTF-8 count as U+FFFD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int At(ReadOnlySpan<byte> utf8, int position, out int length)
    {
        if ((uint)position < (uint)utf8.Length && utf8[position] < 0x80)
        {
            length = 1;
            return utf8[position];
        }

        return BeyondAscii(utf8, position, out length);
    }

    /// <summary>Whether an assertion holds at a position between code points.</summary>
    public static bool Holds(AssertionKind assertion, ReadOnlySpan<byte> utf8, int position) => assertion switch
    {
        AssertionKind.TextStart => position == 0,
        AssertionKind.TextEnd => position == utf8.Length,
        AssertionKind.LineStart => position == 0 || utf8[position - 1] == '\n',
        AssertionKind.LineEnd => position == utf8.Length || utf8[position] == '\n',
        AssertionKind.WordBoundary => IsWord(Before(utf8, position)) != IsWord(At(utf8, position, out _)),
        _ => IsWord(Before(utf8, position)) == IsWord(At(utf8, position, out _)),
    };

    private static int BeyondAscii(ReadOnlySpan<byte> utf8, int position, out int length)
    {
        if (position >= utf8.Length)
        {
            length = 0;
            return None;
        }

        _ = Rune.DecodeFromUtf8(utf8[position..], out Rune rune, out length);
        return rune.Value;
    }

    private static int Before(ReadOnlySpan<byte> utf8, int position) => position == 0 ? None
        : utf8[position - 1] < 0x80 ? utf8[position - 1]
        : Rune.DecodeLastFromUtf8(utf8[..position], out Rune rune, out _) == OperationStatus.Done ? rune.Value
        : Rune.ReplacementChar.Value;

    /// <summary>
    /// The characters that System.Text.RegularExpressions puts a boundary around, which are more than those of <c>\w</c> there (the joiners), and more than
    /// those of <c>\w</c> here (letters beyond ASCII); but none that takes a surrogate pair.
    /// </summary>
    private static bool IsWord(int code)
    {
        if (code < 0x80)
        {
            return code is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_';
        }

        return code is 0x200C or 0x200D || (code <= 0xFFFF && CharUnicodeInfo.GetUnicodeCategory(code)
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation);
    }
}
