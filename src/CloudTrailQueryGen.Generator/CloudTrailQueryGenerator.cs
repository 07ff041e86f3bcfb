using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Analyzers;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator;

/// <summary>
/// Turns every query of a project into one source: discover, model, emit. The analyzer of the same assembly reports everything, because
/// only an analyzer's diagnostics obey <c>#pragma</c> and appear while typing; the generator reports what stops the compiler before its analyzers run.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CloudTrailQueryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Discover. Symbols are left behind in the transform: what comes out are strings that an edit elsewhere leaves equal.
        IncrementalValuesProvider<FoundMethod> found = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributedMethod.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => AttributedMethod.Find((IMethodSymbol)found.TargetSymbol, found.Attributes[0], cancellation));
        IncrementalValuesProvider<AttributedQuery> methods = found
            .Where(static method => method.Query is not null)
            .Select(static (method, _) => method.Query!)
            .WithTrackingName(StepNames.AttributedQueries);
        IncrementalValuesProvider<AttributedQuery> attributed = WithClaims(methods);
        context.RegisterSourceOutput(
            found.SelectMany(static (method, _) => method.Reports).WithTrackingName(StepNames.HostReports),
            static (output, report) => output.ReportDiagnostic(QueryReport.Create(report)));

        IncrementalValueProvider<ProjectOptions> project = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Read(options.GlobalOptions));
        IncrementalValuesProvider<QueryFile> files = context.AdditionalTextsProvider
            .Where(QueryFile.IsQueryFile)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(project)
            .Select(static (pair, cancellation) => QueryFile.Read(pair.Left.Left, pair.Left.Right, pair.Right, cancellation))
            .WithTrackingName(StepNames.QueryFiles);
        IncrementalValuesProvider<LookupTableFile> tables = Tables(context, project);

        // A step of its own, because it does not change with the text of a file: an edit of one file stops here for all others.
        IncrementalValueProvider<QueryFileIndex> index = files
            .Select(static (file, _) => file.Identity)
            .Collect()
            .Combine(methods.Where(static query => query.File is not null).Select(static (query, _) => query.File!).Collect())
            .Select(static (pair, _) => QueryFileIndex.Create(pair.Left, pair.Right))
            .WithTrackingName(StepNames.QueryFileIndex);

        // It changes with the text of every query file; only queries that may name files depend on it.
        IncrementalValueProvider<ProjectFiles> named = tables
            .Select(static (table, _) => table.Table)
            .Collect()
            .Combine(files.Collect())
            .Select(static (pair, _) => NamedFiles.All(pair.Left, pair.Right))
            .WithTrackingName(StepNames.ProjectFiles);

        IncrementalValueProvider<SchemaTexts> schema = context.AdditionalTextsProvider
            .Where(SchemaTextFile.IsSchemaFile)
            .Select(SchemaTextFile.Read)
            .Collect()
            .Select(static (found, _) => SchemaTextFile.Join(found))
            .WithTrackingName(StepNames.Schema);

        var pipeline = new QueryPipeline(context, named, schema);
        pipeline.Generate(attributed
            .Where(static query => query.File is null)
            .Select(static (query, _) => query.Declaration)
            .WithTrackingName(StepNames.Declarations));

        pipeline.Generate(attributed
            .Where(static query => query.File is not null)
            .Combine(files.Collect())
            .Select(static (pair, _) => QueryFileDeclaration.Bind(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Declarations));

        pipeline.Generate(files
            .Combine(index)
            .Select(static (pair, _) => QueryFileDeclaration.OfItsOwn(pair.Left, pair.Right))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(StepNames.Declarations));

        pipeline.GenerateTables(tables);
    }

    /// <summary>A row type can be completed for one query only; of which class it is, no method alone can tell.</summary>
    private static IncrementalValuesProvider<AttributedQuery> WithClaims(IncrementalValuesProvider<AttributedQuery> attributed)
    {
        IncrementalValueProvider<RowClaimIndex> claims = attributed
            .Select(static (query, _) => RowClaim.Of(query.Declaration))
            .Where(static claim => claim is not null)
            .Select(static (claim, _) => claim!)
            .Collect()
            .Select(static (all, _) => RowClaimIndex.Create(all))
            .WithTrackingName(StepNames.RowClaims);
        return attributed.Combine(claims).Select(static (pair, _) => pair.Right.Apply(pair.Left));
    }

    private static IncrementalValuesProvider<LookupTableFile> Tables(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectOptions> project)
    {
        IncrementalValueProvider<string> assemblyName = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? string.Empty);

        // Reading comes first: a large table is not checked again because an option has changed.
        return context.AdditionalTextsProvider
            .Where(LookupTableContent.IsTableFile)
            .Select(static (file, cancellation) => (File: file, Content: LookupTableContent.Read(file, cancellation)))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(project.Combine(assemblyName))
            .Select(static (pair, _) => LookupTableFile.Create(
                pair.Left.Left.File, pair.Left.Left.Content, pair.Left.Right, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(StepNames.LookupTables);
    }
}
