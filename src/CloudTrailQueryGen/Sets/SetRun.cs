using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>A run of a set: what it reads, the subqueries, then one pass for all queries that read the same.</summary>
internal sealed class SetRun(QuerySetMember[] members, CloudTrailSource source, QueryOptions options, CancellationToken cancellationToken)
{
    private readonly long started = options.TimeProvider.GetTimestamp();

    /// <summary>Runs all queries.</summary>
    public QuerySetResult Run()
    {
        RunInputs[] inputs = ListInputs();
        List<List<int>> passes = Passes(inputs);
        ThrowIfReadTwice(inputs, passes);
        long files = passes.Sum(pass => (long)inputs[pass[0]].Own!.Inputs.Count) + inputs.Sum(input => input.Subqueries.Sum(listing => (long)listing.Inputs.Count));
        ProgressReporter? progress = options.Progress is { } target ? new(target, options.TimeProvider, files) : null;
        InputExecution[] executions = [.. passes.Select(pass => new InputExecution(inputs[pass[0]].Own!, options, progress, cancellationToken))];

        QueryContext context = new(options);
        SetQuery[] queries = new SetQuery[members.Length];
        for (int i = 0; i < queries.Length; i++)
        {
            queries[i] = new(members[i], inputs[i].Own!, RunSubqueries(members[i], inputs[i], context.ForMember(members[i].Name), progress));
        }

        for (int pass = 0; pass < executions.Length; pass++)
        {
            executions[pass].Run([.. passes[pass].Select(index => queries[index].Pass)], states => new SetReading(states));
        }

        progress?.Finish();
        TimeSpan elapsed = options.TimeProvider.GetElapsedTime(started);
        return new(members, [.. queries.Select(query => query.ToResult(elapsed))]);
    }

    private RunInputs[] ListInputs()
    {
        var listings = RunInputs.NoListings();
        return [.. members.Select(member => RunInputs.List(member.Name, member.Sources, member.Subqueries, source, options, listings))];
    }

    /// <summary>The queries by what they read.</summary>
    private static List<List<int>> Passes(RunInputs[] inputs)
    {
        List<List<int>> passes = [];
        for (int i = 0; i < inputs.Length; i++)
        {
            SourceListing own = inputs[i].Own!;
            List<int>? same = passes.Find(pass => AreSame(inputs[pass[0]].Own!, own));
            if (same is null)
            {
                passes.Add([i]);
            }
            else
            {
                same.Add(i);
            }
        }

        return passes;
    }

    // Two lists of the same sources are equal, but not the same object.
    private static bool AreSame(SourceListing first, SourceListing second) => ReferenceEquals(first, second)
        || (first.Inputs.SequenceEqual(second.Inputs, ReferenceEqualityComparer.Instance)
            && first.FailedFolders.SequenceEqual(second.FailedFolders, ReferenceEqualityComparer.Instance)
            && first.Inputs.Count + first.FailedFolders.Count != 0);

    private void ThrowIfReadTwice(RunInputs[] inputs, List<List<int>> passes)
    {
        HashSet<SourceInput> seen = new(ReferenceEqualityComparer.Instance);
        IEnumerable<SourceListing> readings = passes.Select(pass => inputs[pass[0]].Own!).Concat(inputs.SelectMany(input => input.Subqueries));
        foreach (SourceInput input in readings.SelectMany(listing => listing.Inputs))
        {
            if (!seen.Add(input) && input.IsReadOnce)
            {
                throw new InvalidOperationException(
                    $"The queries of the set read their events more than once, because one has subqueries or they name different sources, but '{input.Name}' can be read only once; pass CloudTrailSource.Memory or files instead.");
            }
        }
    }

    private SubqueryRuns RunSubqueries(QuerySetMember member, RunInputs inputs, QueryContext context, ProgressReporter? progress)
    {
        QueryExecution[] executions = [.. inputs.Subqueries.Select(listing => new QueryExecution(listing, options, progress, cancellationToken))];
        return SubqueryRuns.Run(member.Name, member.Subqueries, executions, context, options.TimeProvider);
    }
}
