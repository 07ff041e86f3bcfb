namespace CloudTrailQueryGen.Runtime;

/// <summary>These two and the type of the user.</summary>
internal readonly struct NameSourceAndType : IDecidingFields
{
    public static bool HasIdentityType => true;
}
