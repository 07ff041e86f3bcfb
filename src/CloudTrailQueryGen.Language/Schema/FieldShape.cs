namespace CloudTrailQueryGen.Language.Schema;

/// <summary>What CloudTrail writes as the value of a field.</summary>
internal enum FieldShape
{
    Text,

    /// <summary>The text <c>true</c> or <c>false</c>.</summary>
    TruthText,
    Number,
    Boolean,

    /// <summary>A point in time, written as ISO 8601 text.</summary>
    TimeText,

    /// <summary>An object whose members are all known.</summary>
    ClosedObject,

    /// <summary>An object whose members depend on the API.</summary>
    OpenObject,

    /// <summary>A list of values or objects.</summary>
    List,
}
