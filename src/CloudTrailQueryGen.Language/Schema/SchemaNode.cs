using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>A known field and its known members; the element of a list is a member of its own.</summary>
internal sealed class SchemaNode(string name, FieldShape shape, string description)
{
    /// <summary>The last segment of the path; empty for the record itself and for elements of lists.</summary>
    public string Name { get; } = name;

    public FieldShape Shape { get; } = shape;

    /// <summary>One line for users.</summary>
    public string Description { get; } = description;

    /// <summary>The known members, in the order of the schema file.</summary>
    public List<SchemaNode> Members { get; } = [];

    /// <summary>What each element of a list is; null when nothing is known about them.</summary>
    public SchemaNode? Element { get; set; }

    /// <summary>Which events have the field; null when the table does not say.</summary>
    public FieldRange? Range { get; init; }

    /// <summary>Anything may lie below: the schema says so, or it lists no member.</summary>
    public bool IsOpen => Shape == FieldShape.OpenObject || (Shape == FieldShape.ClosedObject && Members.Count == 0);

    public SchemaNode? Member(string member)
    {
        foreach (SchemaNode candidate in Members)
        {
            if (string.Equals(candidate.Name, member, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    public IEnumerable<string> MemberNames()
    {
        foreach (SchemaNode member in Members)
        {
            yield return member.Name;
        }
    }
}
