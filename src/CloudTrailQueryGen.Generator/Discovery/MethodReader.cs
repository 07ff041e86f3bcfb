using System.Collections.Immutable;
using System.Text;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Describes a query method: modifiers, signature, and which of its parameters are the query's.</summary>
internal static class MethodReader
{
    public static HostMethod Read(IMethodSymbol method, QueryShape shape)
    {
        bool takesEvent = shape == QueryShape.Predicate && method.Parameters.Length > 0 && IsEvent(method.Parameters[0]);
        var parameters = ImmutableArray.CreateBuilder<HostMethodParameter>();
        for (int i = takesEvent ? 1 : 0; i < method.Parameters.Length; i++)
        {
            IParameterSymbol parameter = method.Parameters[i];
            parameters.Add(new HostMethodParameter(parameter.Name, parameter.Type.ToDisplayString(SymbolText.Type), TypeOf(parameter)));
        }

        return new HostMethod(
            Modifiers(method),
            method.ToDisplayString(SymbolText.Signature),
            shape,
            takesEvent ? method.Parameters[0].Name : null,
            parameters.ToImmutable())
        {
            IsDocumented = IsDocumented(method),
        };
    }

    /// <summary>The rules about the parameter list.</summary>
    public static void Check(IMethodSymbol method, QueryShape shape, ImmutableArray<HostFinding>.Builder findings)
    {
        int first = 0;
        if (shape == QueryShape.Predicate)
        {
            first = 1;
            if (method.Parameters.IsEmpty || !IsEvent(method.Parameters[0]))
            {
                findings.Add(HostFinding.At(HostPart.Method, DiagnosticCatalogue.PredicateMustTakeEvent, method.Name));
                first = method.Parameters.Length;
            }
        }

        for (int i = first; i < method.Parameters.Length; i++)
        {
            IParameterSymbol parameter = method.Parameters[i];
            if (TypeOf(parameter) == HostParameterType.Unsupported)
            {
                string type = parameter.RefKind == RefKind.None
                    ? parameter.Type.ToDisplayString(SymbolText.Message)
                    : $"{SyntaxFacts.GetText(RefKeyword(parameter.RefKind))} {parameter.Type.ToDisplayString(SymbolText.Message)}";
                findings.Add(HostFinding.AtParameter(i, DiagnosticCatalogue.ParameterTypeIsUnsupported, parameter.Name, type));
            }
        }
    }

    /// <summary>What the query language sees of a parameter.</summary>
    public static HostParameterType TypeOf(IParameterSymbol parameter)
    {
        if (parameter.RefKind != RefKind.None)
        {
            return HostParameterType.Unsupported;
        }

        switch (parameter.Type.SpecialType)
        {
            case SpecialType.System_String:
                return HostParameterType.Text;
            case SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16:
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64:
                return HostParameterType.Integer;
            case SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal:
                return HostParameterType.Real;
            case SpecialType.System_Boolean:
                return HostParameterType.Boolean;
            default:
                return IsSystemType(parameter.Type, "DateTimeOffset") ? HostParameterType.Timestamp : HostParameterType.Unsupported;
        }
    }

    /// <summary>By the text, because a compiler that writes no documentation does not parse such comments.</summary>
    private static bool IsDocumented(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        foreach (SyntaxTrivia trivia in method.DeclaringSyntaxReferences[0].GetSyntax().GetLeadingTrivia())
        {
            string text = trivia.ToFullString();
            if (text.StartsWith("///", System.StringComparison.Ordinal) || text.StartsWith("/**", System.StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEvent(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None
        && parameter.Type is INamedTypeSymbol { TypeArguments.Length: 1 } type
        && IsSystemType(type, "ReadOnlySpan")
        && type.TypeArguments[0].SpecialType == SpecialType.System_Byte;

    private static bool IsSystemType(ITypeSymbol type, string name) =>
        type.Name == name
        && type.ContainingType is null
        && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static SyntaxKind RefKeyword(RefKind kind) => kind switch
    {
        RefKind.Out => SyntaxKind.OutKeyword,
        RefKind.In => SyntaxKind.InKeyword,
        _ => SyntaxKind.RefKeyword,
    };

    /// <summary>
    /// The modifiers exactly as written, because the compiler wants both parts of a method to have the same ones (but not those
    /// attributes and modifiers that only the definition may have).
    /// </summary>
    private static string Modifiers(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty
            || method.DeclaringSyntaxReferences[0].GetSyntax() is not MethodDeclarationSyntax syntax)
        {
            return "static partial";
        }

        var modifiers = new StringBuilder();
        foreach (SyntaxToken modifier in syntax.Modifiers)
        {
            modifiers.Append(modifiers.Length == 0 ? string.Empty : " ").Append(modifier.ValueText);
        }

        return modifiers.ToString();
    }
}
