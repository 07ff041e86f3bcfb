using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Completion;

/// <summary>What a query in an attribute knows: the parameters of its method, and the files of the project.</summary>
internal static class MethodEnvironment
{
    public static QueryEnvironment Read(
        AttributedLiteral literal, string query, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<HostParameter> parameters =
            literal.Attribute.Parent?.Parent is MethodDeclarationSyntax syntax && model.GetDeclaredSymbol(syntax, cancellationToken) is IMethodSymbol method
                ? QueryParameters.Of(MethodReader.Read(method, ShapeOf(method)))
                : [];
        ProjectFiles files = NamedFiles.MayBeIn(query) ? ReadFiles(model.Compilation, options, cancellationToken) : ProjectFiles.Empty;
        SchemaTexts schema = SchemaTextFile.Join(
            options.AdditionalFiles.Where(SchemaTextFile.IsSchemaFile).Select(file => SchemaTextFile.Read(file, cancellationToken)));
        return files.ToEnvironment(parameters, schema);
    }

    /// <summary>The event is no parameter of the query.</summary>
    private static QueryShape ShapeOf(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean ? QueryShape.Predicate : QueryShape.Query;

    private static ProjectFiles ReadFiles(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptionsProvider config = options.AnalyzerConfigOptionsProvider;
        ProjectOptions project = ProjectOptions.Read(config.GlobalOptions);
        string assembly = compilation.AssemblyName ?? string.Empty;
        return NamedFiles.All(
            [
                .. options.AdditionalFiles.Where(LookupTableContent.IsTableFile)
                    .Select(file => LookupTableFile.Create(file, LookupTableContent.Read(file, cancellationToken), config, project, assembly).Table),
            ],
            [.. options.AdditionalFiles.Where(QueryFile.IsQueryFile).Select(file => QueryFile.Read(file, config, project, cancellationToken))]);
    }
}
