using System.Collections.Immutable;
using CloudTrailQueryGen.Generator;

namespace CloudTrailQueryGen.Testing;

/// <summary>The steps that caching tests watch.</summary>
public static class TrackedSteps
{
    /// <summary>Those of queries, in order of the pipeline.</summary>
    public static ImmutableArray<string> OfQueries { get; } =
    [
        StepNames.AttributedQueries,
        StepNames.QueryFiles,
        StepNames.QueryFileIndex,
        StepNames.Declarations,
        StepNames.Models,
        StepNames.Sources,
    ];

    /// <summary>Those of the files that queries name.</summary>
    public static ImmutableArray<string> OfNamedFiles { get; } =
    [
        StepNames.LookupTables,
        StepNames.ProjectFiles,
        StepNames.NamedFiles,
        StepNames.TableSources,
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [.. OfQueries, .. OfNamedFiles];
}
