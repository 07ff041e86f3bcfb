using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>A pattern of parseDate as a regular expression with a group for each run of letters (spec §4.4).</summary>
internal sealed class OracleDatePattern
{
    private readonly List<string> _letters = [];
    private readonly StringBuilder _regex = new("\\A");

    private OracleDatePattern()
    {
    }

    /// <summary>Null when the pattern is not valid.</summary>
    public static OracleDatePattern? Read(string pattern)
    {
        var read = new OracleDatePattern();
        bool isQuoted = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\'' && i + 1 < pattern.Length && pattern[i + 1] == '\'')
            {
                read._regex.Append('\'');
                i++;
            }
            else if (pattern[i] == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || !char.IsAsciiLetter(pattern[i]))
            {
                read._regex.Append(Regex.Escape(pattern[i].ToString()));
            }
            else
            {
                string letters = string.Concat(pattern[i..].TakeWhile(letter => letter == pattern[i]));
                if (RegexOf(letters) is not string part)
                {
                    return null;
                }

                // As many digits as there are, without a second thought.
                read._regex.Append(CultureInfo.InvariantCulture, $"(?<p{read._letters.Count}>(?>{part}))");
                read._letters.Add(letters);
                i += letters.Length - 1;
            }
        }

        return isQuoted ? null : read;
    }

    /// <summary>What a text says, or null when it does not follow the pattern or says what cannot be.</summary>
    public List<(string What, int Value)>? Match(string text)
    {
        Match match = Regex.Match(text, _regex + "\\z", RegexOptions.CultureInvariant);
        if (!match.Success)
        {
            return null;
        }

        List<(string What, int Value)?> parts = [.. _letters.Select((letters, index) => Meaning(letters, match.Groups[$"p{index}"].Value))];
        return parts.Contains(null) ? null : [.. parts.Select(part => part!.Value)];
    }

    private static string? RegexOf(string letters) => letters switch
    {
        "y" => "[0-9]{1,4}",
        "yyyy" or "uuuu" => "[0-9]{4}",
        "M" or "d" or "H" or "h" or "m" or "s" => "[0-9]{1,2}",
        "yy" or "MM" or "dd" or "HH" or "hh" or "mm" or "ss" => "[0-9]{2}",
        "MMM" => Names(Enumerable.Range(1, 12).Select(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName)),
        "MMMM" => Names(Enumerable.Range(1, 12).Select(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName)),
        "D" => "[0-9]{1,3}",
        "DDD" => "[0-9]{3}",
        "E" or "EE" or "EEE" => Names(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames),
        "EEEE" => Names(CultureInfo.InvariantCulture.DateTimeFormat.DayNames),
        "a" => Names(["AM", "PM"]),
        "Z" or "ZZ" or "ZZZ" => "[+-][0-9]{4}",
        "X" => "Z|[+-][0-9]{2}([0-9]{2})?",
        "XX" => "Z|[+-][0-9]{4}",
        "XXX" => "Z|[+-][0-9]{2}:[0-9]{2}",
        "x" => "[+-][0-9]{2}([0-9]{2})?",
        "xx" => "[+-][0-9]{4}",
        "xxx" => "[+-][0-9]{2}:[0-9]{2}",
        "z" or "zz" or "zzz" => "(UTC|GMT)([+-][0-9]{2}:[0-9]{2})?|UT|Z|[ECMP][SD]T|[+-][0-9]{2}:?[0-9]{2}",
        _ => letters.All(letter => letter == 'S') && letters.Length <= 9 ? $"[0-9]{{{letters.Length}}}" : null,
    };

    private static string Names(IEnumerable<string> names) => "(?i:" + string.Join('|', names) + ")";

    private static (string What, int Value)? Meaning(string letters, string text)
    {
        DateTimeFormatInfo english = CultureInfo.InvariantCulture.DateTimeFormat;
        switch (letters[0])
        {
            case 'y' or 'u':
                return letters.Length == 2 ? ("year", 2000 + Number(text)) : Number(text) >= 1 ? ("year", Number(text)) : null;
            case 'M' when letters.Length > 2:
                return ("month", 1 + Enumerable.Range(0, 12).First(i => english.MonthNames[i].StartsWith(text, StringComparison.OrdinalIgnoreCase)));
            case 'M':
                return ("month", Number(text));
            case 'd':
                return ("day", Number(text));
            case 'D':
                return Number(text) is >= 1 and <= 366 ? ("dayOfYear", Number(text)) : null;
            case 'E':
                return ("weekday", Enumerable.Range(0, 7).First(i => english.DayNames[i].StartsWith(text, StringComparison.OrdinalIgnoreCase)));
            case 'a':
                return ("half", text.Equals("PM", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            case 'H':
                return Number(text) <= 23 ? ("hour", Number(text)) : null;
            case 'h':
                return Number(text) is >= 1 and <= 12 ? ("hour12", Number(text)) : null;
            case 'm':
                return Number(text) <= 59 ? ("minute", Number(text)) : null;
            case 's':
                return Number(text) <= 59 ? ("second", Number(text)) : null;
            case 'S':
                return ("millisecond", Number((text + "00")[..3]));
            default:
                return Offset(text) is int minutes ? ("offset", minutes) : null;
        }
    }

    private static int? Offset(string text)
    {
        string zones = "EDT EST CDT CST MDT MST PDT PST";
        int zone = zones.IndexOf(text, StringComparison.Ordinal);
        if (zone >= 0 && text.Length == 3)
        {
            // EDT is four hours behind, PST eight.
            return -60 * (4 + (zone / 8) + (text[1] == 'S' ? 1 : 0));
        }

        string digits = string.Concat(text.Where(char.IsAsciiDigit)).PadRight(4, '0');
        int hours = Number(digits[..2]);
        int minutes = Number(digits[2..]);
        return hours > 23 || minutes > 59 ? null : (text.Contains('-', StringComparison.Ordinal) ? -1 : 1) * ((hours * 60) + minutes);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
