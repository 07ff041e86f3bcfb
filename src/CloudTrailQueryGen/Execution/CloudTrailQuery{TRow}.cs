using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// A prepared query: a CloudWatch Logs Insights query compiled into C#, with its parameters bound. Immutable and thread-safe: one
/// instance may be run any number of times, by several threads at once.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class CloudTrailQuery<TRow>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="definition">The compiled query.</param>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public CloudTrailQuery(QueryDefinition<TRow> definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Definition = definition;
    }

    /// <summary>The name of the method or file that declares the query.</summary>
    public string Name => Definition.Name;

    /// <summary>The query as written.</summary>
    public string Text => Definition.Text;

    /// <summary>The columns of its result, in order.</summary>
    public IReadOnlyList<QueryColumn> Columns => Definition.Columns;

    internal QueryDefinition<TRow> Definition { get; }

    /// <summary>Reads all events of a source and returns the result; blocks until it is there.</summary>
    /// <param name="source">
    /// Where the events come from. A query that begins with <c>SOURCE</c> reads what <see cref="QueryOptions.Sources"/> has under its names
    /// instead, if the options have any sources. Subqueries run first; one without <c>SOURCE</c> reads the same events again.
    /// </param>
    /// <param name="options">How to run; defaults when null.</param>
    /// <param name="cancellationToken">Ends the run between two windows of a file, about a megabyte apart.</param>
    /// <returns>The rows, what was counted and what could not be read. It depends on neither the number of threads nor their timing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// The query depends on its time range (<c>queryStartTime()</c>, <c>diff</c>, …), and <see cref="QueryOptions.From"/> or
    /// <see cref="QueryOptions.To"/> is lacking; a stream would have to be read more than once, because the query has subqueries; it looks up in a table that
    /// the run does not have, or that lacks a column; the right side of a <c>join</c> has more than 50,000 different keys; or <c>fillmissing</c> would add
    /// more than 1,000,000 rows.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <see cref="QueryOptions.Sources"/> lacks a source that a subquery names, or has sources but not one that the query names; nothing
    /// is read then.
    /// </exception>
    /// <exception cref="QueryMemoryException">The run needs more than <see cref="QueryOptions.MaxMemoryBytes"/> for what it computes.</exception>
    /// <exception cref="DirectoryNotFoundException">The source is a folder that does not exist.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="InvalidDataException">
    /// A <c>cidrlookup</c> looks in a column that holds something else than networks; or, with <see cref="BadFilePolicy.Throw"/>: gzip data are damaged, or
    /// an event is too long.
    /// </exception>
    /// <exception cref="IOException">With <see cref="BadFilePolicy.Throw"/>: a file or folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">With <see cref="BadFilePolicy.Throw"/>: a file or folder may not be read.</exception>
    /// <exception cref="CloudTrailFormatException">With <see cref="BadFilePolicy.Throw"/>: an event is malformed.</exception>
    public QueryResult<TRow> Run(CloudTrailSource source, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= QueryOptions.Default;
        long started = options.TimeProvider.GetTimestamp();
        cancellationToken.ThrowIfCancellationRequested();
        RunInputs inputs = RunInputs.List(Name, Definition.Sources, Definition.Subqueries, source, options);
        ProgressReporter? progress = options.Progress is { } target ? new(target, options.TimeProvider, inputs.Count) : null;
        QueryExecution execution = new(inputs.Own!, options, progress, cancellationToken);
        SubqueryRuns before = RunSubqueries(inputs, options, progress, cancellationToken);
        RowSet rows = execution.Run(before.Context, Definition.CreateState);
        progress?.Finish();
        return new(Definition, rows, before.AddTo(execution.GetStatistics(started)), before.AddTo(execution.Errors), before.Context.Estimates);
    }

    /// <summary>As <see cref="Run"/>, on other threads.</summary>
    /// <param name="source">Where the events come from.</param>
    /// <param name="options">How to run; defaults when null.</param>
    /// <param name="cancellationToken">Ends the run between two windows of a file, about a megabyte apart.</param>
    /// <returns>The result; the task fails with the exceptions of <see cref="Run"/>, and is cancelled with the token.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Task<QueryResult<TRow>> RunAsync(CloudTrailSource source, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Task.Factory.StartNew(
            () => Run(source, options, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default);
    }

    /// <summary>Begins a run whose events the caller hands over one by one.</summary>
    /// <param name="rank">
    /// The place of this run among those it will be merged with: where the query leaves the order of two rows open, events of the
    /// lower rank come first. At least 0.
    /// </param>
    /// <returns>The run; use it from one thread at a time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is negative.</exception>
    /// <exception cref="ArgumentException">The query has a subquery that names a source; pass options.</exception>
    /// <exception cref="InvalidOperationException">
    /// The query has a subquery without <c>SOURCE</c>; it depends on its time range, which <see cref="Start(QueryOptions, int)"/> can give it; or it looks up
    /// in a table that is not compiled into the program.
    /// </exception>
    public QueryRun<TRow> Start(int rank = 0) => Start(QueryOptions.Default, rank);

    /// <summary>As <see cref="Start(int)"/>, with options: of these, the clock, the time range and what the query is given besides its events matter.</summary>
    /// <remarks>
    /// Subqueries run now, over their named sources; files that they cannot read are treated as the options say. For runs that are to be merged,
    /// begin one and take the others from <see cref="QueryRun{TRow}.Fork"/>: they have the same <c>now()</c>, and subqueries run once. Runs that are begun
    /// one by one, such as on several machines, need the same options, and a clock that stands still if the query uses <c>now()</c>.
    /// </remarks>
    /// <param name="options">How to run.</param>
    /// <param name="rank">The place of this run among those it will be merged with. At least 0.</param>
    /// <returns>The run; use it from one thread at a time.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is negative.</exception>
    /// <exception cref="ArgumentException"><see cref="QueryOptions.Sources"/> lacks a source that a subquery names.</exception>
    /// <exception cref="InvalidOperationException">
    /// The query has a subquery without <c>SOURCE</c>, which would have to read the events first; it depends on its time range, and
    /// <see cref="QueryOptions.From"/> or <see cref="QueryOptions.To"/> is lacking; or it looks up in a table that the run does not have, or that lacks a column.
    /// </exception>
    /// <exception cref="InvalidDataException">A <c>cidrlookup</c> looks in a column that holds something else than networks.</exception>
    public QueryRun<TRow> Start(QueryOptions options, int rank = 0)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        long started = options.TimeProvider.GetTimestamp();
        RunInputs inputs = RunInputs.List(Name, Definition.Sources, Definition.Subqueries, own: null, options);
        return new(Definition, RunSubqueries(inputs, options, progress: null, CancellationToken.None), rank, options.TimeProvider, started);
    }

    private SubqueryRuns RunSubqueries(RunInputs inputs, QueryOptions options, ProgressReporter? progress, CancellationToken cancellationToken)
    {
        QueryExecution[] executions = new QueryExecution[inputs.Subqueries.Count];
        for (int i = 0; i < executions.Length; i++)
        {
            executions[i] = new(inputs.Subqueries[i], options, progress, cancellationToken);
        }

        return SubqueryRuns.Run(Name, Definition.Subqueries, executions, new QueryContext(options, Name), options.TimeProvider);
    }
}
