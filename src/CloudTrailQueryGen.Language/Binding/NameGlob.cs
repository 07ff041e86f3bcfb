using System;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>Names with wildcards: <c>cpu*</c>.</summary>
internal static class NameGlob
{
    /// <summary>Whether a name has the parts in order, with anything in place of each <c>*</c>. Letters count as they are written.</summary>
    public static bool Matches(string[] parts, string name)
    {
        int part = 0;
        int at = 0;
        int star = -1;
        int starAt = 0;
        while (true)
        {
            if (part < parts.Length && parts[part] == "*")
            {
                star = part++;
                starAt = at;
            }
            else if (part < parts.Length && string.CompareOrdinal(name, at, parts[part], 0, parts[part].Length) == 0)
            {
                at += parts[part++].Length;
            }
            else if (part == parts.Length && at == name.Length)
            {
                return true;
            }
            else if (star < 0 || starAt == name.Length)
            {
                return false;
            }
            else
            {
                // The last wildcard takes one character more.
                part = star + 1;
                at = ++starAt;
            }
        }
    }
}
