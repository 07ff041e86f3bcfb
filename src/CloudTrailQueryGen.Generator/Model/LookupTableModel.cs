using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language;

namespace CloudTrailQueryGen.Generator.Model;

/// <summary>A lookup table of the project without its rows, so that an edit of these leaves queries untouched.</summary>
/// <param name="Name">As queries name it.</param>
/// <param name="Path">Of its file, relative to the project.</param>
/// <param name="Columns">The names of its columns; empty when there is a <paramref name="Fault"/>.</param>
/// <param name="ColumnsOfNetworks">Those that <c>cidrlookup</c> can use.</param>
/// <param name="Fault">Why no query can use it, as a part of a sentence; null when all is well.</param>
/// <param name="RunTimeReason">Why its rows are not compiled in, as a part of a sentence; null when they are.</param>
/// <param name="EmbeddedAs">The generated class that holds its rows, in the namespace of generated code; null when they are not compiled in.</param>
internal sealed record LookupTableModel(
    string Name,
    string Path,
    EquatableArray<string> Columns,
    EquatableArray<string> ColumnsOfNetworks,
    string? Fault,
    string? RunTimeReason,
    string? EmbeddedAs)
{
    /// <summary>The table as the query language sees it.</summary>
    public LookupTableHeader ToHeader() => new(Name, Columns.Items)
    {
        ColumnsOfNetworks = ColumnsOfNetworks.Items,
        Fault = Fault,
        RunTimeReason = RunTimeReason,
    };
}

/// <summary>A query file under a name that other queries can use.</summary>
/// <param name="Name">As <c>$Saved</c> names it.</param>
/// <param name="Text">The query.</param>
internal sealed record SavedQueryModel(string Name, string Text);

/// <summary>The files of the project that queries can build on, or those of them that one query names.</summary>
internal sealed record ProjectFiles(EquatableArray<LookupTableModel> Tables, EquatableArray<SavedQueryModel> SavedQueries)
{
    /// <summary>None.</summary>
    public static ProjectFiles Empty { get; } = new(EquatableArray<LookupTableModel>.Empty, EquatableArray<SavedQueryModel>.Empty);

    /// <summary>The environment of a query that has these parameters besides, in a project that says this of its events.</summary>
    public QueryEnvironment ToEnvironment(ImmutableArray<HostParameter> parameters, SchemaTexts schema) => new(parameters)
    {
        Schema = schema.ToSchema(),
        Tables = [.. Tables.Select(table => table.ToHeader())],
        SavedQueries = [.. SavedQueries.Select(query => new SavedQuery(query.Name, query.Text))],
    };
}
