namespace CloudTrailQueryGen.Runtime;

/// <summary>Which fields decide besides <see cref="DecidingField.EventName"/> and <see cref="DecidingField.EventSource"/>; constants for the JIT.</summary>
internal interface IDecidingFields
{
    /// <summary><see cref="DecidingField.IdentityType"/> does.</summary>
    static abstract bool HasIdentityType { get; }
}
