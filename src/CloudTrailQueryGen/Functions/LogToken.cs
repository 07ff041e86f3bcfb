using System;
using System.Buffers;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Tells by the form of a word whether it varies from event to event, and what it is (spec §3.14).</summary>
internal static class LogToken
{
    private const int LongestAddress = 45;
    private const int UuidLength = 36;
    private const int AccountIdLength = 12;
    private const int LeastIdDigits = 4;
    private const int LeastHexDigits = 8;
    private const int LeastUniqueId = 16;
    private const int ArnColons = 5;

    private static readonly SearchValues<byte> joints = SearchValues.Create("-_.:/+@"u8);
    private static readonly SearchValues<byte> separators = SearchValues.Create(":/+@"u8);
    private static readonly SearchValues<byte> digits = SearchValues.Create("0123456789"u8);
    private static readonly SearchValues<byte> uniqueId = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private static readonly SearchValues<byte> number = SearchValues.Create("0123456789-_."u8);

    /// <summary>Whether a byte belongs to a word: a letter, a digit, a joint, or anything outside of ASCII.</summary>
    public static bool IsWordByte(byte character) => character >= 0x80 || char.IsAsciiLetterOrDigit((char)character) || joints.Contains(character);

    /// <summary>Where the first separator of the parts of a word is; -1 when it has only one part.</summary>
    public static int IndexOfSeparator(ReadOnlySpan<byte> word) => word.IndexOfAny(separators);

    /// <summary>The range of a word without the joints at its ends.</summary>
    public static Range Trim(ReadOnlySpan<byte> word)
    {
        int start = word.IndexOfAnyExcept(joints);
        return start < 0 ? ..0 : start..(word.LastIndexOfAnyExcept(joints) + 1);
    }

    /// <summary>What the word is as a whole; <see cref="LogTokenKind.Static"/> when it is to be looked at part by part.</summary>
    /// <param name="word">A word without joints at its ends.</param>
    public static LogTokenKind Classify(ReadOnlySpan<byte> word)
    {
        if (LogTime.IsTime(word))
        {
            return LogTokenKind.Time;
        }

        if (IsUuid(word))
        {
            return LogTokenKind.Uuid;
        }

        if (IsAddress(word))
        {
            return LogTokenKind.IpAddress;
        }

        if (word.StartsWith("arn:"u8) && word.Count((byte)':') >= ArnColons)
        {
            return LogTokenKind.Arn;
        }

        int digitCount = word.IndexOfAny(separators) >= 0 ? 0 : CountDigits(word);
        if (digitCount == word.Length && digitCount == AccountIdLength)
        {
            return LogTokenKind.AccountId;
        }

        if (digitCount > 0 && !word.ContainsAnyExcept(number))
        {
            return LogTokenKind.Number;
        }

        return IsId(word, digitCount) ? LogTokenKind.Id : LogTokenKind.Static;
    }

    /// <summary>An IP address with at least one digit, so that <c>a::b</c> is none.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> word) =>
        word.Length <= LongestAddress && word.ContainsAny(digits) && IpAddress.TryParse(word, out _);

    private static bool IsUuid(ReadOnlySpan<byte> word)
    {
        bool isUuid = word.Length == UuidLength;
        for (int i = 0; isUuid && i < UuidLength; i++)
        {
            isUuid = i is 8 or 13 or 18 or 23 ? word[i] == (byte)'-' : char.IsAsciiHexDigit((char)word[i]);
        }

        return isUuid;
    }

    private static bool IsId(ReadOnlySpan<byte> part, int digitCount) =>
        digitCount >= LeastIdDigits
        || (digitCount > 0 && part.Length >= LeastHexDigits && !part.ContainsAnyExcept(HexDigits.All))
        || (part.Length >= LeastUniqueId && !part.ContainsAnyExcept(uniqueId) && HasUniqueIdPrefix(part));

    private static int CountDigits(ReadOnlySpan<byte> word)
    {
        int count = 0;
        foreach (byte character in word)
        {
            count += char.IsAsciiDigit((char)character) ? 1 : 0;
        }

        return count;
    }

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, "Unique ID prefixes".
    private static bool HasUniqueIdPrefix(ReadOnlySpan<byte> part) =>
        part.StartsWith("ABIA"u8) || part.StartsWith("ACCA"u8) || part.StartsWith("AGPA"u8) || part.StartsWith("AIDA"u8) || part.StartsWith("AIPA"u8)
        || part.StartsWith("AKIA"u8) || part.StartsWith("ANPA"u8) || part.StartsWith("ANVA"u8) || part.StartsWith("APKA"u8) || part.StartsWith("AROA"u8)
        || part.StartsWith("ASCA"u8) || part.StartsWith("ASIA"u8);
}
