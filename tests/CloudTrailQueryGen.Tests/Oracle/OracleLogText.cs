using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The pattern of a text, its severity, and the words for a difference (spec §3.14, §3.16), by regular expressions.</summary>
internal static partial class OracleLogText
{
    private static readonly (string Kind, Regex Form)[] s_kinds =
    [
        ("Time", Time()), ("UUID", Uuid()), ("ARN", Arn()), ("AccountID", AccountId()), ("Number", Number()), ("ID", FourDigits()), ("ID", Hexadecimal()), ("ID", UniqueId()),
    ];

    public static string PatternOf(string text)
    {
        int tokens = 0;
        return Pieces().Replace(text, piece =>
        {
            string Token(string kind) => $"<{kind}-{++tokens}>";
            string Trimmed(string word, Func<string, string> core)
            {
                Match parts = Joints().Match(word);
                return parts.Groups["lead"].Value + (parts.Groups["core"].Length == 0 ? "" : core(parts.Groups["core"].Value)) + parts.Groups["trail"].Value;
            }

            return piece switch
            {
                _ when piece.Groups["dated"].Success => piece.Groups["lead"].Value + Token("Time") + piece.Groups["trail"].Value,
                _ when !piece.Groups["word"].Success => piece.Value,
                _ when IsAddress(piece.Value) => Token("IPAddress"),
                _ => Trimmed(piece.Value, word => KindOf(word) is string kind
                    ? Token(kind)
                    : string.Concat(Separators().Split(word).Select(part => Trimmed(part, core => KindOf(core) is string kindOfPart ? Token(kindOfPart) : core)))),
            };
        });
    }

    public static string SeverityOf(string pattern) =>
        pattern.Contains("error", StringComparison.OrdinalIgnoreCase) ? "ERROR" : pattern.Contains("warn", StringComparison.OrdinalIgnoreCase) ? "WARN" : "INFO";

    public static string Describe(long now, long before)
    {
        if (now == before || now == 0 || before == 0)
        {
            return now == before ? "Unchanged" : before == 0 ? "New" : "Gone";
        }

        decimal percent = Math.Round(Math.Abs(now - before) * 100m / before, MidpointRounding.AwayFromZero);
        return $"{(now > before ? "Increased" : "Decreased")} by {(percent == 0 ? "less than 1" : percent)}%";
    }

    private static string? KindOf(string word) => Time().IsMatch(word) ? "Time"
        : Uuid().IsMatch(word) ? "UUID"
        : IsAddress(word) ? "IPAddress"
        : s_kinds.FirstOrDefault(kind => kind.Form.IsMatch(word)).Kind;

    private static bool IsAddress(string word) =>
        word.Any(char.IsAsciiDigit) && OracleAddressFunctions.Evaluate("isvalidip", [word]).Equals(OracleValue.FromBoolean(true));

    [GeneratedRegex(@"\\[\0-\x7F]|(?<dated>(?<lead>[-_.:/+@]*)[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?(?<trail>[-_.:/+@]*)(?![-_.:/+@A-Za-z0-9\x80-\uFFFF]))|(?<word>[-_.:/+@A-Za-z0-9\x80-\uFFFF]+)")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\A(?<lead>[-_.:/+@]*)(?<core>.*?)(?<trail>[-_.:/+@]*)\z", RegexOptions.Singleline)]
    private static partial Regex Joints();

    [GeneratedRegex("([:/+@])")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A(([0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)|([0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?)|([0-9]{8}T[0-9]{6}Z))\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\Aarn:([^:]*:){4}.*\z", RegexOptions.Singleline)]
    private static partial Regex Arn();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex AccountId();

    [GeneratedRegex(@"\A[0-9]([-_.0-9]*[0-9])?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[^:/+@]*([0-9][^:/+@]*){4}\z")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"\A(?=.*[0-9])[0-9A-Fa-f]{8,}\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\A(?=.{16})(ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)[A-Z0-9]*\z")]
    private static partial Regex UniqueId();
}
