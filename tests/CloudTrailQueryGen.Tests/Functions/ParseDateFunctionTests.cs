using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>parseDate (spec §4.4).</summary>
public sealed class ParseDateFunctionTests
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ssX";

    [Theory]

    // What is said, and what is not.
    [InlineData("'2024-02-29T12:34:56Z'", Iso, "1709210096000")]
    [InlineData("'2024-02-29T12:34:56+02'", Iso, "1709202896000")]
    [InlineData("'2024-02-29T12:34:56-0130'", Iso, "1709215496000")]
    [InlineData("'2024-02-29T12:34:56+02:00'", Iso, "missing")]
    [InlineData("'2024-02-29T12:34:56'", Iso, "missing")]
    [InlineData("'2024-02-29T12:34:56z'", Iso, "missing")]
    [InlineData("'2024-02-29'", "yyyy-MM-dd", "1709164800000")]
    [InlineData("'12:34'", "HH:mm", "45240000")]
    [InlineData("'2000'", "yyyy", "946684800000")]
    [InlineData("''", "", "0")]
    [InlineData("'x'", "", "missing")]

    // The whole text, and nothing around it.
    [InlineData("'2024-02-29 '", "yyyy-MM-dd", "missing")]
    [InlineData("' 2024-02-29'", "yyyy-MM-dd", "missing")]
    [InlineData("'2024-02-2'", "yyyy-MM-dd", "missing")]
    [InlineData("'24-02-29'", "yyyy-MM-dd", "missing")]
    [InlineData("'02024-02-29'", "yyyy-MM-dd", "missing")]
    [InlineData("'2024\u201002\u201029'", "yyyy\u2010MM\u2010dd", "1709164800000")]
    [InlineData("'\u0662024'", "yyyyM", "missing")]

    // Days that there are, and days that there are not.
    [InlineData("'2023-02-29'", "yyyy-MM-dd", "missing")]
    [InlineData("'1900-02-29'", "yyyy-MM-dd", "missing")]
    [InlineData("'2000-02-29'", "yyyy-MM-dd", "951782400000")]
    [InlineData("'2024-04-31'", "yyyy-MM-dd", "missing")]
    [InlineData("'2024-13-01'", "yyyy-MM-dd", "missing")]
    [InlineData("'2024-00-01'", "yyyy-MM-dd", "missing")]
    [InlineData("'2024-01-00'", "yyyy-MM-dd", "missing")]
    [InlineData("'0001-01-01'", "yyyy-MM-dd", "-62135596800000")]
    [InlineData("'9999-12-31'", "yyyy-MM-dd", "253402214400000")]
    [InlineData("'0000-01-01'", "yyyy-MM-dd", "missing")]
    [InlineData("'2024-366'", "yyyy-DDD", "1735603200000")]
    [InlineData("'2023-366'", "yyyy-DDD", "missing")]
    [InlineData("'2023-0'", "yyyy-D", "missing")]
    [InlineData("'2024 60'", "uuuu D", "1709164800000")]

    // Times that there are.
    [InlineData("'24:00:00'", "HH:mm:ss", "missing")]
    [InlineData("'23:59:60'", "HH:mm:ss", "missing")]
    [InlineData("'23:60:00'", "HH:mm:ss", "missing")]
    [InlineData("'12 AM'", "hh a", "0")]
    [InlineData("'12 pm'", "hh a", "43200000")]
    [InlineData("'1 Pm'", "h a", "46800000")]
    [InlineData("'0 PM'", "h a", "missing")]
    [InlineData("'13 PM'", "h a", "missing")]
    [InlineData("'PM'", "a", "43200000")]
    [InlineData("'11'", "h", "39600000")]

    // Fractions are fractions, and cut off behind the millisecond.
    [InlineData("'1.5'", "s.S", "1500")]
    [InlineData("'1.05'", "s.SS", "1050")]
    [InlineData("'1.123456789'", "s.SSSSSSSSS", "1123")]
    [InlineData("'1.9999'", "s.SSSS", "1999")]
    [InlineData("'1.12'", "s.SSS", "missing")]

    // Numbers of one letter take as many digits as they can.
    [InlineData("'5.3.2024 7:8:9'", "d.M.y H:m:s", "1709622489000")]
    [InlineData("'05.03.2024 07:08:09'", "d.M.y H:m:s", "1709622489000")]
    [InlineData("'11'", "Md", "missing")]
    [InlineData("'123'", "Md", "29030400000")]
    [InlineData("'99'", "yy", "4070908800000")]
    [InlineData("'00'", "yy", "946684800000")]

    // English names, in any case of letters.
    [InlineData("'Thu, 29 Feb 2024'", "EEE, dd MMM yyyy", "1709164800000")]
    [InlineData("'THURSDAY 29 february 2024'", "EEEE dd MMMM yyyy", "1709164800000")]
    [InlineData("'Fri, 29 Feb 2024'", "EEE, dd MMM yyyy", "missing")]
    [InlineData("'Mon 05:00'", "E HH:mm", "18000000")]
    [InlineData("'29 F\u00E9v 2024'", "dd MMM yyyy", "missing")]
    [InlineData("'29 February 2024'", "dd MMM yyyy", "missing")]
    [InlineData("'Ma'", "MMM", "missing")]

    // Offsets.
    [InlineData("'00:00 +0530'", "HH:mm Z", "-19800000")]
    [InlineData("'00:00 +05:30'", "HH:mm Z", "missing")]
    [InlineData("'00:00 Z'", "HH:mm Z", "missing")]
    [InlineData("'00:00 Z'", "HH:mm XXX", "0")]
    [InlineData("'00:00 +05:30'", "HH:mm XXX", "-19800000")]
    [InlineData("'00:00 +0530'", "HH:mm XX", "-19800000")]
    [InlineData("'00:00 -23:59'", "HH:mm xxx", "86340000")]
    [InlineData("'00:00 Z'", "HH:mm x", "missing")]
    [InlineData("'00:00 +24'", "HH:mm X", "missing")]
    [InlineData("'00:00 +0160'", "HH:mm X", "missing")]
    [InlineData("'00:00 GMT'", "HH:mm z", "0")]
    [InlineData("'00:00 GMT+01:00'", "HH:mm z", "-3600000")]
    [InlineData("'00:00 GMT+02:59'", "HH:mm z", "-10740000")]
    [InlineData("'00:00 GMT+02:60'", "HH:mm z", "missing")]
    [InlineData("'00:00 GMT+02:75'", "HH:mm z", "missing")]
    [InlineData("'00:00 UTC-24:00'", "HH:mm z", "missing")]
    [InlineData("'00:00 +02:75'", "HH:mm xxx", "missing")]
    [InlineData("'00:00 UT'", "HH:mm z", "0")]
    [InlineData("'00:00 PDT'", "HH:mm z", "25200000")]
    [InlineData("'00:00 EST'", "HH:mm z", "18000000")]
    [InlineData("'00:00 CET'", "HH:mm z", "missing")]
    [InlineData("'00:00 -0800'", "HH:mm z", "28800000")]

    // Quotes.
    [InlineData("'12 o'clock'", "h 'o''clock'", "0")]
    [InlineData("'5 'x'", "d ''x", "missing")]
    [InlineData("'5 ''", "d ''", "345600000")]
    [InlineData("'yyyy5'", "'yyyy'd", "345600000")]
    [InlineData("'5'", "d'", "missing")]
    [InlineData("'Y5'", "'y'd", "missing")]

    // What is said twice must agree.
    [InlineData("'2024 2024'", "yyyy yyyy", "1704067200000")]
    [InlineData("'2024 2025'", "yyyy yyyy", "missing")]
    [InlineData("'2024 24'", "yyyy yy", "1704067200000")]
    [InlineData("'13 01 PM'", "HH hh a", "46800000")]
    [InlineData("'13 01 AM'", "HH hh a", "missing")]
    [InlineData("'13 02 PM'", "HH hh a", "missing")]
    [InlineData("'2024-02-29 060'", "yyyy-MM-dd DDD", "1709164800000")]
    [InlineData("'2024-02-29 061'", "yyyy-MM-dd DDD", "missing")]
    [InlineData("'0 Z +00:00'", "H X XXX", "0")]
    [InlineData("'0 Z +01:00'", "H X XXX", "missing")]

    // Letters without a meaning.
    [InlineData("'2024'", "YYYY", "missing")]
    [InlineData("'2024'", "yyy", "missing")]
    [InlineData("'1'", "n", "missing")]
    [InlineData("'1'", "SSSSSSSSSS", "missing")]

    // What is no text.
    [InlineData("missing", "yyyy", "missing")]
    [InlineData("{}", "", "missing")]
    [InlineData("20240229", "yyyyMMdd", "1709164800000")]
    [InlineData("2.5", "s.S", "2500")]
    [InlineData("t1709210096089", "yyyy-MM-dd HH:mm:ss.SSS", "1709210096089")]
    public void Texts_in_utc(string text, string pattern, string expected)
    {
        var constant = new DatePattern(pattern);
        Assert.Equal(expected, Invocation.Call((scratch, scoped in a) => Functions.ParseDate(scratch, a, constant, QueryTimeZone.Utc), text));
        Assert.Equal(
            expected,
            Invocation.Call((scratch, scoped in a, scoped in b) => Functions.ParseDate(scratch, a, b, QueryTimeZone.Utc), text, $"'{pattern}'"));
    }

    [Theory]
    [InlineData("'2024-07-01 00:00'", "'Europe/Berlin'", "1719784800000")]
    [InlineData("'2024-01-01 00:00'", "'Europe/Berlin'", "1704063600000")]
    [InlineData("'2024-01-01 00:00'", "'+02:00'", "1704060000000")]
    [InlineData("'2024-01-01 00:00'", "'-0330'", "1704079800000")]
    [InlineData("'2024-01-01 00:00'", "'+14'", "1704016800000")]
    [InlineData("'2024-01-01 00:00'", "'GMT'", "1704067200000")]
    [InlineData("'2024-01-01 00:00'", "'Z'", "1704067200000")]
    [InlineData("'0001-01-01 00:00'", "'+01:00'", "-62135600400000")]

    // Clocks skip 02:30 and move it to 03:30; they show 02:30 twice, of which the first counts.
    [InlineData("'2024-03-31 02:30'", "'Europe/Berlin'", "1711848600000")]
    [InlineData("'2024-03-31 01:59'", "'Europe/Berlin'", "1711846740000")]
    [InlineData("'2024-03-31 03:00'", "'Europe/Berlin'", "1711846800000")]
    [InlineData("'2024-10-27 02:30'", "'Europe/Berlin'", "1729989000000")]
    [InlineData("'2024-10-27 03:00'", "'Europe/Berlin'", "1729994400000")]
    [InlineData("'2024-11-03 01:30'", "'America/New_York'", "1730611800000")]

    // No zone.
    [InlineData("'2024-01-01 00:00'", "'Europe/Nowhere'", "missing")]
    [InlineData("'2024-01-01 00:00'", "'europe/berlin'", "missing")]
    [InlineData("'2024-01-01 00:00'", "'+25:00'", "missing")]
    [InlineData("'2024-01-01 00:00'", "'+2:00'", "missing")]
    [InlineData("'2024-01-01 00:00'", "'utc'", "missing")]
    [InlineData("'2024-01-01 00:00'", "''", "missing")]
    [InlineData("'2024-01-01 00:00'", "missing", "missing")]
    [InlineData("'2024-01-01 00:00'", "{}", "missing")]
    [InlineData("'2024-01-01 00:00'", "0", "missing")]
    public void Texts_of_a_zone(string text, string zone, string expected)
    {
        var pattern = new DatePattern("yyyy-MM-dd HH:mm");
        Assert.Equal(
            expected,
            Invocation.Call((scratch, scoped in a, scoped in b) => Functions.ParseDate(scratch, a, pattern, QueryTimeZone.Find(scratch, b)), text, zone));
        Assert.Equal(
            expected,
            Invocation.Call(
                (scratch, scoped in a, scoped in b, scoped in c) => Functions.ParseDate(scratch, a, b, QueryTimeZone.Find(scratch, c)), text, "'yyyy-MM-dd HH:mm'", zone));
    }

    [Fact]
    public void A_zone_in_the_text_counts_before_the_argument()
    {
        var pattern = new DatePattern("yyyy X");
        var zone = QueryTimeZone.Named("Europe/Berlin");
        Assert.Equal("1704067200000", Invocation.Call((scratch, scoped in a) => Functions.ParseDate(scratch, a, pattern, zone), "'2024 Z'"));
    }

    [Theory]
    [InlineData("yyyy", "missing")]
    [InlineData("''", "missing")]
    [InlineData("'-'", "missing")]
    [InlineData("-", "0")]
    public void Patterns_of_a_megabyte_end(string part, string expected)
    {
        const int Count = 1 << 20;
        string pattern = string.Concat(Enumerable.Repeat(part, Count));
        string text = new('-', Count);

        Assert.Equal(
            expected,
            Invocation.Call((scratch, scoped in a, scoped in b) => Functions.ParseDate(scratch, a, b, QueryTimeZone.Utc), $"'{text}'", $"'{pattern}'"));
    }
}
