using System;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Dates;

/// <summary>Compiler and run time take the same patterns, formats and zones.</summary>
public sealed class DateNotationTests
{
    private const int Count = 20_000;
    private const string PatternAlphabet = "yyyyMMMddDHhmsSaEZXxzuYTn''' -:.\u00E9";
    private const string FormatAlphabet = "%%%%YmdHMSLfjyBbAapIesTzZFDRuwUVGhntqx-1 \u00E9";
    private const string ZoneAlphabet = "UTCGMZ+-0123:/_Europe.A ";

    [Fact]
    public void Every_letter_in_every_number_is_judged_alike()
    {
        foreach (char letter in Enumerable.Range(' ', 95).Select(code => (char)code))
        {
            for (int count = 1; count <= 11; count++)
            {
                CheckPattern(new string(letter, count));
            }

            CheckFormat("%" + letter);
        }
    }

    [Fact]
    public void Random_patterns_are_judged_alike()
    {
        var random = new Random(5);
        int valid = Enumerable.Range(0, Count).Count(_ => CheckPattern(Text(random, PatternAlphabet, 12)));

        Assert.InRange(valid, Count / 20, Count * 19 / 20);
    }

    [Fact]
    public void Random_formats_are_judged_alike()
    {
        var random = new Random(6);
        int valid = Enumerable.Range(0, Count).Count(_ => CheckFormat(Text(random, FormatAlphabet, 8)));

        Assert.InRange(valid, Count / 20, Count * 19 / 20);
    }

    [Fact]
    public void What_the_compiler_calls_no_zone_is_none()
    {
        var random = new Random(7);
        using var scratch = new ScratchArena();
        int found = 0;
        for (int i = 0; i < Count; i++)
        {
            string name = Text(random, ZoneAlphabet, 7);
            bool exists = QueryTimeZone.Find(scratch, Value.FromText(Encoding.UTF8.GetBytes(name))) is not null;
            bool mayExist = TimeZoneText.MayBeZone(name);
            Assert.True(mayExist || !exists, name);

            // An offset is known to be one, a name is not.
            Assert.True(exists || !mayExist || char.IsAsciiLetter(name[0]), name);
            found += exists ? 1 : 0;
        }

        Assert.InRange(found, 1, Count - 1);
    }

    private static bool CheckPattern(string pattern)
    {
        bool isValid = DatePatternText.FindFlaws(pattern).All(finding => finding.Flaw == DatePatternFlaw.HourWithoutHalf);
        Assert.True(isValid == new DatePattern(pattern).IsValid, pattern);
        return isValid;
    }

    private static bool CheckFormat(string format)
    {
        bool isValid = DateFormatText.FindFlaws(format).Count == 0;
        Assert.True(isValid == new DateFormat(format).IsValid, format);
        return isValid;
    }

    private static string Text(Random random, string alphabet, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => alphabet[random.Next(alphabet.Length)]));
}
