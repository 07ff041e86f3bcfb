using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace CloudTrailQueryGen;

/// <summary>How a query is run. Immutable; one instance may serve any number of runs.</summary>
public sealed class QueryOptions
{
    private const int LeastEventBytes = 1024;
    private const int MostEventBytes = 1024 * 1024 * 1024;
    private const long LeastMemoryBytes = 1024 * 1024;

    /// <summary>What a run uses when it is given no options.</summary>
    internal static QueryOptions Default { get; } = new();

    /// <summary>
    /// How many files are read at the same time, at least 1; <see cref="Environment.ProcessorCount"/> by default. A file is
    /// evaluated by one thread, unless it is plain, large and more than a thread's share; when there are fewer files than threads, those that are left over
    /// decompress large files ahead. The result does not depend on it, to the byte.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>
    /// The greatest length of one event in bytes of JSON, from 1,024 to 1,073,741,824; 67,108,864 (64 MiB) by default. Each
    /// thread needs at most three times this much memory for what it reads. A file with a longer event is given up there, as a failure,
    /// unless it is of JSON lines: then the event is left out.
    /// </summary>
    /// <remarks>
    /// CloudTrail's own events are at most 1 MB
    /// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its range.</exception>
    public int MaxEventBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastEventBytes);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostEventBytes);
            field = value;
        }
    } = 64 * 1024 * 1024;

    /// <summary>
    /// The beginning of the time range that the query looks at: earlier events are not part of it, and neither are events without a valid time
    /// (<c>eventTime</c>). They count as scanned. Null, the default, for no beginning.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not before <see cref="To"/>.</exception>
    public DateTimeOffset? From
    {
        get;
        init => field = value is null || To is null || value < To ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "From must be before To.");
    }

    /// <summary>
    /// The end of the time range that the query looks at: events of this instant and later ones are not part of it, and neither are events
    /// without a valid time (<c>eventTime</c>). They count as scanned. Null, the default, for no end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not behind <see cref="From"/>.</exception>
    public DateTimeOffset? To
    {
        get;
        init => field = value is null || From is null || value > From ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "To must be behind From.");
    }

    /// <summary>
    /// Up to how many different values of a group <c>count_distinct</c>, <c>pct</c> and <c>histogram</c> hold them all and are exact, at least 0; 100,000 by
    /// default, which take each of them about 10 MB in each thread. With more they are estimates of a known error, which
    /// <see cref="QueryResult{TRow}.Estimates"/> lists.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxExactValuesPerGroup
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 100_000;

    /// <summary>
    /// Up to how many different values of all groups together each of these aggregates holds them all, at least 0; 1,000,000 by default. A group with more than
    /// <see cref="MaxExactValuesPerGroup"/> counts as that many. When there are more, groups of more than 128 different values are estimates, too; smaller
    /// ones stay exact, because an estimate would take more memory.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long MaxExactValues
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1_000_000;

    /// <summary>
    /// How many bytes of memory a run may hold for what it computes, all threads and subqueries together, at least 1,048,576 (1 MiB); 2,147,483,648
    /// (2 GiB) by default. Groups, values of aggregates, rows, sets of subqueries and computed text count; what is read (see <see cref="MaxEventBytes"/>),
    /// lookup tables and the rows that a finished result hands out do not. A run that needs more ends with a <see cref="QueryMemoryException"/>.
    /// </summary>
    /// <remarks>
    /// Only arrays and blocks are counted, which is nearly everything, but neither the objects around them nor what the garbage collector has not freed yet: a
    /// process needs more than its limit, seldom more than twice as much. 2 GiB are room for about ten million groups or rows, and machines with less
    /// memory to spare than that are few; lower it on those. Each thread holds groups of its own until the end. If that is too much for the limit, one thread
    /// begins again, so that the number of threads does not decide whether a run succeeds, unless its source can be read only once.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1,048,576.</exception>
    public long MaxMemoryBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastMemoryBytes);
            field = value;
        }
    } = 2L * 1024 * 1024 * 1024;

    /// <summary>What happens to files and events that cannot be read; they are reported by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public BadFilePolicy BadFilePolicy
    {
        get;
        init => field = value is BadFilePolicy.Report or BadFilePolicy.Throw ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>
    /// How much of each event is checked: its structure and what the query reads of it by default, with <see cref="EventValidation.Full"/> all of its grammar. A
    /// malformed event is left out and reported; of damage that is not looked for, a run knows nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public EventValidation Validation
    {
        get;
        init => field = value is EventValidation.Structure or EventValidation.Full ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>
    /// Is told how far a run has come: at its beginning, about ten times a second, and at its end. Calls come from the threads
    /// that read, one at a time; what it throws ends the run.
    /// </summary>
    public IProgress<QueryProgress>? Progress { get; init; }

    /// <summary>The clock for <c>now()</c>, <see cref="QueryStatistics.Elapsed"/> and the rate of progress; the system's by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = TimeProvider.System;

    /// <summary>
    /// The sources that queries name by <c>SOURCE</c>, by their names (case-sensitive); none by default. A subquery that begins with
    /// <c>SOURCE</c> needs them; the query itself reads them instead of the source that it is given, if there are any here: a name that is not among them is an
    /// error of the run. Several names behind one <c>SOURCE</c> are read as one source, in the order in which they are written.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">One of the sources is null.</exception>
    public IReadOnlyDictionary<string, CloudTrailSource> Sources
    {
        get;
        init => field = Copy(value);
    } = ReadOnlyDictionary<string, CloudTrailSource>.Empty;

    /// <summary>The values of a group that are held when there are more than <see cref="MaxExactValues"/>; tests make it small.</summary>
    internal int MaxExactValuesPerGroupOfMany { get; init; } = 128;

    /// <summary>The limits of exact aggregates.</summary>
    internal Runtime.ExactLimits ExactLimits =>
        new(MaxExactValuesPerGroup, MaxExactValues, Math.Min(MaxExactValuesPerGroup, MaxExactValuesPerGroupOfMany));

    /// <summary>
    /// The tables that <c>lookup</c> and <c>cidrlookup</c> find by their names: they take the place of tables that are compiled into the program,
    /// and add those that are not. Empty by default.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">One of the tables is null, or two have the same name.</exception>
    public IReadOnlyList<LookupTable> LookupTables
    {
        get;
        init => field = Checked(value);
    } = [];

    /// <summary>Whether libdeflate inflates where it is installed; tests and measurements leave it out.</summary>
    internal bool UsesLibDeflate { get; init; } = true;

    /// <summary>Events are looked through for the literals that a query cannot match without; tests compare that with reading all.</summary>
    internal bool UsesProbes { get; init; } = true;

    /// <summary>Names of members are compared with those that came at the same place before; tests read without, too.</summary>
    internal bool UsesMemberOrder { get; init; } = true;

    /// <summary>The length of a range of a large file that a thread reads for itself; tests make it small.</summary>
    internal int LeastRangeBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The length of a window at first; tests make it small.</summary>
    internal int WindowBytes { get; init; } = 1024 * 1024;

    /// <summary>The limits of every input's windows.</summary>
    /// <remarks>One byte more than an event may have: that byte shows that the event is too long.</remarks>
    internal WindowLimits WindowLimits => new(WindowBytes, MaxEventBytes + 1);

    private static ReadOnlyDictionary<string, CloudTrailSource> Copy(IReadOnlyDictionary<string, CloudTrailSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        foreach ((string name, CloudTrailSource source) in sources)
        {
            if (source is null)
            {
                throw new ArgumentException($"The source '{name}' is null.", nameof(sources));
            }
        }

        return new(new Dictionary<string, CloudTrailSource>(sources, StringComparer.Ordinal));
    }

    /// <summary>A copy, so that nobody can change it behind the checks.</summary>
    private static LookupTable[] Checked(IReadOnlyList<LookupTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables, nameof(LookupTables));
        LookupTable[] copy = [.. tables];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (LookupTable table in copy)
        {
            if (table is null || !names.Add(table.Name))
            {
                throw new ArgumentException(
                    table is null ? "One of the lookup tables is null." : $"Two lookup tables have the name '{table.Name}'.", nameof(LookupTables));
            }
        }

        return copy;
    }
}
