namespace CloudTrailQueryGen.Language.Text;

/// <summary>Names of time zones (spec §4.4).</summary>
internal static class TimeZoneText
{
    private const int LongestName = 64;
    private const int MostHours = 23;
    private const int MostMinutes = 59;

    /// <summary>
    /// False when the text is surely no zone: neither <c>UTC</c>, <c>GMT</c>, <c>Z</c> nor an offset, nor in the style of the IANA database's names.
    /// Which of those exist only the machine knows on which the query runs.
    /// </summary>
    public static bool MayBeZone(string text) => IsUtc(text) || IsOffset(text) || MayBeName(text);

    /// <summary>A zone that needs no looking up.</summary>
    public static bool IsUtc(string text) => text is "UTC" or "GMT" or "Z";

    private static bool IsOffset(string text)
    {
        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-') || (text.Length == 6 && text[3] != ':'))
        {
            return false;
        }

        int minutes = text.Length == 3 ? 0 : TwoDigits(text, text.Length - 2);
        return TwoDigits(text, 1) is >= 0 and <= MostHours && minutes is >= 0 and <= MostMinutes;
    }

    private static bool MayBeName(string text)
    {
        if (text.Length is 0 or > LongestName || text[0] is not (>= 'A' and <= 'Z') || text[text.Length - 1] == '/')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!(IsLetter(c) || IsDigit(c) || c is '_' or '+' or '-' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static int TwoDigits(string text, int at) => IsDigit(text[at]) && IsDigit(text[at + 1]) ? ((text[at] - '0') * 10) + (text[at + 1] - '0') : -1;

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
