using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>The rows of a query in their final order, and how they came about. Immutable and thread-safe.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class QueryResult<TRow> : IReadOnlyList<TRow>, IQueryResult
{
    private readonly QueryDefinition<TRow> definition;
    private readonly RowSet rowSet;
    private TRow[]? rows;

    internal QueryResult(QueryDefinition<TRow> definition, RowSet rowSet, QueryStatistics statistics, ErrorLog errors, EstimateLog estimates)
    {
        this.definition = definition;
        this.rowSet = rowSet;
        rows = definition.MakesRowsOnDemand ? null : MakeRows();
        Columns = definition.Columns;
        Statistics = statistics;
        Errors = errors.ToList();
        ErrorCount = errors.Count;
        Estimates = estimates.ToList(Columns);
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<QueryColumn> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int Count => rowSet.Count;

    /// <summary>What was read and counted.</summary>
    public QueryStatistics Statistics { get; }

    /// <summary>
    /// The first 100 places that could not be read, folders first, then in the order of files; the offset of an error in a file is that of its
    /// content after decompression, in bytes. With <see cref="BadFilePolicy.Throw"/> there are none.
    /// </summary>
    public IReadOnlyList<CloudTrailFormatError> Errors { get; }

    /// <summary>How many places could not be read, those that <see cref="Errors"/> leaves out included.</summary>
    public long ErrorCount { get; }

    /// <summary>
    /// The aggregates that are estimates in some groups, because these have more different values than were to be held exactly; empty when every value of
    /// the result is exact.
    /// </summary>
    public IReadOnlyList<QueryEstimate> Estimates { get; }

    /// <summary>A row.</summary>
    /// <param name="index">Its zero-based index.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not that of a row.</exception>
    public TRow this[int index]
    {
        get
        {
            ThrowIfOutside(index, Count, nameof(index));
            return Rows[index];
        }
    }

    /// <summary>A value in the text form of the service.</summary>
    /// <param name="row">The zero-based index of the row.</param>
    /// <param name="column">The zero-based index of the column.</param>
    /// <returns>
    /// Timestamps as <c>yyyy-MM-dd HH:mm:ss.SSS</c> in UTC, numbers with the fewest digits that say the same, booleans as 1 and 0,
    /// objects and arrays as JSON; null when the value is missing, which is not the same as empty text.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public string? Text(int row, int column)
    {
        ThrowIfOutside(row, Count, nameof(row));
        ThrowIfOutside(column, Columns.Count, nameof(column));
        return rowSet[row].Text(column);
    }

    /// <summary>
    /// The result as an aligned plain-text table: column names, a line of dashes under each, the rows, and behind an empty line one for each of
    /// <see cref="Estimates"/>. Numbers stand right, everything else left;
    /// a missing value is blank; control characters, ends of lines and marks that change the direction of text are shown as <c>\n</c>,
    /// <c>\t</c>, <c>\u202E</c> and so on, so that one row is one line and no log can disturb the terminal.
    /// </summary>
    /// <param name="maxWidth">Longer cells are cut to this many terminal cells, at least 1, and end in <c>…</c>; nothing is cut by default.</param>
    /// <returns>Lines separated by a line feed, without one at the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWidth"/> is less than 1.</exception>
    public string ToTable(int maxWidth = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWidth, 1);
        return new TableWriter(Columns, rowSet, maxWidth).Write(Estimates);
    }

    /// <summary>
    /// Writes the result as CSV (RFC 4180): UTF-8 without a byte order mark, a line of column names, lines ended by CR LF. A value
    /// that holds a comma, a quotation mark, CR or LF is quoted; a missing value is an empty field, empty text is <c>""</c>.
    /// </summary>
    /// <param name="stream">It stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteCsv(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        CsvWriter.Write(stream, Columns, rowSet);
    }

    /// <summary>
    /// Writes the result as a JSON array with one object per row, in UTF-8. A missing value has no member, as in the results of the
    /// service's API; numbers and booleans (1 and 0) are JSON numbers, everything else is text in the service's form.
    /// </summary>
    /// <param name="stream">It stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonRowsWriter.Write(stream, Columns, rowSet);
    }

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator() => ((IEnumerable<TRow>)Rows).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => Rows.GetEnumerator();

    // Text, tables, CSV and JSON need no typed rows. Whoever comes first makes them for all threads.
    private TRow[] Rows => Volatile.Read(ref rows) ?? Interlocked.CompareExchange(ref rows, MakeRows(), null) ?? rows;

    private TRow[] MakeRows()
    {
        TRow[] made = new TRow[rowSet.Count];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = definition.ReadRow(rowSet[i]);
        }

        return made;
    }

    private static void ThrowIfOutside(int index, int count, string name)
    {
        if ((uint)index >= (uint)count)
        {
            throw new ArgumentOutOfRangeException(name, index, null);
        }
    }
}
