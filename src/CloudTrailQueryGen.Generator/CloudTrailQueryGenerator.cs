using System;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Generator.Lowering;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Generator;

/// <summary>
/// Turns every query of a project into one source: discover, model, emit. It reports nothing; the analyzer of the same assembly
/// reports everything, because only an analyzer's diagnostics obey <c>#pragma</c> and appear while typing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CloudTrailQueryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Discover. Symbols are left behind in the transform: what comes out are strings that an edit elsewhere leaves equal.
        IncrementalValuesProvider<AttributedQuery> attributed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributedMethod.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => AttributedMethod.Read((IMethodSymbol)found.TargetSymbol, found.Attributes[0], cancellation))
            .Where(static query => query is not null)
            .Select(static (query, _) => query!)
            .WithTrackingName(StepNames.AttributedQueries);

        IncrementalValueProvider<ProjectOptions> project = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Read(options.GlobalOptions));
        IncrementalValuesProvider<QueryFile> files = context.AdditionalTextsProvider
            .Where(QueryFile.IsQueryFile)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(project)
            .Select(static (pair, cancellation) => QueryFile.Read(pair.Left.Left, pair.Left.Right, pair.Right, cancellation))
            .WithTrackingName(StepNames.QueryFiles);

        // A step of its own, because it does not change with the text of a file: an edit of one file stops here for all others.
        IncrementalValueProvider<QueryFileIndex> index = files
            .Select(static (file, _) => file.Identity)
            .Collect()
            .Combine(attributed.Where(static query => query.File is not null).Select(static (query, _) => query.File!).Collect())
            .Select(static (pair, _) => QueryFileIndex.Create(pair.Left, pair.Right))
            .WithTrackingName(StepNames.QueryFileIndex);

        Generate(context, attributed
            .Where(static query => query.File is null)
            .Select(static (query, _) => query.Declaration)
            .WithTrackingName(StepNames.Declarations));

        Generate(context, attributed
            .Where(static query => query.File is not null)
            .Combine(files.Collect())
            .Select(static (pair, _) => QueryFileDeclaration.Bind(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Declarations));

        Generate(context, files
            .Combine(index)
            .Select(static (pair, _) => QueryFileDeclaration.OfItsOwn(pair.Left, pair.Right))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(StepNames.Declarations));
    }

    private static void Generate(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<QueryDeclaration> declarations)
    {
        // Model. Compiles the query; its result compares by value, so that an edit of white space or comments emits nothing new.
        IncrementalValuesProvider<QueryModel> models = declarations.Select(Model).WithTrackingName(StepNames.Models);

        // Emit. One source per query, so that an edit of one query leaves the others' sources alone.
        IncrementalValuesProvider<(string HintName, string Source)> sources = models.Select(Emit).WithTrackingName(StepNames.Sources);

        context.RegisterSourceOutput(
            sources,
            static (output, source) => output.AddSource(source.HintName, SourceText.From(source.Source, Encoding.UTF8)));
    }

    private static QueryModel Model(QueryDeclaration declaration, CancellationToken cancellation)
    {
        try
        {
            return QueryModelBuilder.Build(declaration, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One exception would lose the sources of all queries.
            return InternalFailure.Model(declaration, exception);
        }
    }

    private static (string HintName, string Source) Emit(QueryModel model, CancellationToken cancellation)
    {
        try
        {
            return (model.Declaration.HintName, InternalFailure.Announce(QueryEmitter.Emit(model), model.Failure));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            QueryModel failed = InternalFailure.Model(model.Declaration, exception);
            return (model.Declaration.HintName, InternalFailure.Announce(QueryEmitter.Emit(failed), failed.Failure));
        }
    }
}
