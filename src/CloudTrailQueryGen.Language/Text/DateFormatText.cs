using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Text;

/// <summary>Date formats in strftime's notation, of which the language takes a part (spec §4.4).</summary>
internal static class DateFormatText
{
    private const string Conversions = "%YyGmBbhdejHIMSLfpaAuwUVszZFTDRnt";

    /// <summary>The index of each percent sign without a conversion behind it.</summary>
    public static List<int> FindFlaws(string format)
    {
        List<int> flaws = [];
        for (int at = format.IndexOf('%'); at >= 0 && at < format.Length; at = at + 2 < format.Length ? format.IndexOf('%', at + 2) : -1)
        {
            if (at + 1 == format.Length || Conversions.IndexOf(format[at + 1]) < 0)
            {
                flaws.Add(at);
            }
        }

        return flaws;
    }
}
