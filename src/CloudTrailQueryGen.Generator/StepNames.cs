namespace CloudTrailQueryGen.Generator;

/// <summary>Names of the generator's steps; tests watch them to prove what an edit makes the generator do again.</summary>
internal static class StepNames
{
    /// <summary>Methods with the attribute.</summary>
    public const string AttributedQueries = nameof(AttributedQueries);

    /// <summary>Findings that the generator itself reports.</summary>
    public const string HostReports = nameof(HostReports);

    /// <summary>The row types that queries of several classes claim.</summary>
    public const string RowClaims = nameof(RowClaims);

    /// <summary>The project's <c>.ctq</c> files.</summary>
    public const string QueryFiles = nameof(QueryFiles);

    /// <summary>What query files must know of each other, without their texts.</summary>
    public const string QueryFileIndex = nameof(QueryFileIndex);

    /// <summary>The lookup tables, rows and all.</summary>
    public const string LookupTables = nameof(LookupTables);

    /// <summary>Everything that queries can name: lookup tables without their rows, and query files.</summary>
    public const string ProjectFiles = nameof(ProjectFiles);

    /// <summary>What the project says of its events.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>Queries as they stand in the project.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>Those queries that may name files, with the files that they name.</summary>
    public const string NamedFiles = nameof(NamedFiles);

    /// <summary>Lowered queries.</summary>
    public const string Models = nameof(Models);

    /// <summary>Generated sources.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>Generated sources of lookup tables.</summary>
    public const string TableSources = nameof(TableSources);
}
