using System;
using System.Globalization;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Writes the pattern of one text (spec §3.14). Every byte is looked at a limited number of times.</summary>
internal ref struct LogPatternWriter(ScratchArena scratch, ReadOnlySpan<byte> text)
{
    private const int LongestToken = 32;
    private readonly ReadOnlySpan<byte> text = text;
    private Span<byte> pattern = default;
    private int written = 0;
    private int copied = 0;
    private int tokens = 0;

    /// <summary>The pattern: in the scratch arena, or the text itself when nothing in it varies.</summary>
    public ReadOnlySpan<byte> Write()
    {
        int position = 0;
        while (position < text.Length)
        {
            if (LogToken.IsWordByte(text[position]))
            {
                position = WriteWord(position, EndOfWord(position));
            }
            else
            {
                // A backslash and what it escapes stand for one character, which begins no word: \n, \t, \u.
                bool isEscape = text[position] == (byte)'\\' && position + 1 < text.Length && text[position + 1] < 0x80;
                position += isEscape ? 2 : 1;
            }
        }

        if (tokens == 0)
        {
            return text;
        }

        Append(text[copied..]);
        scratch.GiveBack(pattern.Length - written);
        return pattern[..written];
    }

    private readonly int EndOfWord(int position)
    {
        while (position < text.Length && LogToken.IsWordByte(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Returns where to go on: behind the word, or behind the time of day that follows a date.</summary>
    private int WriteWord(int start, int end)
    {
        ReadOnlySpan<byte> word = text[start..end];
        (int skipped, int length) = LogToken.Trim(word).GetOffsetAndLength(word.Length);
        ReadOnlySpan<byte> trimmed = word.Slice(skipped, length);
        if (length == 0)
        {
            return end;
        }

        // Only an address may begin or end with what joins words: ::1.
        if (LogToken.IsAddress(word))
        {
            WriteToken(start, end, LogTokenKind.IpAddress);
            return end;
        }

        start += skipped;
        LogTokenKind kind = LogToken.Classify(trimmed);
        if (kind == LogTokenKind.Static)
        {
            if (LogToken.IndexOfSeparator(trimmed) >= 0)
            {
                WriteParts(start, start + length);
            }

            return end;
        }

        int tokenEnd = start + length;
        if (kind == LogTokenKind.Time && tokenEnd == end && LogTime.IsDate(trimmed))
        {
            tokenEnd = EndOfTimeOfDay(end);
            end = Math.Max(end, tokenEnd);
        }

        WriteToken(start, tokenEnd, kind);
        return end;
    }

    /// <summary>The end of a time of day that one space separates from a date; the end of the date when there is none.</summary>
    private readonly int EndOfTimeOfDay(int dateEnd)
    {
        if (dateEnd == text.Length || text[dateEnd] != (byte)' ')
        {
            return dateEnd;
        }

        ReadOnlySpan<byte> word = text[(dateEnd + 1)..EndOfWord(dateEnd + 1)];
        (int skipped, int length) = LogToken.Trim(word).GetOffsetAndLength(word.Length);
        return skipped == 0 && LogTime.IsTimeOfDay(word[..length]) ? dateEnd + 1 + length : dateEnd;
    }

    private void WriteParts(int start, int end)
    {
        while (start < end)
        {
            int length = LogToken.IndexOfSeparator(text[start..end]);
            bool isWhole = length < 0;
            length = isWhole ? end - start : length;
            ReadOnlySpan<byte> part = text.Slice(start, length);
            (int skipped, int partLength) = LogToken.Trim(part).GetOffsetAndLength(length);
            LogTokenKind kind = partLength == 0 ? LogTokenKind.Static : LogToken.Classify(part.Slice(skipped, partLength));
            if (kind != LogTokenKind.Static)
            {
                WriteToken(start + skipped, start + skipped + partLength, kind);
            }

            start += length + 1;
        }
    }

    private void WriteToken(int start, int end, LogTokenKind kind)
    {
        Append(text[copied..start]);
        copied = end;
        tokens++;
        Reserve(LongestToken);
        pattern[written++] = (byte)'<';
        Append(NameOf(kind));
        pattern[written++] = (byte)'-';
        tokens.TryFormat(pattern[written..], out int digits, default, CultureInfo.InvariantCulture);
        written += digits;
        pattern[written++] = (byte)'>';
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(pattern[written..]);
        written += bytes.Length;
    }

    private void Reserve(int length)
    {
        if (pattern.Length - written >= length)
        {
            return;
        }

        // Twice as much as before, so that copying costs no more than writing; the arena keeps the old memory until the next event.
        long least = Math.Max((long)written + length, (long)text.Length + LongestToken);
        Span<byte> larger = scratch.Take(MemoryAccount.Double(MemoryUse.Text, pattern.Length, least));
        pattern[..written].CopyTo(larger);
        pattern = larger;
    }

    private static ReadOnlySpan<byte> NameOf(LogTokenKind kind) => kind switch
    {
        LogTokenKind.Time => "Time"u8,
        LogTokenKind.Uuid => "UUID"u8,
        LogTokenKind.IpAddress => "IPAddress"u8,
        LogTokenKind.Arn => "ARN"u8,
        LogTokenKind.AccountId => "AccountID"u8,
        LogTokenKind.Number => "Number"u8,
        _ => "ID"u8,
    };
}
