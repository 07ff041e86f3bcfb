using System.Globalization;
using System.Text;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>C# literals: printable ASCII as it is, everything else escaped, so that nothing invisible hides in generated code.</summary>
internal static class CSharpLiteral
{
    public static string String(string value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            AppendEscaped(literal, c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD as it does in events.</summary>
    public static string Utf8(string value)
    {
        var literal = new StringBuilder(value.Length + 4).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                AppendEscaped(literal, value[i]);
                AppendEscaped(literal, value[++i]);
            }
            else
            {
                AppendEscaped(literal, char.IsSurrogate(value[i]) ? '\uFFFD' : value[i]);
            }
        }

        return literal.Append("\"u8").ToString();
    }

    public static string Integer(long value) => value == long.MinValue
        ? "long.MinValue"
        : value.ToString(CultureInfo.InvariantCulture) + (value is > int.MaxValue or < int.MinValue ? "L" : string.Empty);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Real(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static void AppendEscaped(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"':
                literal.Append("\\\"");
                break;
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case >= ' ' and <= '~':
                literal.Append(c);
                break;
            default:
                literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
