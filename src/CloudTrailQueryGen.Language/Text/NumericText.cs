namespace CloudTrailQueryGen.Language.Text;

/// <summary>The same question that the run time asks of a text: is it wholly a number (spec §5.4 rule 3)?</summary>
internal static class NumericText
{
    /// <summary>An optional minus, digits, an optional fraction, an optional exponent, and nothing else.</summary>
    public static bool IsNumber(string text)
    {
        int position = text.Length != 0 && text[0] == '-' ? 1 : 0;
        if (!SkipDigits(text, ref position))
        {
            return false;
        }

        if (position < text.Length && text[position] == '.')
        {
            position++;
            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            if (position < text.Length && text[position] is '+' or '-')
            {
                position++;
            }

            if (!SkipDigits(text, ref position))
            {
                return false;
            }
        }

        return position == text.Length;
    }

    private static bool SkipDigits(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position != start;
    }
}
