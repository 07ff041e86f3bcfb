using System;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>
/// Values written as text, so that tables of cases are readable and show the kind: <c>missing</c>, <c>'text'</c>, <c>12</c>, <c>2.5</c>,
/// <c>t1000</c> for a timestamp in milliseconds, <c>{…}</c> and <c>[…]</c> for structures.
/// </summary>
internal static class Notation
{
    /// <summary>Reads a value.</summary>
    public static Value Parse(string notation)
    {
        switch (notation[0])
        {
            case 'm':
                return Value.Missing;
            case '\'':
                return Value.FromText(Encoding.UTF8.GetBytes(notation[1..^1]));
            case 't':
                return Value.FromTimestamp(long.Parse(notation.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            case '{':
            case '[':
                return Value.FromStructure(Encoding.UTF8.GetBytes(notation));
            default:
                return long.TryParse(notation, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                    ? Value.FromInteger(whole)
                    : Value.FromReal(double.Parse(notation, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes a value; a Real that is whole shows as <c>1E+18</c>, an Integer as digits.</summary>
    public static string Show(scoped in Value value) => value.Kind switch
    {
        ValueKind.Missing => "missing",
        ValueKind.Text => $"'{Encoding.UTF8.GetString(value.Utf8)}'",
        ValueKind.Timestamp => "t" + value.Integer.ToString(CultureInfo.InvariantCulture),
        ValueKind.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
        ValueKind.Real => value.Real.ToString("R", CultureInfo.InvariantCulture),
        _ => Encoding.UTF8.GetString(value.Utf8),
    };
}
