using Xunit;

namespace CloudTrailQueryGen.Package.Tests;

/// <summary>The tests that share one package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    public const string Name = "package";
}
