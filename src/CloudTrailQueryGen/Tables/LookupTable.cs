using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// A table that <c>lookup</c> and <c>cidrlookup</c> add columns from: rows of texts under named columns. Immutable and thread-safe; one
/// instance may serve any number of runs, and they share what is computed to find its rows.
/// </summary>
/// <remarks>
/// The format is CSV (RFC 4180) in UTF-8, with a header line, of at most 10 MB, with names of letters, digits and <c>_</c>: what CloudWatch takes as a
/// lookup table (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Lookup.html). Lines without a character are
/// passed over.
/// </remarks>
public sealed class LookupTable
{
    /// <summary>The service's maximum.</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    private readonly string[] columns;
    private readonly CsvCells cells;
    private readonly ConcurrentDictionary<string, KeyIndex> keyIndexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, NetworkIndex> networkIndexes = new();

    private LookupTable(string name, string[] columns, CsvCells cells)
    {
        Name = name;
        this.columns = columns;
        this.cells = cells;
        Columns = Array.AsReadOnly(columns);
    }

    /// <summary>What queries call it; upper and lower case are different.</summary>
    public string Name { get; }

    /// <summary>The names of its columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many rows there are below the header.</summary>
    public int RowCount => (cells.Count / columns.Length) - 1;

    /// <summary>Reads a table from memory.</summary>
    /// <param name="name">What queries call it: letters, digits and <c>_</c>.</param>
    /// <param name="utf8Csv">The CSV text, with or without a byte order mark.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no name of a table.</exception>
    /// <exception cref="InvalidDataException">The text is malformed, is not UTF-8 or has more than 10 MB; the message names table and line.</exception>
    public static LookupTable FromCsv(string name, ReadOnlySpan<byte> utf8Csv)
    {
        ThrowIfNoName(name);
        if (utf8Csv.Length > MostBytes)
        {
            throw TooLarge(name);
        }

        CsvCells cells = new CsvParser(name, utf8Csv).Parse();
        return new LookupTable(name, ReadHeader(name, cells), cells);
    }

    /// <summary>Reads a table from a stream, up to its end.</summary>
    /// <param name="name">What queries call it: letters, digits and <c>_</c>.</param>
    /// <param name="utf8Csv">The CSV text; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no name of a table.</exception>
    /// <exception cref="InvalidDataException">The text is malformed, is not UTF-8 or has more than 10 MB; the message names table and line.</exception>
    /// <exception cref="IOException">Reading fails.</exception>
    public static LookupTable FromCsv(string name, Stream utf8Csv)
    {
        ThrowIfNoName(name);
        ArgumentNullException.ThrowIfNull(utf8Csv);
        byte[] buffer = new byte[64 * 1024];
        int length = 0;
        for (int read = utf8Csv.Read(buffer); read != 0; read = utf8Csv.Read(buffer.AsSpan(length)))
        {
            length += read;
            if (length > MostBytes)
            {
                throw TooLarge(name);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        return FromCsv(name, buffer.AsSpan(0, length));
    }

    /// <summary>Reads a table from a file; its name is that of the file without the extension.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The file's name is no name of a table.</exception>
    /// <exception cref="InvalidDataException">The text is malformed, is not UTF-8 or has more than 10 MB; the message names table and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static LookupTable FromFile(string path) => FromFile(path, Path.GetFileNameWithoutExtension(path));

    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What queries call it: letters, digits and <c>_</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no name of a table.</exception>
    /// <exception cref="InvalidDataException">The text is malformed, is not UTF-8 or has more than 10 MB; the message names table and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static LookupTable FromFile(string path, string name)
    {
        ArgumentNullException.ThrowIfNull(path);
        ThrowIfNoName(name);
        using FileStream stream = File.OpenRead(path);
        return FromCsv(name, stream);
    }

    /// <summary>The place of a column; -1 when there is none of that name.</summary>
    internal int IndexOf(string column) => Array.IndexOf(columns, column);

    /// <summary>The text in a row and column; as long-lived as the table.</summary>
    internal ReadOnlySpan<byte> Cell(int row, int column) => cells[((row + 1) * columns.Length) + column];

    /// <summary>Finds rows by the texts in columns, given by their places.</summary>
    /// <remarks>No run is charged with an index, because all runs share it.</remarks>
    internal KeyIndex IndexBy(int[] places)
    {
        using MemoryScope uncounted = MemoryAccount.Enter(null);
        return keyIndexes.GetOrAdd(string.Join(',', places), static (_, source) => new KeyIndex(source.Table, source.Places), (Table: this, Places: places));
    }

    /// <summary>Finds rows by the network in a column, given by its place.</summary>
    /// <exception cref="InvalidDataException">A value in the column is no network.</exception>
    internal NetworkIndex IndexByNetwork(int place) =>
        networkIndexes.GetOrAdd(place, static (column, table) => new NetworkIndex(table, column), this);

    private static string[] ReadHeader(string name, CsvCells cells)
    {
        string[] columns = new string[cells.ColumnCount];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = Encoding.UTF8.GetString(cells[i]);
            string? fault = columns[i].Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"column {i + 1} has no name")
                : !IsName(columns[i]) ? $"'{columns[i]}' is no name of a column; use letters, digits and '_' only"
                : !known.Add(columns[i]) ? $"two columns have the name '{columns[i]}'"
                : null;
            if (fault is not null)
            {
                throw new InvalidDataException($"The header of the lookup table '{name}' is wrong: {fault}.");
            }
        }

        return columns;
    }

    private static void ThrowIfNoName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
        {
            throw new ArgumentException($"'{name}' is no name of a lookup table: letters, digits and '_' are.", nameof(name));
        }
    }

    private static bool IsName(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name.Length != 0;
    }

    private static InvalidDataException TooLarge(string name) =>
        new($"The lookup table '{name}' has more than 10 MB, the most that CloudWatch takes.");
}
