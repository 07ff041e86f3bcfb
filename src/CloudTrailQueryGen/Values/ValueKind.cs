using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>What a <see cref="Value"/> holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ValueKind : byte
{
    /// <summary>No value: the field is absent or JSON null.</summary>
    Missing,

    /// <summary>UTF-8 text, unescaped.</summary>
    Text,

    /// <summary>A whole number of 64 bits; booleans are 1 and 0.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Real,

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z.</summary>
    Timestamp,

    /// <summary>A JSON object or array, as its text in the event.</summary>
    Structure,
}
