using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Writes constants as a JSON list, in which they keep their types.</summary>
internal static class JsonList
{
    public static string Of(IEnumerable<BoundLiteral> literals) => "[" + string.Join(",", literals.Select(Value)) + "]";

    private static string Value(BoundLiteral literal) => literal.Value switch
    {
        string text => Text(text),
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No literal of {literal.Value.GetType()}"),
    };

    private static string Text(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }
}
