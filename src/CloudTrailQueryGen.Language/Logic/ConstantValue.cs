using System;
using System.Globalization;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>A literal that values are compared with (spec §5.4).</summary>
/// <param name="Text">Null for a number.</param>
/// <param name="Number">The number that it is, or that the text wholly is; null for other text, and for numbers that doubles do not tell apart.</param>
/// <param name="IsVague">It is a number, but not one that doubles tell apart from its neighbours.</param>
internal readonly record struct ConstantValue(string? Text, double? Number, bool IsVague)
{
    /// <summary>2 to the power of 53: from here on whole numbers are no longer exact.</summary>
    private const double FirstInexact = 9007199254740992;

    /// <summary>Longer texts of numbers may have more digits than a double.</summary>
    private const int LongestNumber = 15;

    /// <summary>Null when the expression is no literal.</summary>
    public static ConstantValue? Of(BoundExpression expression) => (expression as BoundLiteral)?.Value switch
    {
        string text when !NumericText.IsNumber(text) => new ConstantValue(text, null, false),
        string text when text.Length <= LongestNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => OfNumber(text, number),
        string text => new ConstantValue(text, null, true),
        long whole => OfNumber(null, whole),
        double number => OfNumber(null, number),
        bool truth => OfNumber(null, truth ? 1 : 0),
        _ => null,
    };

    private static ConstantValue OfNumber(string? text, double number) =>
        Math.Abs(number) < FirstInexact && (number == 0 || Math.Abs(number) > 1e-300) ? new(text, number, false) : new(text, null, true);
}
