using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Literals;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Analyses <c>[CloudTrailQuery(…)]</c> and the method that it stands on.</summary>
internal sealed class AttributeAnalysis(INamedTypeSymbol attributeType, AttributeNames names, QueryCache queries, QueryFiles files)
{
    public void Analyze(SyntaxNodeAnalysisContext context)
    {
        var syntax = (AttributeSyntax)context.Node;
        if (syntax.Parent?.Parent is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || !names.MayBeOurs(syntax)
            || !IsOurs(context.SemanticModel.GetSymbolInfo(syntax, context.CancellationToken)))
        {
            return;
        }

        if (syntax.Parent.Parent is LocalFunctionStatementSyntax { Identifier: var name })
        {
            Report(context, DiagnosticCatalogue.QueryHostIsUnsupported, name.GetLocation(), "local function", name.ValueText);
            return;
        }

        var methodSyntax = (MethodDeclarationSyntax)syntax.Parent.Parent;
        if (context.SemanticModel.GetDeclaredSymbol(methodSyntax, context.CancellationToken) is not { } method
            || FindData(method, syntax, context.CancellationToken) is not { } data)
        {
            return;
        }

        AttributeArguments arguments = AttributeArguments.Read(data);
        var locations = new HostLocations(syntax, methodSyntax);
        foreach (HostFinding finding in AttributedMethod.Check(method, arguments, context.CancellationToken))
        {
            Report(context, finding, locations, null);
        }

        if (arguments.HasErrors)
        {
            return;
        }

        QueryDeclaration? declaration = AttributedMethod.Read(method, arguments, context.CancellationToken)?.Declaration;
        if (declaration is { HostError: null, Row.Kind: RowKind.Completed } && files.RowClaims.Check(declaration) is { } shared)
        {
            Report(context, shared, locations, null);
            declaration = declaration with { HostError = shared.ToString() };
        }

        HostMethod host = AttributedMethod.ReadMethod(method);
        if (arguments.Query is not null)
        {
            AnalyzeText(context, declaration, host, locations);
        }
        else if (arguments.File is not null)
        {
            AnalyzeFile(context, declaration, host, arguments.File, locations);
        }
    }

    private void AnalyzeText(SyntaxNodeAnalysisContext context, QueryDeclaration? declaration, HostMethod host, HostLocations locations)
    {
        if (locations.QueryArgument is not { } argument
            || LiteralMap.Create(argument, context.SemanticModel, context.CancellationToken) is not { } map)
        {
            return;
        }

        // A predicate is given one event, so that there is nothing to choose.
        bool explainsPlan = host.Shape == QueryShape.Query && PlanDemand.IsIn(context.Compilation, argument.SyntaxTree, context.CancellationToken);
        CompiledText compiled = queries.Compile(map.Text, QueryParameters.Of(host), explainsPlan);
        if (compiled.Compilation is not { } query)
        {
            Report(context, DiagnosticCatalogue.CompilerFailed, argument.GetLocation(), FailureText.Of(compiled.Failure));
            return;
        }

        for (int i = 0; i < query.Diagnostics.Length; i++)
        {
            QueryDiagnostic finding = query.Diagnostics[i];
            Location location = map.GetLocation(finding.Span);
            context.ReportDiagnostic(QueryReport.Create(finding, location, FixReport.Create(compiled.Fixes[i], map.GetPieces, location)));
        }

        if (declaration is { HostError: null } && query.Plan is { } plan)
        {
            foreach (HostFinding finding in DeclarationRules.Check(declaration, query.Tree, plan))
            {
                Report(context, finding, locations, map);
            }
        }
    }

    /// <summary>The file's own errors stand in the file; here, where an editor certainly shows it, stands how many there are.</summary>
    private void AnalyzeFile(SyntaxNodeAnalysisContext context, QueryDeclaration? declaration, HostMethod host, string path, HostLocations locations)
    {
        Location location = locations.Of(HostPart.File, -1);
        if (files.Find(path) is not { } file)
        {
            Report(context, DiagnosticCatalogue.QueryFileIsNotInProject, location, path, FileHint.For(path, files.Index));
            return;
        }

        if (file.GetText(context.CancellationToken) is not { } source)
        {
            Report(context, DiagnosticCatalogue.QueryFileCannotBeRead, location, path);
            return;
        }

        CompiledText compiled = queries.Compile(source.ToString(), QueryParameters.Of(host));
        if (compiled.Compilation is not { } query)
        {
            Report(context, DiagnosticCatalogue.CompilerFailed, location, FailureText.Of(compiled.Failure));
            return;
        }

        ImmutableArray<QueryDiagnostic> errors = query.Diagnostics.RemoveAll(finding => finding.Descriptor.Severity != QueryDiagnosticSeverity.Error);
        if (!errors.IsEmpty)
        {
            string count = errors.Length == 1 ? "1 error" : $"{errors.Length} errors";
            var mirror = new QueryDiagnostic(DiagnosticCatalogue.QueryFileHasErrors, default, path, count, $"{errors[0].Id}: {errors[0].Message}");
            FixReport fix = FixReport.Create(
                compiled.Fixes[query.Diagnostics.IndexOf(errors[0])], span => [FileLocation.Of(file, source, span)], location);
            context.ReportDiagnostic(QueryReport.Create(mirror, location, fix));
        }
        else if (declaration is { HostError: null } && query.Plan is { } plan)
        {
            foreach (HostFinding finding in DeclarationRules.Check(declaration, query.Tree, plan))
            {
                Report(context, finding, locations, null);
            }
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, HostFinding finding, HostLocations locations, LiteralMap? map)
    {
        Location location = finding.Part == HostPart.Query && map is not null
            ? map.GetLocation(finding.QuerySpan)
            : locations.Of(finding.Part, finding.ParameterIndex);
        var diagnostic = new QueryDiagnostic(finding.Descriptor, finding.QuerySpan, [.. finding.Arguments]);
        context.ReportDiagnostic(QueryReport.Create(diagnostic, location));
    }

    private static void Report(SyntaxNodeAnalysisContext context, QueryDiagnosticDescriptor rule, Location location, params string[] arguments) =>
        context.ReportDiagnostic(QueryReport.Create(rule, location, arguments));

    /// <summary>With wrong arguments there is no symbol, but candidates.</summary>
    private bool IsOurs(SymbolInfo info)
    {
        ISymbol? constructor = info.Symbol ?? (info.CandidateSymbols.IsEmpty ? null : info.CandidateSymbols[0]);
        return SymbolEqualityComparer.Default.Equals(constructor?.ContainingType, attributeType);
    }

    private static AttributeData? FindData(IMethodSymbol method, AttributeSyntax syntax, CancellationToken cancellationToken)
    {
        foreach (AttributeData data in method.GetAttributes())
        {
            if (data.ApplicationSyntaxReference is { } reference
                && reference.SyntaxTree == syntax.SyntaxTree
                && reference.Span == syntax.Span)
            {
                return data;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return null;
    }
}
