using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Says in English how a plan runs, for the documentation of generated code.</summary>
internal static class PlanDescription
{
    public static ImmutableArray<string> Describe(QueryPlan plan) => [$"○ {plan.Stages.Length} stages"];
}
