using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>The query files, lookup tables and schema files of one compilation, and the methods whose attributes name files.</summary>
internal sealed class QueryFiles
{
    private readonly AnalyzerOptions options;
    private readonly ProjectOptions project;
    private readonly CancellationToken cancellationToken;
    private readonly Lazy<ImmutableArray<(IMethodSymbol Method, AttributeArguments Arguments)>> methods;
    private readonly Lazy<ImmutableArray<(IMethodSymbol Method, AttributeArguments Arguments)>> methodsOfFiles;
    private readonly Lazy<ImmutableDictionary<string, IMethodSymbol>> claims;
    private readonly Lazy<RowClaimIndex> rowClaims;
    private readonly Lazy<QueryFileIndex> index;
    private readonly Lazy<ImmutableArray<(AdditionalText File, LookupTableFile Table)>> tables;
    private readonly Lazy<ProjectFiles> named;
    private readonly Lazy<SchemaTexts> schema;

    public QueryFiles(Compilation compilation, INamedTypeSymbol attribute, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        this.options = options;
        this.cancellationToken = cancellationToken;
        project = ProjectOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        methods = new(() => QueryMethods.Find(compilation.Assembly.GlobalNamespace, attribute, cancellationToken));
        methodsOfFiles = new(() => MethodsOfFiles.Find(compilation, attribute, cancellationToken));
        claims = new(FindClaims);
        rowClaims = new(() => RowClaimIndex.Create(
            methods.Value.Select(method => AttributedMethod.ClaimOf(method.Method, method.Arguments, cancellationToken)).OfType<RowClaim>()));
        index = new(CreateIndex);
        tables = new(() => ReadTables(compilation.AssemblyName ?? string.Empty));
        schema = new(() => SchemaTextFile.Join(options.AdditionalFiles.Where(SchemaTextFile.IsSchemaFile).Select(file => SchemaTextFile.Read(file, cancellationToken))));
        named = new(() => NamedFiles.All([.. tables.Value.Select(table => table.Table.Table)], [.. Files.Select(Read)]));
    }

    /// <summary>Names of all query files, and which of them are claimed.</summary>
    public QueryFileIndex Index => index.Value;

    /// <summary>The row types that queries of several classes claim. Asked for by queries that complete a row type.</summary>
    public RowClaimIndex RowClaims => rowClaims.Value;

    /// <summary>The lookup tables, in order of path.</summary>
    public ImmutableArray<(AdditionalText File, LookupTableFile Table)> Tables => tables.Value;

    /// <summary>What queries can name.</summary>
    public ProjectFiles Named => named.Value;

    /// <summary>What the project says of its events.</summary>
    public SchemaTexts Schema => schema.Value;

    /// <summary>The texts of all queries, in attributes and in files.</summary>
    public IEnumerable<string> QueryTexts =>
        methods.Value.Select(method => method.Arguments.Query).Concat(Files.Select(file => Read(file).Text)).OfType<string>();

    private IEnumerable<AdditionalText> Files => options.AdditionalFiles.Where(QueryFile.IsQueryFile);

    public QueryFileIdentity IdentityOf(AdditionalText file) => QueryFileIdentity.Read(file, options.AnalyzerConfigOptionsProvider, project);

    /// <summary>The first method whose attribute names the file; null when the file has a method of its own.</summary>
    public IMethodSymbol? ClaimOf(string path) => claims.Value.GetValueOrDefault(path);

    /// <summary>The file of that path; null when the project has none.</summary>
    public AdditionalText? Find(string path) => Files.FirstOrDefault(file => IdentityOf(file).Path == path);

    private QueryFile Read(AdditionalText file) => QueryFile.Read(file, options.AnalyzerConfigOptionsProvider, project, cancellationToken);

    private ImmutableDictionary<string, IMethodSymbol> FindClaims()
    {
        var found = ImmutableDictionary.CreateBuilder<string, IMethodSymbol>();
        foreach ((IMethodSymbol method, AttributeArguments arguments) in methodsOfFiles.Value)
        {
            if (arguments.File is { } file && !found.ContainsKey(file))
            {
                found.Add(file, method);
            }
        }

        return found.ToImmutable();
    }

    private QueryFileIndex CreateIndex() =>
        QueryFileIndex.Create([.. Files.Select(IdentityOf)], claims.Value.Keys.ToImmutableArray());

    private ImmutableArray<(AdditionalText File, LookupTableFile Table)> ReadTables(string assemblyName) =>
    [
        .. options.AdditionalFiles
            .Where(LookupTableContent.IsTableFile)
            .Select(file => (file, LookupTableFile.Create(
                file, LookupTableContent.Read(file, cancellationToken), options.AnalyzerConfigOptionsProvider, project, assemblyName)))
            .OrderBy(table => table.Item2.Table.Path, StringComparer.Ordinal),
    ];
}
