using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Discovery;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Analyses <c>.ctq</c> files; findings carry path, line and column of the file.</summary>
internal sealed class QueryFileAnalysis(QueryCache queries, QueryFiles files)
{
    public void Analyze(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!QueryFile.IsQueryFile(file))
        {
            return;
        }

        QueryFileIdentity identity = files.IdentityOf(file);
        if (file.GetText(context.CancellationToken) is not { } source)
        {
            Report(context, DiagnosticCatalogue.QueryFileCannotBeRead, Location.Create(file.Path, default, default), identity.Path);
            return;
        }

        string text = source.ToString();
        if (identity.WrongMetadata is { } wrong)
        {
            string derived = wrong switch
            {
                QueryFileIdentity.NamespaceMetadata => identity.Namespace,
                QueryFileIdentity.ClassNameMetadata => identity.ClassName,
                _ => identity.MethodName,
            };
            Report(context, DiagnosticCatalogue.QueryFileMetadataIsNoName, FileLocation.Of(file, source, default), wrong, identity.Path, derived);
        }

        IMethodSymbol? claim = files.ClaimOf(identity.Path);
        ProjectFiles named = NamedFiles.MayBeIn(text) ? NamedFiles.In(text, files.Named) : ProjectFiles.Empty;
        QueryDeclaration? ownMethod = claim is null && QueryFileDeclaration.OfItsOwn(new QueryFile(identity, text), files.Index) is { } own
            ? QueryFileDeclaration.WithFiles(own, named)
            : null;
        if (claim is null && ownMethod is null)
        {
            string other = files.Index.EarlierWithSameMethod(identity)!.Path;
            Report(context, DiagnosticCatalogue.QueryFilesShareMethod, FileLocation.Of(file, source, default), other, identity.Path, identity.MethodFullName);
        }

        ImmutableArray<HostMethodParameter> ownParameters = claim is null ? QueryFileParameters.Read(text, named.SavedQueries.Items) : [];
        if (claim is null)
        {
            foreach (HostFinding finding in QueryFileParameters.Check(text, ownParameters))
            {
                Report(context, finding.Descriptor, FileLocation.Of(file, source, finding.QuerySpan), [.. finding.Arguments]);
            }
        }

        HostMethod? host = claim is null ? null : AttributedMethod.ReadMethod(claim);
        ImmutableArray<HostParameter> parameters = host is null ? QueryParameters.Of(ownParameters) : QueryParameters.Of(host);
        bool explainsPlan = host is not { Shape: QueryShape.Predicate } && PlanDemand.IsIn(context.Compilation, context.CancellationToken);
        CompiledText compiled = queries.Compile(text, parameters, explainsPlan);
        if (compiled.Compilation is not { } query)
        {
            Report(context, DiagnosticCatalogue.CompilerFailed, FileLocation.Of(file, source, default), FailureText.Of(compiled.Failure));
            return;
        }

        for (int i = 0; i < query.Diagnostics.Length; i++)
        {
            QueryDiagnostic finding = query.Diagnostics[i];
            Location location = FileLocation.Of(file, source, finding.Span);
            FixReport fix = FixReport.Create(compiled.Fixes[i], span => [FileLocation.Of(file, source, span)], location);
            context.ReportDiagnostic(QueryReport.Create(finding, location, fix));
        }

        if (ownMethod is { HostError: null } && query.Plan is { } plan)
        {
            foreach (HostFinding finding in DeclarationRules.Check(ownMethod, query.Tree, plan))
            {
                Report(context, finding.Descriptor, FileLocation.Of(file, source, finding.QuerySpan), [.. finding.Arguments]);
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, QueryDiagnosticDescriptor rule, Location location, params string[] arguments) =>
        context.ReportDiagnostic(QueryReport.Create(rule, location, arguments));
}
