namespace CloudTrailQueryGen.Runtime;

/// <summary>Only these two.</summary>
internal readonly struct NameAndSource : IDecidingFields
{
    public static bool HasIdentityType => false;
}
