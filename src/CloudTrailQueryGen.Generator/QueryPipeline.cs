using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Emit;
using CloudTrailQueryGen.Generator.Lowering;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Generator;

/// <summary>The generator's steps behind discovery: model and emit.</summary>
/// <param name="context">Takes the sources.</param>
/// <param name="files">Everything that queries can name.</param>
/// <param name="schema">What the project says of its events; all queries depend on that.</param>
internal sealed class QueryPipeline(
    IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFiles> files, IncrementalValueProvider<SchemaTexts> schema)
{
    private readonly List<IncrementalValueProvider<ImmutableArray<string>>> usedTables = [];

    /// <summary>Makes a source of each declaration.</summary>
    public void Generate(IncrementalValuesProvider<QueryDeclaration> declarations)
    {
        declarations = declarations
            .Combine(schema)
            .Select(static (pair, _) => pair.Left with { Schema = pair.Right });

        // What names no file is kept apart, so that no edit of a file makes it run.
        Emit(Model(declarations.Where(static declaration => !NamedFiles.MayBeIn(declaration.Text))));

        IncrementalValuesProvider<QueryModel> models = Model(declarations
            .Where(static declaration => NamedFiles.MayBeIn(declaration.Text))
            .Combine(files)
            .Select(static (pair, _) => QueryFileDeclaration.WithFiles(pair.Left, NamedFiles.In(pair.Left.Text, pair.Right)))
            .WithTrackingName(StepNames.NamedFiles));
        Emit(models);
        usedTables.Add(models.SelectMany(static (model, _) => TablesOf(model)).Collect());
    }

    /// <summary>Makes a source of each table that a query uses; once, however many queries use it.</summary>
    public void GenerateTables(IncrementalValuesProvider<LookupTableFile> tables)
    {
        IncrementalValueProvider<EquatableArray<string>> used = usedTables
            .Aggregate(static (all, next) => all.Combine(next).Select(static (pair, _) => pair.Left.AddRange(pair.Right)))
            .Select(static (names, _) => (EquatableArray<string>)names.Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToImmutableArray());
        IncrementalValuesProvider<(string HintName, string Source)> sources = tables
            .Combine(used)
            .Where(static pair => pair.Left.Table.EmbeddedAs is { } name && pair.Right.Contains(name))
            .Select(static (pair, _) => (HintName.ForTable(pair.Left.Table.Name), LookupEmitter.Table(pair.Left.Table, pair.Left.Text)))
            .WithTrackingName(StepNames.TableSources);
        AddSources(sources);
    }

    private static IncrementalValuesProvider<QueryModel> Model(IncrementalValuesProvider<QueryDeclaration> declarations) =>
        // Compiles the query; its result compares by value, so that an edit of white space or comments emits nothing new.
        declarations.Select(Model).WithTrackingName(StepNames.Models);

    private void Emit(IncrementalValuesProvider<QueryModel> models) =>
        // One source per query, so that an edit of one query leaves the others' sources alone.
        AddSources(models.Select(Emit).WithTrackingName(StepNames.Sources));

    private void AddSources(IncrementalValuesProvider<(string HintName, string Source)> sources) => context.RegisterSourceOutput(
        sources,
        static (output, source) => output.AddSource(source.HintName, SourceText.From(source.Source, Encoding.UTF8)));

    private static IEnumerable<string> TablesOf(QueryModel model) => model.Compiled is { } compiled ? TablesOf(compiled) : [];

    private static IEnumerable<string> TablesOf(CompiledQueryModel compiled) =>
        compiled.Lookups.Select(lookup => lookup.EmbeddedAs).OfType<string>().Concat(compiled.Subqueries.SelectMany(subquery => TablesOf(subquery.Compiled)));

    private static QueryModel Model(QueryDeclaration declaration, CancellationToken cancellation)
    {
        try
        {
            // The schema has done its part: what is emitted does not depend on it any more.
            return QueryModelBuilder.Build(declaration, cancellation) with { Declaration = declaration with { Schema = SchemaTexts.Empty } };
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
