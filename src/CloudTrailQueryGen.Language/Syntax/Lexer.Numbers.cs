using System.Globalization;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Numbers and periods.</content>
internal sealed partial class Lexer
{
    private (SyntaxKind Kind, object? Value) ScanNumber()
    {
        int start = _position;
        if (IsUnquotedDateOrAddress())
        {
            return ScanUnquotedText(start);
        }

        bool isWhole = ScanDigits();
        int unitStart = _position;
        ScanWord();
        if (_position == unitStart)
        {
            return (SyntaxKind.NumberToken, ToNumber(start, isWhole));
        }

        string digits = _text.Substring(start, unitStart - start);
        string unit = TextFrom(unitStart);
        if (digits == "0" && unit[0] is 'x' or 'X')
        {
            return (SyntaxKind.NumberToken, ReportHexadecimal(start, unit.Substring(1)));
        }

        if (!PeriodUnits.TryFind(unit, out PeriodUnit periodUnit))
        {
            string hint = unit == "M" ? "; use 'm' for minutes or 'mo' for months" : "; units are ms, s, m, h, d, w, mo, q and y";
            Report(DiagnosticCatalogue.UnknownPeriodUnit, start, _position, TextFrom(start), unit, hint);
            return (SyntaxKind.PeriodToken, new Period(1, PeriodUnit.Second));
        }

        if (!isWhole)
        {
            Report(DiagnosticCatalogue.FractionalPeriod, start, _position, TextFrom(start));
            return (SyntaxKind.PeriodToken, new Period(1, periodUnit));
        }

        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            Report(DiagnosticCatalogue.NumberOutOfRange, start, _position, digits);
            count = 1;
        }

        return (SyntaxKind.PeriodToken, new Period(count, periodUnit));
    }

    /// <summary>Reports <c>0xff</c> with the decimal number to write instead, which is the value the token gets.</summary>
    private long ReportHexadecimal(int start, string digits)
    {
        bool isNumber = long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long value) && value >= 0;
        string? meant = isNumber ? value.ToString(CultureInfo.InvariantCulture) : null;
        string[] arguments = [Shorten(TextFrom(start)), meant is null ? "write it in decimal" : $"use '{meant}' instead"];
        Report(new QueryDiagnostic(DiagnosticCatalogue.HexadecimalNumber, TextSpan.FromBounds(start, _position), arguments) { Replacement = meant });
        return isNumber ? value : 0L;
    }

    /// <summary>Reads digits, fraction and exponent; false when there is more than digits.</summary>
    private bool ScanDigits()
    {
        bool isWhole = true;
        SkipDigits();
        if (Peek(0) == '.' && CharacterFacts.IsDigit(Peek(1)))
        {
            isWhole = false;
            _position++;
            SkipDigits();
        }

        if (Peek(0) is 'e' or 'E')
        {
            int signLength = Peek(1) is '+' or '-' ? 1 : 0;
            if (CharacterFacts.IsDigit(Peek(1 + signLength)))
            {
                isWhole = false;
                _position += 1 + signLength;
                SkipDigits();
            }
        }

        return isWhole;
    }

    private void SkipDigits()
    {
        while (CharacterFacts.IsDigit(Peek(0)))
        {
            _position++;
        }
    }

    private void ScanWord()
    {
        int length;
        while ((length = CharacterFacts.NameCharacterLength(_text, _position)) > 0)
        {
            _position += length;
        }
    }

    private object ToNumber(int start, bool isWhole)
    {
        string number = TextFrom(start);
        if (isWhole && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long whole))
        {
            return whole;
        }

        // .NET Framework, where the compiler may run, returns false on overflow; .NET returns an infinity.
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value))
        {
            return value;
        }

        Report(DiagnosticCatalogue.NumberOutOfRange, start, _position, Shorten(number));
        return 0L;
    }
}
