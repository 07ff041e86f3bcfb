using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>Lists and maps as the language writes them (spec §4.2, §4.8).</summary>
internal static class OracleJson
{
    public static OracleValue List(IEnumerable<OracleValue> values) => OracleValue.FromStructure($"[{string.Join(',', values.Select(Element))}]");

    public static OracleValue Map(IEnumerable<(string Key, long Value)> members) =>
        OracleValue.FromStructure($"{{{string.Join(',', members.Select(member => $"{String(member.Key)}:{member.Value}"))}}}");

    public static OracleValue Map(IEnumerable<(string Key, string Value)> members) =>
        OracleValue.FromStructure($"{{{string.Join(',', members.Select(member => $"{String(member.Key)}:{String(member.Value)}"))}}}");

    private static string Element(OracleValue value)
    {
        string text = OracleText.Of(value)!;
        return value.IsNumber || value.Kind == OracleKind.Structure ? text : String(text);
    }

    private static string String(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char character in text)
        {
            json.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                _ => character.ToString(),
            });
        }

        return json.Append('"').ToString();
    }
}
