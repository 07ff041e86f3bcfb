using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>What is a number, and how numbers compare (spec §1.6, §5.1, §5.4 rule 3).</summary>
internal static partial class OracleNumbers
{
    /// <summary>The number that a text wholly is, or missing.</summary>
    public static OracleValue OfText(string text)
    {
        Match match = NumberForm().Match(text);
        if (!match.Success)
        {
            return OracleValue.Missing;
        }

        bool isWhole = !match.Groups["fraction"].Success && !match.Groups["exponent"].Success;
        if (isWhole && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            return OracleValue.FromInteger(whole);
        }

        return OracleValue.FromReal(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>The number that a value is or can be coerced to, or missing; a timestamp is its epoch milliseconds.</summary>
    public static OracleValue Of(OracleValue value) => value.Kind switch
    {
        OracleKind.Integer or OracleKind.Real => value,
        OracleKind.Timestamp => OracleValue.FromInteger(value.Whole),
        OracleKind.Text => OfText(value.Text),
        _ => OracleValue.Missing,
    };

    public static ExactNumber Exact(OracleValue number) =>
        number.Kind == OracleKind.Real ? ExactNumber.FromReal(number.Real) : ExactNumber.FromInteger(new BigInteger(number.Whole));

    public static double Double(OracleValue number) => number.Kind == OracleKind.Real ? number.Real : number.Whole;

    /// <summary>An exact result that has 64 bits stays an integer, anything else is rounded to a double.</summary>
    public static OracleValue FromWhole(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue
            ? OracleValue.FromInteger((long)number)
            : OracleValue.FromReal(ExactNumber.FromInteger(number).ToDouble());

    public static int Compare(OracleValue left, OracleValue right) => Exact(left).CompareTo(Exact(right));

    [GeneratedRegex(@"\A-?[0-9]+(?<fraction>\.[0-9]+)?(?<exponent>[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
