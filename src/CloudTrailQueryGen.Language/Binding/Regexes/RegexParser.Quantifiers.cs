using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Binding.Regexes;

/// <content>Quantifiers.</content>
internal sealed partial class RegexParser
{
    private RegexNode? Quantified(RegexNode? part)
    {
        while (!IsAtEnd && position >= quoteEnd && flags.HasFlag(RegexFlags.Extended) && SkipExtended())
        {
        }

        if (IsAtEnd || position < quoteEnd)
        {
            return part;
        }

        int from = position;
        int minimum;
        int? maximum;
        if (Current is '*' or '+' or '?')
        {
            (minimum, maximum) = (Current == '+' ? 1 : 0, Current == '?' ? 1 : null);
            position++;
        }
        else if (Current == '{' && TryReadCounts(out minimum, out maximum, out int length))
        {
            position += length;
        }
        else
        {
            return part;
        }

        string quantifier = pattern.Substring(from, position - from);
        if (part is null)
        {
            Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, from, quantifier.Length, quantifier);
            return part;
        }

        CheckCounts(part, minimum, maximum, from, quantifier);
        bool isLazy = !IsAtEnd && Current == '?';
        position += isLazy ? 1 : 0;
        CheckBehindQuantifier(from);
        return Problem is null ? new RegexRepetition(part, minimum, maximum, isLazy) : part;
    }

    private void CheckCounts(RegexNode part, int minimum, int? maximum, int from, string quantifier)
    {
        int most = System.Math.Max(minimum, maximum ?? 1);
        if (most > MaximumRepetition || (long)most * part.Repetition > MaximumRepetition)
        {
            string reason = most > MaximumRepetition
                ? "is too large"
                : string.Format(CultureInfo.InvariantCulture, "is too large together with those in what it repeats, which make {0} times of it", (long)most * part.Repetition);
            Fail(DiagnosticCatalogue.RegexRepetitionIsTooLarge, from, quantifier.Length, quantifier, reason);
        }
        else if (maximum < minimum)
        {
            string turned = string.Format(CultureInfo.InvariantCulture, "{{{0},{1}}}", maximum, minimum);
            Fail(DiagnosticCatalogue.RegexRepetitionIsReversed, from, quantifier.Length, quantifier, turned);
        }
        else if (RegexRepetition.SizeOf(part, minimum, maximum) > MaximumSize)
        {
            Fail(DiagnosticCatalogue.RegexIsTooLarge, from, quantifier.Length, MaximumSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private void CheckBehindQuantifier(int from)
    {
        if (IsAtEnd)
        {
            return;
        }

        if (Current == '+')
        {
            Fail(DiagnosticCatalogue.RegexQuantifierIsPossessive, from, position + 1 - from, pattern.Substring(from, position + 1 - from));
        }
        else if (Current is '*' or '?')
        {
            Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, 1, Current.ToString());
        }
        else if (Current == '{' && TryReadCounts(out _, out _, out int length))
        {
            Fail(DiagnosticCatalogue.RegexQuantifierHasNoOperand, position, length, pattern.Substring(position, length));
        }
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; anything else in braces is literal.</summary>
    private bool TryReadCounts(out int minimum, out int? maximum, out int length)
    {
        maximum = null;
        int end = position + 1;
        if (!ReadNumber(ref end, out minimum))
        {
            length = 0;
            return false;
        }

        maximum = minimum;
        if (end < pattern.Length && pattern[end] == ',')
        {
            end++;
            maximum = ReadNumber(ref end, out int bound) ? bound : null;
        }

        length = end + 1 - position;
        return end < pattern.Length && pattern[end] == '}';
    }

    private bool ReadNumber(ref int end, out int number)
    {
        int start = end;
        while (end < pattern.Length && pattern[end] is >= '0' and <= '9')
        {
            end++;
        }

        string digits = pattern.Substring(start, end - start);
        bool isTooLong = digits.Length > 6;
        number = isTooLong ? int.MaxValue / 2 : 0;
        return digits.Length != 0 && (isTooLong || int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }
}
