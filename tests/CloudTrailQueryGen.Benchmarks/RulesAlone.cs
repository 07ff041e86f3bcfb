using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>Rules that run one after another.</summary>
internal sealed class RulesAlone : IRuleList
{
    private readonly List<Func<CloudTrailSource, QueryOptions, IQueryResult>> rules = [];

    public void Add<TRow>(CloudTrailQuery<TRow> rule) => rules.Add((source, options) => rule.Run(source, options));

    public IQueryResult[] Run(CloudTrailSource source, QueryOptions options)
    {
        IQueryResult[] results = new IQueryResult[rules.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = rules[i](source, options);
        }

        return results;
    }
}
