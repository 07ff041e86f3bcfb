using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>All kernels; those that this processor lacks run in the run time's software fallback.</summary>
public static class Kernels
{
    /// <summary>Theory data: the kernels' names.</summary>
    public static TheoryData<string> Names => ["Vector512", "Vector256", "Vector128", "Scalar"];

    internal static IScanKernel Get(string name) => name switch
    {
        "Vector512" => new ScanKernel<Vector512Block>(),
        "Vector256" => new ScanKernel<Vector256Block>(),
        "Vector128" => new ScanKernel<Vector128Block>(),
        _ => new ScanKernel<ScalarBlock>(),
    };
}
