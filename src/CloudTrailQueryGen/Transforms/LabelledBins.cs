namespace CloudTrailQueryGen.Runtime;

/// <summary>Time bins, and what they are called: by themselves or, behind <c>offset</c>, by a time that is later (spec §3.6).</summary>
/// <param name="Count">How many units a bin has, at least 1.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Origin">What the bins are made of.</param>
/// <param name="OffsetCount">How many units later than they are the bins are labelled; 0 when they are not.</param>
/// <param name="OffsetUnit">The unit of that.</param>
internal readonly record struct LabelledBins(long Count, PeriodUnit Unit, BinOrigin Origin, long OffsetCount, PeriodUnit OffsetUnit)
{
    /// <summary>The time that the bins of a run lie in; null when that is not known.</summary>
    public TimeWindow? WindowOf(TimeWindow? ofRun) => Origin == BinOrigin.OtherTime ? null : ofRun?.Earlier(OffsetCount, OffsetUnit);

    /// <summary>The bin of an instant; null when it is out of range.</summary>
    public long? BinOf(long instant)
    {
        Value time = Value.FromTimestamp(instant);
        return Instant(Origin == BinOrigin.Ceiling ? TimeBins.Ceiling(time, Count, Unit) : TimeBins.Floor(time, Count, Unit));
    }

    /// <summary>The bin behind one; null when it is out of range.</summary>
    public long? Next(long bin) =>
        bin != long.MaxValue && Instant(TimeBins.Ceiling(Value.FromTimestamp(bin + 1), Count, Unit)) is { } next && next > bin ? next : null;

    /// <summary>What a bin is called; null when that is out of range.</summary>
    public long? LabelOf(long bin) => Instant(TimeBins.Later(Value.FromTimestamp(bin), OffsetCount, OffsetUnit));

    /// <summary>
    /// The first of the bins that are called so: a month later, several days can be one. The first instant that is moved to the label
    /// is the label moved back; the bin begins with it or on one of the days behind.
    /// </summary>
    public long? FirstBinOf(long label) => OffsetCount == 0 ? label
        : Instant(TimeBins.Ceiling(TimeBins.Earlier(Value.FromTimestamp(label), OffsetCount, OffsetUnit), Count, Unit));

    private static long? Instant(scoped in Value time) => time.IsMissing ? null : time.Integer;
}
