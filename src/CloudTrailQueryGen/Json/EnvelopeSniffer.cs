using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Tells an envelope, an object with a member <c>Records</c> that is an array, from an event.</summary>
internal static unsafe class EnvelopeSniffer
{
    private const int LongestRecordsKey = 7 * 6;

    /// <summary>True: an envelope. False: an event. Null: more of the input is needed to tell.</summary>
    /// <param name="start">The opening brace.</param>
    /// <param name="end">The byte behind the last one that may be read.</param>
    /// <param name="firstKeyOnly">Look at the first member only.</param>
    public static bool? IsEnvelope(byte* start, byte* end, bool firstKeyOnly)
    {
        EventFields ignored = default;
        byte* position = JsonToken.SkipWhiteSpace(start + 1, end);
        while (position < end)
        {
            if (*position != (byte)'"')
            {
                return false;
            }

            byte* key = position + 1;
            if (firstKeyOnly && key < end && *key is not ((byte)'R' or (byte)'\\'))
            {
                return false;
            }

            byte* keyEnd = StringScanner<ScalarBlock>.FindEnd(key, end, out _);
            if (keyEnd == null)
            {
                return null;
            }

            position = JsonToken.SkipWhiteSpace(keyEnd + 1, end);
            if (position >= end || *position != (byte)':')
            {
                return position >= end ? null : false;
            }

            position = JsonToken.SkipWhiteSpace(position + 1, end);
            if (position >= end)
            {
                return null;
            }

            if (*position == (byte)'[' && IsRecords(new ReadOnlySpan<byte>(key, (int)(keyEnd - key))))
            {
                return true;
            }

            if (firstKeyOnly)
            {
                return false;
            }

            position = ValueReader<ScalarBlock>.Skip(position, end, ref ignored);
            if (position == null)
            {
                return ignored.Damage == null ? null : false;
            }

            position = JsonToken.SkipWhiteSpace(position, end);
            if (position < end && *position != (byte)',')
            {
                return false;
            }

            position = JsonToken.SkipWhiteSpace(position + 1, end);
        }

        return null;
    }

    /// <summary>The raw key is <c>Records</c>, however it is escaped.</summary>
    public static bool IsRecords(ReadOnlySpan<byte> rawKey)
    {
        if (rawKey.SequenceEqual("Records"u8))
        {
            return true;
        }

        if (rawKey.Length > LongestRecordsKey || !rawKey.Contains((byte)'\\') || JsonString.FindDamage(rawKey) >= 0)
        {
            return false;
        }

        using var scratch = new ScratchArena();
        return JsonString.Unescape(rawKey, scratch).SequenceEqual("Records"u8);
    }
}
