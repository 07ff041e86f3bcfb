using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>How symbols are written in generated code.</summary>
internal static class SymbolText
{
    private const SymbolDisplayMiscellaneousOptions Escaped =
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes;

    /// <summary>A namespace, e.g. <c>MyApp.@class</c>.</summary>
    public static readonly SymbolDisplayFormat Namespace = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: Escaped);

    /// <summary>A type's own name with its type parameters, e.g. <c>Audit&lt;T&gt;</c>.</summary>
    public static readonly SymbolDisplayFormat TypeDeclaration = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: Escaped);

    /// <summary>A type as code anywhere can refer to it, e.g. <c>global::System.DateTimeOffset?</c>.</summary>
    public static readonly SymbolDisplayFormat Type = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type as a message names it, e.g. <c>List&lt;int&gt;</c>.</summary>
    public static readonly SymbolDisplayFormat Message = SymbolDisplayFormat.MinimallyQualifiedFormat;

    /// <summary>
    /// A method without modifiers, as the implementing part repeats it. Default values are left out: the compiler warns when the
    /// implementing part has them.
    /// </summary>
    public static readonly SymbolDisplayFormat Signature = Type
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>The C# spelling of an accessibility.</summary>
    public static string Accessibility(Accessibility accessibility) => accessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Protected => "protected",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected internal",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };
}
