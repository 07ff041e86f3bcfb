using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Reads how far a text's clock is ahead of UTC.</summary>
internal static class OffsetReader
{
    private const int MostHours = 23;
    private const int MostMinutes = 59;

    /// <summary>How an offset is written.</summary>
    [Flags]
    private enum Form
    {
        /// <summary><c>+02</c>.</summary>
        Hours = 1,

        /// <summary><c>+0200</c>.</summary>
        Basic = 2,

        /// <summary><c>+02:00</c>.</summary>
        Extended = 4,
    }

    /// <summary>Takes an offset in minutes as the letters Z, X, x and z of date patterns write it.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> text, byte letter, int count, out int minutes)
    {
        minutes = 0;
        if (letter == (byte)'z')
        {
            return TryReadName(ref text, out minutes);
        }

        if (letter == (byte)'X' && !text.IsEmpty && text[0] == (byte)'Z')
        {
            text = text[1..];
            return true;
        }

        Form form = letter == (byte)'Z' ? Form.Basic : count switch
        {
            1 => Form.Hours | Form.Basic,
            2 => Form.Basic,
            _ => Form.Extended,
        };
        return TryReadOffset(ref text, form, out minutes);
    }

    /// <summary>The offset that the whole text is, in any form; <c>Z</c>, <c>UTC</c> and <c>GMT</c> are zero.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        return text.SequenceEqual("UTC"u8) || text.SequenceEqual("GMT"u8) || text.SequenceEqual("Z"u8)
            || (TryReadOffset(ref text, Form.Hours | Form.Basic | Form.Extended, out minutes) && text.IsEmpty);
    }

    private static bool TryReadOffset(ref ReadOnlySpan<byte> text, Form forms, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        int sign = text[0] == (byte)'-' ? -1 : 1;
        ReadOnlySpan<byte> rest = text[1..];
        if (!DateReader.TryReadDigits(ref rest, 2, 2, out int hours) || hours > MostHours)
        {
            return false;
        }

        bool isExtended = rest is [(byte)':', _, _, ..];
        ReadOnlySpan<byte> behindColon = isExtended ? rest[1..] : rest;
        int ofHour = 0;
        if ((forms & (isExtended ? Form.Extended : Form.Basic)) != 0 && DateReader.TryReadDigits(ref behindColon, 2, 2, out ofHour))
        {
            rest = behindColon;
        }
        else if ((forms & Form.Hours) == 0)
        {
            return false;
        }

        if (ofHour > MostMinutes)
        {
            return false;
        }

        text = rest;
        minutes = sign * ((hours * 60) + ofHour);
        return true;
    }

    /// <summary>UTC or GMT, both also with an offset behind them, the zones of RFC 5322 §4.3, or an offset.</summary>
    private static bool TryReadName(ref ReadOnlySpan<byte> text, out int minutes)
    {
        if (text.StartsWith("UTC"u8) || text.StartsWith("GMT"u8))
        {
            text = text[3..];

            // What is no offset is left for what comes next in the pattern.
            _ = TryReadOffset(ref text, Form.Extended, out minutes);
            return true;
        }

        if (text.StartsWith("Z"u8) || text.StartsWith("UT"u8))
        {
            text = text[(text[0] == (byte)'Z' ? 1 : 2)..];
            minutes = 0;
            return true;
        }

        if (text.Length >= 3 && text[2] == (byte)'T' && text[1] is (byte)'S' or (byte)'D' && "ECMP"u8.IndexOf(text[0]) is int zone and >= 0)
        {
            minutes = -60 * (5 + zone - (text[1] == (byte)'D' ? 1 : 0));
            text = text[3..];
            return true;
        }

        return TryReadOffset(ref text, Form.Basic | Form.Extended, out minutes);
    }
}
