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
    /// <param name="source">Where the events come from.</param>
    /// <param name="options">How to run; defaults when null.</param>
    /// <param name="cancellationToken">Ends the run between two windows of a file, about a megabyte apart.</param>
    /// <returns>The rows, what was counted and what could not be read. It depends on neither the number of threads nor their timing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// The query depends on its time range (<c>queryStartTime()</c>, <c>diff</c>, …), and <see cref="QueryOptions.From"/> or
    /// <see cref="QueryOptions.To"/> is lacking.
    /// </exception>
    /// <exception cref="DirectoryNotFoundException">The source is a folder that does not exist.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="IOException">With <see cref="BadFilePolicy.Throw"/>: a file or folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">With <see cref="BadFilePolicy.Throw"/>: a file or folder may not be read.</exception>
    /// <exception cref="InvalidDataException">With <see cref="BadFilePolicy.Throw"/>: gzip data are damaged, or an event is too long.</exception>
    /// <exception cref="CloudTrailFormatException">With <see cref="BadFilePolicy.Throw"/>: an event is malformed.</exception>
    public QueryResult<TRow> Run(CloudTrailSource source, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= QueryOptions.Default;
        QueryExecution execution = new(source, options, cancellationToken);
        QueryContext context = new(options);
        QueryState[] states = new QueryState[execution.WorkerCount];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = Definition.CreateState(context);
        }

        RowSet rows = execution.Run(states).Complete();
        return new(Definition, rows, execution.GetStatistics(), execution.Errors, context.Estimates);
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
    /// <exception cref="InvalidOperationException">The query depends on its time range, which <see cref="Start(QueryOptions, int)"/> can give it.</exception>
    public QueryRun<TRow> Start(int rank = 0) => Start(QueryOptions.Default, rank);

    /// <summary>As <see cref="Start(int)"/>, with options: of these, the clock, the time range and what the query is given besides its events matter.</summary>
    /// <param name="options">How to run; runs that are to be merged are given the same.</param>
    /// <param name="rank">The place of this run among those it will be merged with. At least 0.</param>
    /// <returns>The run; use it from one thread at a time.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">
    /// The query depends on its time range, and <see cref="QueryOptions.From"/> or <see cref="QueryOptions.To"/> is lacking.
    /// </exception>
    public QueryRun<TRow> Start(QueryOptions options, int rank = 0)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        return new(Definition, new QueryContext(options), rank);
    }
}
