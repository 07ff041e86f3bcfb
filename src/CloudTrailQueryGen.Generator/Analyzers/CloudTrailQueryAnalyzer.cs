using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>
/// Reports everything that is wrong with queries, at the exact characters: in C# literals and in <c>.ctq</c> files. It runs the same
/// front end as the generator, which reports only what stops the compiler before analyzers run.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CloudTrailQueryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A query in a file that another tool has generated runs like any other; its errors must not be silent.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (FindAttribute(context.Compilation) is not { } attribute)
        {
            return;
        }

        var files = new QueryFiles(context.Compilation, attribute, context.Options, context.CancellationToken);
        var queries = new QueryCache(() => files.Named, () => files.Schema);
        var attributes = new AttributeAnalysis(attribute, new AttributeNames(context.Compilation, context.CancellationToken), queries, files);
        context.RegisterSyntaxNodeAction(attributes.Analyze, SyntaxKind.Attribute);
        context.RegisterAdditionalFileAction(new QueryFileAnalysis(queries, files).Analyze);
        context.RegisterAdditionalFileAction(new LookupTableAnalysis(files).Analyze);
        context.RegisterAdditionalFileAction(SchemaFileAnalysis.Analyze);
    }

    /// <summary>The run-time library's attribute; null in a project that does not refer to the library.</summary>
    private static INamedTypeSymbol? FindAttribute(Compilation compilation)
    {
        foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(AttributedMethod.AttributeName))
        {
            return type;
        }

        return null;
    }
}
