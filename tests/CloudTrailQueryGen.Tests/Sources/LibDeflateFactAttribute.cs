using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>A test that needs libdeflate: skipped, and said so, where it is not installed (Debian: <c>apt-get install libdeflate0</c>).</summary>
internal sealed class LibDeflateFactAttribute : FactAttribute
{
    /// <summary>What the test runner says.</summary>
    public const string Reason = "libdeflate is not installed on this machine";

    public LibDeflateFactAttribute() => Skip = LibDeflate.Instance is null ? Reason : null;
}

/// <summary>A theory that needs libdeflate.</summary>
internal sealed class LibDeflateTheoryAttribute : TheoryAttribute
{
    public LibDeflateTheoryAttribute() => Skip = LibDeflate.Instance is null ? LibDeflateFactAttribute.Reason : null;
}
