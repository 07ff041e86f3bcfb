using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Takes a date pattern in Java's notation apart (spec §4.4).</summary>
/// <param name="pattern">UTF-8.</param>
internal ref struct DatePatternReader(ReadOnlySpan<byte> pattern)
{
    private const byte Quote = (byte)'\'';

    private readonly ReadOnlySpan<byte> pattern = pattern;
    private int next;
    private bool isQuoted;

    /// <summary>The element that the last <see cref="MoveNext"/> went to.</summary>
    public DatePatternElement Current { get; private set; }

    /// <summary>There is a letter without a meaning, or a quote that is not closed, where <see cref="MoveNext"/> has stopped.</summary>
    public bool IsInvalid { get; private set; }

    /// <summary>Goes to the next element; false behind the last, and where the pattern is not valid.</summary>
    public bool MoveNext()
    {
        if (!isQuoted && next < pattern.Length && pattern[next] == Quote)
        {
            next++;
            isQuoted = next == pattern.Length || pattern[next] != Quote;
            if (!isQuoted)
            {
                return MoveOver(letter: 0, length: 1, skipped: 0);
            }
        }

        if (isQuoted)
        {
            return MoveOverQuoted();
        }

        if (next == pattern.Length)
        {
            return false;
        }

        byte first = pattern[next];
        int length = 1;
        if (!char.IsAsciiLetter((char)first))
        {
            while (next + length < pattern.Length && pattern[next + length] != Quote && !char.IsAsciiLetter((char)pattern[next + length]))
            {
                length++;
            }

            return MoveOver(letter: 0, length, skipped: 0);
        }

        while (next + length < pattern.Length && pattern[next + length] == first)
        {
            length++;
        }

        IsInvalid = !IsKnown(first, length);
        return !IsInvalid && MoveOver(first, length, skipped: 0);
    }

    /// <summary>Text up to the quote that closes it, or up to and with one of two that stand for a quote.</summary>
    private bool MoveOverQuoted()
    {
        int length = pattern[next..].IndexOf(Quote);
        if (length < 0)
        {
            IsInvalid = true;
            return false;
        }

        bool isDouble = next + length + 1 < pattern.Length && pattern[next + length + 1] == Quote;
        isQuoted = isDouble;
        return MoveOver(letter: 0, isDouble ? length + 1 : length, skipped: 1);
    }

    private bool MoveOver(byte letter, int length, int skipped)
    {
        Current = new DatePatternElement(letter, next, length);
        next += length + skipped;
        return true;
    }

    /// <summary>The letters of Java's patterns that are taken, with how often each may stand.</summary>
    private static bool IsKnown(byte letter, int count) => letter switch
    {
        (byte)'y' => count is 1 or 2 or 4,
        (byte)'u' => count == 4,
        (byte)'M' or (byte)'E' => count <= 4,
        (byte)'d' or (byte)'H' or (byte)'h' or (byte)'m' or (byte)'s' => count <= 2,
        (byte)'D' => count is 1 or 3,
        (byte)'S' => count <= 9,
        (byte)'a' => count == 1,
        (byte)'Z' or (byte)'X' or (byte)'x' or (byte)'z' => count <= 3,
        _ => false,
    };
}
