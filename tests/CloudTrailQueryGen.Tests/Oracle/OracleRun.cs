using System;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>What a run is given besides its events: when it begins, and the time range that it looks at (spec §3.27).</summary>
/// <param name="From">The first instant, in epoch milliseconds; null for no beginning.</param>
/// <param name="To">The first instant behind, in epoch milliseconds; null for no end.</param>
/// <param name="Now">When it begins, in epoch milliseconds.</param>
internal sealed record OracleRun(long? From, long? To, long Now)
{
    /// <summary>A run of all time.</summary>
    public static OracleRun OfAllTime { get; } = new(null, null, 0);

    /// <summary>The run that this thread interprets. Functions of the run are the same for every row, so that they need no other way to it.</summary>
    [field: ThreadStatic]
    public static OracleRun Current
    {
        get => field ?? OfAllTime;
        set;
    }

    /// <summary>The options that give a generated query the same.</summary>
    public QueryOptions ToOptions(int maxDegreeOfParallelism = 1) => new()
    {
        From = Instant(From),
        To = Instant(To),
        TimeProvider = new FixedClock(Instant(Now)!.Value),
        MaxDegreeOfParallelism = maxDegreeOfParallelism,
    };

    private static DateTimeOffset? Instant(long? milliseconds) => milliseconds is long known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    /// <summary>With a range, only events whose time lies in it belong to the run.</summary>
    public bool Admits(OracleEvent record) =>
        (From is null && To is null) || (record.Timestamp is long time && IsInside(time));

    /// <summary>An instant lies in the range.</summary>
    public bool IsInside(long time) => !(time < From) && !(time >= To);

    /// <summary>A function of the run; null for any other (spec §4.4).</summary>
    /// <param name="name">In lower case.</param>
    public OracleValue? Evaluate(string name) => name switch
    {
        "now" => OracleValue.FromInteger((long)Math.Floor(Now / 1000m)),
        "querystarttime" => OracleValue.FromInteger(From ?? throw new InvalidOperationException("no From")),
        "queryendtime" => OracleValue.FromInteger(To ?? throw new InvalidOperationException("no To")),
        "querytimerange" => OracleValue.FromInteger((To - From) ?? throw new InvalidOperationException("no From or To")),
        _ => null,
    };
}
