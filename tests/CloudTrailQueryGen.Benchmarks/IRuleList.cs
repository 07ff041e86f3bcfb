namespace CloudTrailQueryGen.Benchmarks;

/// <summary>Takes rules, whatever their rows are.</summary>
internal interface IRuleList
{
    /// <summary>Takes a rule.</summary>
    void Add<TRow>(CloudTrailQuery<TRow> rule);
}
