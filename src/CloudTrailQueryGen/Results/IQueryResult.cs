using System;
using System.Collections.Generic;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>What every <see cref="QueryResult{TRow}"/> offers, whatever its row type: for programs that treat many queries alike, such as the rules of a set.</summary>
public interface IQueryResult
{
    /// <summary>The columns, in order.</summary>
    IReadOnlyList<QueryColumn> Columns { get; }

    /// <summary>The number of rows.</summary>
    int Count { get; }

    /// <summary>What was read and counted.</summary>
    QueryStatistics Statistics { get; }

    /// <summary>The first 100 places that could not be read, as <see cref="QueryResult{TRow}.Errors"/>.</summary>
    IReadOnlyList<CloudTrailFormatError> Errors { get; }

    /// <summary>How many places could not be read, those that <see cref="Errors"/> leaves out included.</summary>
    long ErrorCount { get; }

    /// <summary>The aggregates that are estimates in some groups, as <see cref="QueryResult{TRow}.Estimates"/>.</summary>
    IReadOnlyList<QueryEstimate> Estimates { get; }

    /// <summary>A value in the text form of the service, as <see cref="QueryResult{TRow}.Text"/>.</summary>
    /// <param name="row">The zero-based index of the row.</param>
    /// <param name="column">The zero-based index of the column.</param>
    /// <returns>The text; null when the value is missing, which is not the same as empty text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    string? Text(int row, int column);

    /// <summary>The result as an aligned plain-text table, as <see cref="QueryResult{TRow}.ToTable"/>.</summary>
    /// <param name="maxWidth">Longer cells are cut to this many terminal cells, at least 1; nothing is cut by default.</param>
    /// <returns>Lines separated by a line feed, without one at the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWidth"/> is less than 1.</exception>
    string ToTable(int maxWidth = int.MaxValue);

    /// <summary>Writes the result as CSV, as <see cref="QueryResult{TRow}.WriteCsv"/>.</summary>
    /// <param name="stream">It stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    void WriteCsv(Stream stream);

    /// <summary>Writes the result as a JSON array with one object per row, as <see cref="QueryResult{TRow}.WriteJson"/>.</summary>
    /// <param name="stream">It stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    void WriteJson(Stream stream);
}
