using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>
/// Names the places of an event's fields in generated code: the last segments of the path, as few as tell the field from the others
/// (<c>UserName</c>, or <c>SessionIssuerUserName</c> where there are two).
/// </summary>
internal static class SlotNames
{
    /// <summary>Names that a constant of a class cannot have without hiding something.</summary>
    private static readonly HashSet<string> s_reserved =
        ["Slot", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", string.Empty];

    /// <summary>A name for each field, all different.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<string> fields)
    {
        var names = new string[fields.Count];
        var taken = new HashSet<string>(s_reserved, StringComparer.Ordinal);
        for (int slot = 0; slot < names.Length; slot++)
        {
            string name = ShortestName(fields, slot);
            while (!taken.Add(name))
            {
                name += "At" + slot;
            }

            names[slot] = name;
        }

        return names;
    }

    private static string ShortestName(IReadOnlyList<string> fields, int slot)
    {
        int start = fields[slot].Length;
        string name;
        do
        {
            start = start == 0 ? -1 : fields[slot].LastIndexOf('.', start - 1);
            name = PropertyName.PascalCase(fields[slot].Substring(start + 1));
        }
        while (start >= 0 && (name.Length == 0 || name[0] == '_' || IsShared(fields, slot, fields[slot].Substring(start))));

        return name;
    }

    /// <summary>Another field ends in the same segments, or consists of them.</summary>
    private static bool IsShared(IReadOnlyList<string> fields, int slot, string ending)
    {
        for (int other = 0; other < fields.Count; other++)
        {
            if (other != slot && ("." + fields[other]).EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
