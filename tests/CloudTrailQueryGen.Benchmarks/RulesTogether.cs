namespace CloudTrailQueryGen.Benchmarks;

/// <summary>Rules that run in one pass.</summary>
internal sealed class RulesTogether : IRuleList
{
    private readonly CloudTrailQuerySet rules = new();

    public void Add<TRow>(CloudTrailQuery<TRow> rule) => rules.Add(rule);

    public QuerySetResult Run(CloudTrailSource source, QueryOptions options) => rules.Run(source, options);
}
