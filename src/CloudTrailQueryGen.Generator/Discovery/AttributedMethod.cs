using System.Collections.Immutable;
using System.Threading;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Reads a method with the attribute: the one place that generator and analyzer share, so that they cannot disagree.</summary>
internal static class AttributedMethod
{
    public const string AttributeName = "CloudTrailQueryGen.CloudTrailQueryAttribute";

    /// <summary>The method as the generator needs it; null when a second part of the method would only add compiler errors.</summary>
    public static AttributedQuery? Read(IMethodSymbol method, AttributeData attribute, CancellationToken cancellationToken)
    {
        if (!CanBeImplemented(method))
        {
            return null;
        }

        AttributeArguments arguments = AttributeArguments.Read(attribute);
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

    /// <summary>All violated rules that can be seen without looking at the query.</summary>
    public static ImmutableArray<HostFinding> Check(IMethodSymbol method, AttributeArguments arguments, CancellationToken cancellationToken)
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
                RowTypeReader.Check(method, findings, cancellationToken);
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

        return findings.ToImmutable();
    }

    /// <summary>Whether the parts that the compiler checks first are in order, so that a generated part fits.</summary>
    private static bool CanBeImplemented(IMethodSymbol method) =>
        IsPartialWithoutBody(method) && HostTypeRules.CanBeReopened(method.ContainingType);

    private static bool IsPartialWithoutBody(IMethodSymbol method) =>
        method.IsPartialDefinition
        && (method.PartialImplementationPart is null || !GeneratedSources.IsDeclaredByUser(method.PartialImplementationPart));

    private static QueryShape ShapeOf(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean ? QueryShape.Predicate : QueryShape.Query;
}
