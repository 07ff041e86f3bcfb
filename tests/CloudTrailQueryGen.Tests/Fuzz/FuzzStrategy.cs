using System.Collections.Generic;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>A way to read events. All give the same result; what is damaged in events that a query does not read, they may report or not.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Options">What switches it on.</param>
/// <param name="Reports">Strategies with the same number report the same damage.</param>
internal sealed record FuzzStrategy(string Name, QueryOptions Options, int Reports)
{
    public static FuzzStrategy Full { get; } = new("fully validated", Make(validation: EventValidation.Full), 2);

    public static IReadOnlyList<FuzzStrategy> All { get; } =
    [
        new("as users have it", Make(), 0),
        new("in small windows", Make(windowBytes: 96), 0),
        new("without a probe", Make(usesProbes: false), 1),
        new("without a probe, in small windows", Make(usesProbes: false, windowBytes: 200), 1),
        Full,
        new("without an order of members", Make(usesMemberOrder: false), 0),
        new("without a probe or an order of members", Make(usesProbes: false, usesMemberOrder: false), 1),
        new("fully validated, in small windows", Make(validation: EventValidation.Full, windowBytes: 150), 2),
    ];

    private static QueryOptions Make(bool usesProbes = true, bool usesMemberOrder = true, EventValidation validation = EventValidation.Structure, int windowBytes = 1 << 20) =>
        new() { MaxDegreeOfParallelism = 1, UsesProbes = usesProbes, UsesMemberOrder = usesMemberOrder, Validation = validation, WindowBytes = windowBytes };
}
