using System;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>A value of the query language, held in the plainest way.</summary>
internal readonly record struct OracleValue
{
    private OracleValue(OracleKind kind, string text, long whole, double real)
    {
        Kind = kind;
        Text = text;
        Whole = whole;
        Real = real;
    }

    public static OracleValue Missing => default;

    public OracleKind Kind { get; }

    /// <summary>The characters of a text, or the JSON of a structure.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>An integer, or the milliseconds of a timestamp.</summary>
    public long Whole { get; }

    public double Real { get; }

    public bool IsMissing => Kind == OracleKind.Missing;

    public bool IsNumber => Kind is OracleKind.Integer or OracleKind.Real;

    public static OracleValue FromText(string text) => new(OracleKind.Text, text, 0, 0);

    public static OracleValue FromInteger(long number) => new(OracleKind.Integer, "", number, 0);

    public static OracleValue FromBoolean(bool truth) => FromInteger(truth ? 1 : 0);

    public static OracleValue FromTimestamp(long milliseconds) => new(OracleKind.Timestamp, "", milliseconds, 0);

    public static OracleValue FromStructure(string json) => new(OracleKind.Structure, json, 0, 0);

    /// <summary>
    /// A number that is not finite is no number: overflow gives a missing value (spec §8 row 21). A whole number that
    /// a double holds without doubt is an integer however it came about, so that 1e3 and 1000 behave alike.
    /// </summary>
    public static OracleValue FromReal(double number)
    {
        bool isWhole = number == Math.Truncate(number) && Math.Abs(number) <= 9007199254740992.0;
        return isWhole ? FromInteger((long)number) : double.IsFinite(number) ? new(OracleKind.Real, "", 0, number) : Missing;
    }
}
