namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>How generated code holds a text parameter.</summary>
internal enum TextParameterForm
{
    /// <summary>As UTF-8, encoded when the query is prepared.</summary>
    Encoded,

    /// <summary>As the string that the caller passed, encoded for each event without allocating.</summary>
    String,
}
