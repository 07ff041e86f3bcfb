using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The order of <c>sort</c>, <c>min</c> and <c>max</c> (spec §3.7), ascending; missing values are the caller's affair.</summary>
internal static class OracleCollation
{
    public static int Compare(OracleValue left, OracleValue right)
    {
        OracleValue leftNumber = OracleNumbers.Of(left);
        OracleValue rightNumber = OracleNumbers.Of(right);
        string leftText = OracleText.Of(left)!;
        string rightText = OracleText.Of(right)!;
        if (leftNumber.IsMissing != rightNumber.IsMissing)
        {
            return leftNumber.IsMissing ? -1 : 1;
        }

        if (leftNumber.IsMissing)
        {
            return CompareChunks(Chunks(leftText), Chunks(rightText));
        }

        int order = OracleNumbers.Compare(leftNumber, rightNumber);
        return order != 0 ? order : OracleText.Compare(leftText, rightText);
    }

    private static int CompareChunks(List<string> left, List<string> right)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            int order = CompareChunk(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static int CompareChunk(string left, string right)
    {
        bool areDigits = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
        return areDigits && left.Length != right.Length ? left.Length.CompareTo(right.Length) : OracleText.Compare(left, right);
    }

    private static List<string> Chunks(string text)
    {
        var chunks = new List<string>();
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[start]))
            {
                chunks.Add(text[start..i]);
                start = i;
            }
        }

        return chunks;
    }
}
