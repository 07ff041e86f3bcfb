using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Planning;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers what an event must hold to be read.</summary>
internal static class ProbeLowering
{
    public static ProbeModel? Lower(LiteralProbe? probe)
    {
        if (probe is null)
        {
            return null;
        }

        return probe.AnyOf[0].Parameter is { } parameter
            ? new ProbeModel(EquatableArray<string>.Empty, parameter)
            : new ProbeModel(ImmutableArray.CreateRange(probe.AnyOf, literal => literal.Json), Parameter: null, FactoryOf(probe.AnyOf[0].Kind));
    }

    private static string? FactoryOf(ProbeLiteralKind kind) => kind switch
    {
        ProbeLiteralKind.Fragment => "EventProbe.OfFragments",
        ProbeLiteralKind.FragmentInAnyCase => "EventProbe.OfFragmentsInAnyCase",
        _ => null,
    };
}
