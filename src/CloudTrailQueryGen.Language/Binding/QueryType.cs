namespace CloudTrailQueryGen.Language.Binding;

/// <summary>What is known about an expression's value before any event is seen. Every value may also be missing.</summary>
internal enum QueryType
{
    /// <summary>Only the event knows: a field of the record.</summary>
    Any,
    Text,

    /// <summary>A number that may have a fraction.</summary>
    Number,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>1 or 0.</summary>
    Boolean,

    /// <summary>A point in time, milliseconds since 1970-01-01T00:00:00Z.</summary>
    Timestamp,

    /// <summary>A JSON object or array.</summary>
    Structure,
}
