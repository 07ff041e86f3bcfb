// netstandard2.0 lacks the types that the C# compiler looks up for init accessors and required members.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;

[global::System.AttributeUsage(global::System.AttributeTargets.All)]
internal sealed class RequiredMemberAttribute : global::System.Attribute;

[global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : global::System.Attribute
{
    public string FeatureName { get; } = featureName;
}
