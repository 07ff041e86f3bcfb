namespace CloudTrailQueryGen.Runtime;

/// <summary>What a field slot holds.</summary>
internal enum FieldToken
{
    /// <summary>Nothing was found yet.</summary>
    None,

    /// <summary><c>null</c>: found, but a missing value.</summary>
    Null,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary>A number of valid grammar.</summary>
    Number,

    /// <summary>A string without escapes.</summary>
    Text,

    /// <summary>A string with escapes, all of them valid.</summary>
    EscapedText,

    /// <summary>An object or array.</summary>
    Structure,
}
