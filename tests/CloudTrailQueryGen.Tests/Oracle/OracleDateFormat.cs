using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>A format of formatDate, one conversion after the other (spec §4.4).</summary>
internal static class OracleDateFormat
{
    /// <summary>Conversions that <see cref="DateTime"/> has a format for.</summary>
    private static readonly (char Conversion, string Format)[] s_formats =
    [
        ('Y', "yyyy"), ('y', "yy"), ('m', "MM"), ('B', "MMMM"), ('b', "MMM"), ('h', "MMM"), ('d', "dd"), ('H', "HH"), ('I', "hh"), ('M', "mm"), ('S', "ss"),
        ('L', "fff"), ('f', "fff"), ('p', "tt"), ('a', "ddd"), ('A', "dddd"), ('F', "yyyy-MM-dd"), ('T', "HH:mm:ss"), ('R', "HH:mm"), ('D', "MM'/'dd'/'yy"),
    ];

    public static bool IsValid(string format)
    {
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] == '%' && (++i == format.Length || !("%ejuwUVGszZnt".Contains(format[i]) || s_formats.Any(known => known.Conversion == format[i]))))
            {
                return false;
            }
        }

        return true;
    }

    public static string Write(string format, DateTime local, long instant, long offset, string zone)
    {
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            text.Append(format[i] == '%' ? Convert(format[++i], local, instant, offset, zone) : format[i].ToString());
        }

        return text.ToString();
    }

    private static string Convert(char conversion, DateTime local, long instant, long offset, string zone)
    {
        CultureInfo english = CultureInfo.InvariantCulture;
        switch (conversion)
        {
            case '%':
                return "%";
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case 'e':
                return local.Day.ToString(english).PadLeft(2);
            case 'j':
                return local.DayOfYear.ToString("000", english);
            case 'u':
                return (local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek).ToString(english);
            case 'w':
                return ((int)local.DayOfWeek).ToString(english);
            case 'U':
                // The week of the year, which begins with its first Sunday: how many Sundays there have been.
                return Enumerable.Range(0, local.DayOfYear).Count(ago => local.AddDays(-ago).DayOfWeek == DayOfWeek.Sunday).ToString("00", english);
            case 'V':
                return ISOWeek.GetWeekOfYear(local).ToString("00", english);
            case 'G':
                return ISOWeek.GetYear(local).ToString("0000", english);
            case 's':
                return Math.Floor(instant / 1000m).ToString(english);
            case 'z':
                return (offset < 0 ? "-" : "+") + TimeSpan.FromMilliseconds(Math.Abs(offset)).ToString("hhmm", english);
            case 'Z':
                return zone;
            default:
                return local.ToString(s_formats.First(known => known.Conversion == conversion).Format, english);
        }
    }
}
