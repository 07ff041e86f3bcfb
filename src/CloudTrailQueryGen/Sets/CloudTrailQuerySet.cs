using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace CloudTrailQueryGen;

/// <summary>
/// Queries that are run together, such as dozens of detection rules: each file is read, decompressed and searched for events once for all of
/// them, and an event is handed only to the queries that its <c>eventName</c>, <c>eventSource</c>, <c>userIdentity.type</c> and <c>errorCode</c> leave.
/// </summary>
/// <remarks>
/// <para>
/// The rows of each query are those that it has when it is run alone, and so are its statistics, but for the time taken. Errors are reported to each
/// query whose events they concern: the same file that cannot be read is listed in all results. A query alone reads an event up to the field that
/// rules it out, and reports bad grammar on the way there; in a set it does not read an event which those four fields rule out, as it need
/// not. Damage of structure, strings and encoding is reported in any case.
/// </para>
/// <para>Add queries from one thread at a time. A run takes the queries that are there when it begins; several runs may go on at once.</para>
/// </remarks>
public sealed class CloudTrailQuerySet
{
    private readonly List<QuerySetMember> members = [];

    /// <summary>The number of queries.</summary>
    public int Count => members.Count;

    /// <summary>The queries, in the order in which they were added.</summary>
    public IReadOnlyList<QuerySetMember> Members => members.AsReadOnly();

    /// <summary>Adds a query; the same one may be added again.</summary>
    /// <typeparam name="TRow">Its row type.</typeparam>
    /// <param name="query">The query, with its parameters bound.</param>
    /// <returns>What <see cref="QuerySetResult.Get"/> finds the query's result by.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    public QuerySetMember<TRow> Add<TRow>(CloudTrailQuery<TRow> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        QuerySetMember<TRow> member = new(query, members.Count);
        members.Add(member);
        return member;
    }

    /// <summary>Reads all events of a source, once for all queries, and returns their results; blocks until they are there.</summary>
    /// <remarks>
    /// Subqueries run first, one after another, and read on their own. Queries that begin with <c>SOURCE</c> and read something else than
    /// <paramref name="source"/> take a further pass, one for all queries that read the same. <see cref="QueryOptions.MaxMemoryBytes"/> is for all queries together.
    /// </remarks>
    /// <param name="source">Where the events come from; see <see cref="CloudTrailQuery{TRow}.Run"/>. A set without queries does not read it.</param>
    /// <param name="options">How to run; defaults when null.</param>
    /// <param name="cancellationToken">Ends the run between two windows of a file, about a megabyte apart.</param>
    /// <returns>The results. They depend on neither the number of threads nor their timing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// For the reasons of <see cref="CloudTrailQuery{TRow}.Run"/>; also when a stream would be read by several passes.
    /// </exception>
    /// <exception cref="ArgumentException"><see cref="QueryOptions.Sources"/> lacks a source that a query names; nothing is read then.</exception>
    /// <exception cref="QueryMemoryException">The queries together need more than <see cref="QueryOptions.MaxMemoryBytes"/>.</exception>
    /// <exception cref="DirectoryNotFoundException">The source is a folder that does not exist.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="InvalidDataException">For the reasons of <see cref="CloudTrailQuery{TRow}.Run"/>.</exception>
    /// <exception cref="IOException">With <see cref="BadFilePolicy.Throw"/>: a file or folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">With <see cref="BadFilePolicy.Throw"/>: a file or folder may not be read.</exception>
    /// <exception cref="CloudTrailFormatException">With <see cref="BadFilePolicy.Throw"/>: an event is malformed for one of the queries.</exception>
    public QuerySetResult Run(CloudTrailSource source, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= QueryOptions.Default;
        cancellationToken.ThrowIfCancellationRequested();
        return new SetRun([.. members], source, options, cancellationToken).Run();
    }

    /// <summary>As <see cref="Run"/>, on other threads.</summary>
    /// <param name="source">Where the events come from.</param>
    /// <param name="options">How to run; defaults when null.</param>
    /// <param name="cancellationToken">Ends the run between two windows of a file, about a megabyte apart.</param>
    /// <returns>The results; the task fails with the exceptions of <see cref="Run"/>, and is cancelled with the token.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Task<QuerySetResult> RunAsync(CloudTrailSource source, QueryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        QuerySetMember[] queries = [.. members];
        return Task.Factory.StartNew(
            () => new SetRun(queries, source, options ?? QueryOptions.Default, cancellationToken).Run(),
            cancellationToken,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default);
    }
}
