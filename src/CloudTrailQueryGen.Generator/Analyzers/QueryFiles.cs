using System;
using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>The <c>.ctq</c> files of one compilation and the methods whose attributes name them.</summary>
internal sealed class QueryFiles
{
    private readonly AnalyzerOptions options;
    private readonly ProjectOptions project;
    private readonly Lazy<ImmutableDictionary<string, IMethodSymbol>> claims;
    private readonly Lazy<QueryFileIndex> index;

    public QueryFiles(Compilation compilation, INamedTypeSymbol attribute, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        this.options = options;
        project = ProjectOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        claims = new(() => FileClaims.Find(compilation.Assembly.GlobalNamespace, attribute, cancellationToken));
        index = new(CreateIndex);
    }

    /// <summary>Names of all files, and which of them are claimed.</summary>
    public QueryFileIndex Index => index.Value;

    public QueryFileIdentity IdentityOf(AdditionalText file) => QueryFileIdentity.Read(file, options.AnalyzerConfigOptionsProvider, project);

    /// <summary>The first method whose attribute names the file; null when the file has a method of its own.</summary>
    public IMethodSymbol? ClaimOf(string path) => claims.Value.GetValueOrDefault(path);

    /// <summary>The file of that path; null when the project has none.</summary>
    public AdditionalText? Find(string path)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (QueryFile.IsQueryFile(file) && IdentityOf(file).Path == path)
            {
                return file;
            }
        }

        return null;
    }

    private QueryFileIndex CreateIndex()
    {
        var files = ImmutableArray.CreateBuilder<QueryFileIdentity>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (QueryFile.IsQueryFile(file))
            {
                files.Add(IdentityOf(file));
            }
        }

        return QueryFileIndex.Create(files.ToImmutable(), claims.Value.Keys.ToImmutableArray());
    }
}
