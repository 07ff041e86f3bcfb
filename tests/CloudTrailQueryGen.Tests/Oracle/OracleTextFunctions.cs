using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>String functions (spec §4.2); no argument is missing.</summary>
internal static class OracleTextFunctions
{
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
    [
        "strlen", "trim", "ltrim", "rtrim", "toupper", "tolower", "substr", "replace", "strcontains", "startswith", "endswith", "isnumeric",
        "messagesize", "split",
    ]);

    public static OracleValue Evaluate(string name, List<OracleValue> values)
    {
        string text = OracleText.Of(values[0])!;
        string second = values.Count > 1 ? OracleText.Of(values[1])! : "";
        return name switch
        {
            "strlen" => OracleValue.FromInteger(OracleText.CodePoints(text).Count),
            "trim" or "ltrim" or "rtrim" => OracleValue.FromText(Trim(text, values.Count > 1 ? second : null, name != "rtrim", name != "ltrim")),
            "toupper" => Map(text, Rune.ToUpperInvariant),
            "tolower" => Map(text, Rune.ToLowerInvariant),
            "substr" => Substring(text, values),
            "replace" => OracleValue.FromText(second.Length == 0 ? text : text.Replace(second, OracleText.Of(values[2]), StringComparison.Ordinal)),
            "strcontains" => OracleValue.FromBoolean(text.Contains(second, IgnoresCase(values) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)),
            "startswith" => OracleValue.FromBoolean(text.StartsWith(second, StringComparison.Ordinal)),
            "endswith" => OracleValue.FromBoolean(text.EndsWith(second, StringComparison.Ordinal)),
            "isnumeric" => OracleValue.FromBoolean(values[0].IsNumber || !OracleNumbers.OfText(text).IsMissing),
            "messagesize" => OracleValue.FromInteger(Encoding.UTF8.GetByteCount(text)),
            "split" => Split(text, second),
            _ => throw new NotSupportedException(name),
        };
    }

    private static OracleValue Split(string text, string delimiter)
    {
        string[] parts = delimiter.Length == 0 ? [text] : text.Split(delimiter);
        return OracleJson.List(parts.Select(OracleValue.FromText));
    }

    private static bool IgnoresCase(List<OracleValue> values) => values.Count > 2 && OracleComparison.IsTrue(values[2]);

    private static OracleValue Map(string text, Func<Rune, Rune> map) =>
        OracleValue.FromText(OracleText.FromCodePoints(OracleText.CodePoints(text).Select(map)));

    /// <summary>Without a set white space is stripped; with one its characters are, and white space is not.</summary>
    private static string Trim(string text, string? characters, bool atStart, bool atEnd)
    {
        List<Rune>? set = characters is null ? null : OracleText.CodePoints(characters);
        bool Strips(Rune codePoint) => set?.Contains(codePoint) ?? Rune.IsWhiteSpace(codePoint);
        List<Rune> codePoints = OracleText.CodePoints(text);
        while (atStart && codePoints.Count > 0 && Strips(codePoints[0]))
        {
            codePoints.RemoveAt(0);
        }

        while (atEnd && codePoints.Count > 0 && Strips(codePoints[^1]))
        {
            codePoints.RemoveAt(codePoints.Count - 1);
        }

        return OracleText.FromCodePoints(codePoints);
    }

    private static OracleValue Substring(string text, List<OracleValue> values)
    {
        OracleValue start = OracleNumbers.Of(values[1]);
        OracleValue length = values.Count > 2 ? OracleNumbers.Of(values[2]) : OracleValue.FromInteger(int.MaxValue);
        if (start.IsMissing || length.IsMissing)
        {
            return OracleValue.Missing;
        }

        int skipped = (int)Math.Clamp(Math.Truncate(OracleNumbers.Double(start)), 0, int.MaxValue);
        int taken = (int)Math.Clamp(Math.Truncate(OracleNumbers.Double(length)), 0, int.MaxValue);
        return OracleValue.FromText(OracleText.FromCodePoints(OracleText.CodePoints(text).Skip(skipped).Take(taken)));
    }
}
