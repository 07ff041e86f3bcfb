using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>What the generator makes of a method with the attribute.</summary>
/// <param name="Query">Null when a second part of the method would only add compiler errors.</param>
/// <param name="Reports">What no analyzer will ever say in a build, because the compiler stops at the method; nearly always empty.</param>
internal sealed record FoundMethod(AttributedQuery? Query, EquatableArray<HostReport> Reports);
