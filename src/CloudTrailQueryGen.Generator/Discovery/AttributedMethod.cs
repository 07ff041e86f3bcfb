using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Reads a method with the attribute: the one place that generator and analyzer share, so that they cannot disagree.</summary>
internal static class AttributedMethod
{
    public const string AttributeName = "CloudTrailQueryGen.CloudTrailQueryAttribute";

    /// <summary>The method as the generator needs it.</summary>
    public static FoundMethod Find(IMethodSymbol method, AttributeData attribute, CancellationToken cancellationToken)
    {
        AttributeArguments arguments = AttributeArguments.Read(attribute);
        AttributedQuery? query = Read(method, arguments, cancellationToken);
        return new FoundMethod(
            query,
            query is null
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { Parent.Parent: MethodDeclarationSyntax syntax } place
                && StopsCompiler(method, syntax)
                    ? Reports(Check(method, arguments, cancellationToken), new HostLocations(place, syntax))
                    : EquatableArray<HostReport>.Empty);
    }

    /// <summary>The query of the method; null when a second part of the method would only add compiler errors.</summary>
    public static AttributedQuery? Read(IMethodSymbol method, AttributeArguments arguments, CancellationToken cancellationToken)
    {
        if (!CanBeImplemented(method))
        {
            return null;
        }

        ImmutableArray<HostFinding> findings = Check(method, arguments, cancellationToken);
        QueryShape shape = ShapeOf(method);
        var host = HostReader.Read(method.ContainingType);
        var declaration = new QueryDeclaration(
            method.Name,
            arguments.Query ?? string.Empty,
            arguments.File,
            HintName.For(method),
            host,
            ReadMethod(method),
            shape == QueryShape.Query ? RowTypeReader.Read(method, host, cancellationToken) : null,
            findings.IsEmpty ? null : findings[0].ToString())
        {
            TypePrefix = TypePrefix.For(method),
        };
        return new AttributedQuery(declaration, arguments.Query is null ? arguments.File : null);
    }

    /// <summary>Signature and parameters of the method.</summary>
    public static HostMethod ReadMethod(IMethodSymbol method) => MethodReader.Read(method, ShapeOf(method));

    /// <summary>The row type that the query wants to be completed for it; null when there is none.</summary>
    public static RowClaim? ClaimOf(IMethodSymbol method, AttributeArguments arguments, CancellationToken cancellationToken) =>
        RowTypeReader.RowType(method) is INamedTypeSymbol row
        && RowMembers.IsToBeCompleted(row)
        && Read(method, arguments, cancellationToken) is { } query
            ? RowClaim.Of(query.Declaration)
            : null;

    /// <summary>The method is no query, or breaks a rule that is not about other queries.</summary>
    public static bool IsRefused(IMethodSymbol method)
    {
        foreach (AttributeData data in method.GetAttributes())
        {
            if (data.AttributeClass is { Name: "CloudTrailQueryAttribute", ContainingNamespace: { Name: "CloudTrailQueryGen", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return CheckAlone(method, AttributeArguments.Read(data)).Count > 0;
            }
        }

        return true;
    }

    /// <summary>All violated rules that can be seen without looking at the query and at other classes.</summary>
    public static ImmutableArray<HostFinding> Check(IMethodSymbol method, AttributeArguments arguments, CancellationToken cancellationToken)
    {
        ImmutableArray<HostFinding>.Builder findings = CheckAlone(method, arguments);
        if (findings.Count == 0 && RowTypeReader.CheckShared(method, cancellationToken) is { } shared)
        {
            findings.Add(shared);
        }

        return findings.ToImmutable();
    }

    private static ImmutableArray<HostFinding>.Builder CheckAlone(IMethodSymbol method, AttributeArguments arguments)
    {
        var findings = ImmutableArray.CreateBuilder<HostFinding>();
        if (!method.IsStatic || !IsPartialWithoutBody(method))
        {
            findings.Add(HostFinding.At(HostPart.Method, DiagnosticCatalogue.QueryMethodMustBeStaticPartial, method.Name));
        }

        HostTypeRules.Check(method, findings);
        if (method.ReturnType.SpecialType != SpecialType.System_Boolean)
        {
            if (RowTypeReader.RowType(method) is null)
            {
                string type = method.ReturnsVoid ? "void" : method.ReturnType.ToDisplayString(SymbolText.Message);
                findings.Add(HostFinding.At(HostPart.ReturnType, DiagnosticCatalogue.QueryMethodReturnsWrongType, method.Name, type));
            }
            else
            {
                RowTypeReader.Check(method, findings);
            }
        }

        MethodReader.Check(method, ShapeOf(method), findings);
        if (arguments is { Query: not null, File: not null })
        {
            findings.Add(HostFinding.At(HostPart.Attribute, DiagnosticCatalogue.AttributeHasQueryAndFile));
        }
        else if (arguments is { Query: null, File: null, HasErrors: false })
        {
            findings.Add(HostFinding.At(HostPart.Attribute, DiagnosticCatalogue.AttributeHasNoQuery));
        }

        return findings;
    }

    private static EquatableArray<HostReport> Reports(ImmutableArray<HostFinding> findings, HostLocations locations)
    {
        var reports = ImmutableArray.CreateBuilder<HostReport>();
        foreach (HostFinding finding in findings)
        {
            reports.Add(HostReport.Create(finding, locations.Of(finding.Part, finding.ParameterIndex)));
        }

        return reports.ToImmutable();
    }

    /// <summary>The compiler finds the declaration wrong, for itself or for want of a body, and then no analyzer runs in a build.</summary>
    private static bool StopsCompiler(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        method.ReturnType.TypeKind == TypeKind.Error
        || (syntax is { Body: null, ExpressionBody: null } && method is { IsAbstract: false, IsExtern: false, PartialImplementationPart: null });

    /// <summary>Whether the parts that the compiler checks first are in order, so that a generated part fits.</summary>
    private static bool CanBeImplemented(IMethodSymbol method) =>
        IsPartialWithoutBody(method)
        && method.ReturnType.TypeKind != TypeKind.Error
        && HostTypeRules.CanBeReopened(method.ContainingType);

    private static bool IsPartialWithoutBody(IMethodSymbol method) =>
        method.IsPartialDefinition
        && (method.PartialImplementationPart is null || !GeneratedSources.IsDeclaredByUser(method.PartialImplementationPart));

    private static QueryShape ShapeOf(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean ? QueryShape.Predicate : QueryShape.Query;
}
