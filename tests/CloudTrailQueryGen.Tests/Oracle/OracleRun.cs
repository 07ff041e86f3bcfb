using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>What a run is given besides its events: when it begins, and the time range that it looks at (spec §3.27).</summary>
/// <param name="From">The first instant, in epoch milliseconds; null for no beginning.</param>
/// <param name="To">The first instant behind, in epoch milliseconds; null for no end.</param>
/// <param name="Now">When it begins, in epoch milliseconds.</param>
internal sealed record OracleRun(long? From, long? To, long Now)
{
    private readonly Dictionary<string, (IReadOnlyList<OracleEvent> Events, CloudTrailSource Source)> _named = [];

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
    public QueryOptions ToOptions(int maxDegreeOfParallelism = 1, bool usesProbes = true, int? leastRangeBytes = null) => new()
    {
        LeastRangeBytes = leastRangeBytes ?? QueryOptions.Default.LeastRangeBytes,
        UsesProbes = usesProbes,
        From = Instant(From),
        To = Instant(To),
        TimeProvider = new FixedClock(Instant(Now)!.Value),
        MaxDegreeOfParallelism = maxDegreeOfParallelism,
        Sources = _named.ToDictionary(pair => pair.Key, pair => pair.Value.Source),
    };

    /// <summary>The same run with a source that SOURCE can name (spec §3.22a).</summary>
    public OracleRun With(string name, byte[] content) => With([name], EventReader.Read(content, 0), CloudTrailSource.Memory(content));

    /// <summary>The same run with a source of several names.</summary>
    public OracleRun With(IEnumerable<string> names, IReadOnlyList<OracleEvent> events, CloudTrailSource source)
    {
        var run = new OracleRun(From, To, Now);
        foreach ((string name, (IReadOnlyList<OracleEvent>, CloudTrailSource) known) in _named.Concat(names.Select(name => KeyValuePair.Create(name, (events, source)))))
        {
            run._named[name] = known;
        }

        return run;
    }

    /// <summary>What a query with this clause reads: several names are one source in their order, and unknown ones the events of the run.</summary>
    public IReadOnlyList<OracleEvent> Read(SourceClauseSyntax? clause, IReadOnlyList<OracleEvent> own)
    {
        List<string> names = clause is null ? [] : [.. clause.Names];
        return names.Count > 0 && _named.Count > 0
            ? [.. names.SelectMany((name, rank) => _named[name].Events.Select(record => new OracleEvent(record.Json, rank, record.Ordinal)))]
            : own;
    }

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
