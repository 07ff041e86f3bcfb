namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// The fields whose values tell which queries of a set an event matters to. They have few different values, so that what follows from a value
/// is worked out once; and rules seldom do without one of them.
/// </summary>
internal enum DecidingField
{
    /// <summary><c>eventName</c>.</summary>
    EventName,

    /// <summary><c>eventSource</c>.</summary>
    EventSource,

    /// <summary><c>userIdentity.type</c>.</summary>
    IdentityType,

    /// <summary><c>errorCode</c>.</summary>
    ErrorCode,
}
