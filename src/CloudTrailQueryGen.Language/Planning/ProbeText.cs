using System.Linq;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Says in English what a probe looks for.</summary>
internal static class ProbeText
{
    /// <summary>The bytes as they stand in an event.</summary>
    public static string Literals(LiteralProbe probe) =>
        "the bytes " + string.Join(" or ", probe.AnyOf.Select(literal => literal.Parameter is { } name ? $"of {{{{{name}}}}} in quotes" : literal.Json))
        + (probe.AnyOf[0].Kind == ProbeLiteralKind.FragmentInAnyCase ? " in any case" : string.Empty);

    /// <summary>How many events do.</summary>
    public static string Frequency(LiteralProbe probe)
    {
        string count = PlainNumber((StringShares.All + (probe.PerThousand / 2)) / probe.PerThousand);
        return probe.IsAssumed ? $"1 in {count} events is assumed to"
            : probe.PerThousand < StringShares.Least ? $"fewer than 1 in {PlainNumber(StringShares.All / StringShares.Least)} events do"
            : $"about 1 in {count} events does";
    }

    private static string PlainNumber(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
