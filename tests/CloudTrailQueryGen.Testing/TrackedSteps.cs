using System.Collections.Immutable;
using CloudTrailQueryGen.Generator;

namespace CloudTrailQueryGen.Testing;

/// <summary>The steps that caching tests watch.</summary>
public static class TrackedSteps
{
    /// <summary>In order of the pipeline.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        StepNames.AttributedQueries,
        StepNames.QueryFiles,
        StepNames.QueryFileIndex,
        StepNames.Declarations,
        StepNames.Models,
        StepNames.Sources,
    ];
}
