using System;
using System.Globalization;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>A value that can be kept, unlike <see cref="Value"/>: the input of tests and models.</summary>
internal sealed record TestValue(ValueKind Kind, long Integer = 0, double Real = 0, string? Text = null)
{
    public static readonly TestValue Missing = new(ValueKind.Missing);

    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(Text ?? "");

    public static implicit operator TestValue(long value) => new(ValueKind.Integer, value);

    public static implicit operator TestValue(int value) => new(ValueKind.Integer, value);

    public static implicit operator TestValue(string value) => new(ValueKind.Text, Text: value);

    public static implicit operator TestValue(double value)
    {
        Value normal = Value.FromReal(value);
        return normal.Kind == ValueKind.Integer ? new(ValueKind.Integer, normal.Integer) : new(ValueKind.Real, Real: value);
    }

    public static TestValue Timestamp(long milliseconds) => new(ValueKind.Timestamp, milliseconds);

    public static TestValue Structure(string json) => new(ValueKind.Structure, Text: json);

    public Value ToValue() => Kind switch
    {
        ValueKind.Missing => Value.Missing,
        ValueKind.Text => Value.FromText(utf8),
        ValueKind.Structure => Value.FromStructure(utf8),
        ValueKind.Integer => Value.FromInteger(Integer),
        ValueKind.Timestamp => Value.FromTimestamp(Integer),
        _ => Value.FromReal(Real),
    };

    /// <summary>Kind and content, for comparing results: <c>Integer 3</c>, <c>Text a</c>, <c>Missing</c>.</summary>
    public static string Describe(in Value value) => value.Kind switch
    {
        ValueKind.Missing => "Missing",
        ValueKind.Real => string.Create(CultureInfo.InvariantCulture, $"Real {value.Real:R}"),
        ValueKind.Text or ValueKind.Structure => $"{value.Kind} {Encoding.UTF8.GetString(value.Utf8)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.Kind} {value.Integer}"),
    };

    public string Describe() => Describe(ToValue());

    /// <summary>The canonical text; null when missing.</summary>
    public string? CanonicalText => ValueText.ToText(ToValue());
}
