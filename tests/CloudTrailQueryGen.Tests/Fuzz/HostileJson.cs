using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>A JSON value that is not yet spelled: the same value has many texts.</summary>
/// <param name="Text">A text or, in <paramref name="Raw"/>, anything that is written as it is.</param>
/// <param name="Raw">JSON.</param>
/// <param name="Members">Of an object, in order; with null for a name: of an array.</param>
internal sealed record HostileJson(string? Text, string? Raw, List<(string? Name, HostileJson Value)>? Members)
{
    private const string White = " \t\n\r";

    public static HostileJson Of(string text) => new(text, null, null);

    public static HostileJson AsIs(string raw) => new(null, raw, null);

    public static HostileJson Object(params (string Name, HostileJson Value)[] members) => new(null, null, [.. members.Select(member => ((string?)member.Name, member.Value))]);

    public static HostileJson Array(params HostileJson[] elements) => new(null, null, [.. elements.Select(element => ((string?)null, element))]);

    /// <summary>One of its texts.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="spaces">How much white space there may be between tokens: none, some in a line, some of each kind.</param>
    public string Write(Random random, int spaces)
    {
        var text = new StringBuilder();
        Write(text, random, spaces);
        return text.ToString();
    }

    /// <summary>A string, some of whose characters may be escapes.</summary>
    public static string Quote(string text, Random random)
    {
        var quoted = new StringBuilder("\"");
        bool isEscaped = random.Next(12) == 0;
        foreach (char c in text)
        {
            quoted.Append(
                c < ' ' || (isEscaped && random.Next(3) == 0 && !char.IsSurrogate(c)) ? $"\\u{(int)c:x4}"
                : c is '"' or '\\' ? "\\" + c
                : c == '/' && random.Next(8) == 0 ? "\\/"
                : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private void Write(StringBuilder text, Random random, int spaces)
    {
        if (Members is null)
        {
            text.Append(Raw ?? Quote(Text!, random));
            return;
        }

        bool isArray = Members.Count > 0 && Members[0].Name is null;
        text.Append(isArray ? '[' : '{');
        for (int i = 0; i < Members.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ",");
            Space(text, random, spaces);
            if (Members[i].Name is { } name)
            {
                text.Append(Quote(name, random));
                Space(text, random, spaces);
                text.Append(':');
                Space(text, random, spaces);
            }

            Members[i].Value.Write(text, random, spaces);
            Space(text, random, spaces);
        }

        text.Append(isArray ? ']' : '}');
    }

    private static void Space(StringBuilder text, Random random, int spaces)
    {
        if (spaces != 0 && random.Next(3) == 0)
        {
            // A run across the border of two blocks, now and then.
            for (int count = random.Next(20) == 0 ? random.Next(130) : random.Next(1, 5); count > 0; count--)
            {
                text.Append(White[random.Next(spaces == 1 ? 2 : White.Length)]);
            }
        }
    }
}
