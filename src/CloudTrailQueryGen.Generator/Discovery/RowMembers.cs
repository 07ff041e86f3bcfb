using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>The members of a row type that the user declares.</summary>
internal static class RowMembers
{
    /// <summary>
    /// A partial type of this project that stores nothing yet: no fields, no stored or settable properties, no constructors.
    /// Methods and computed properties of the user's own are welcome.
    /// </summary>
    public static bool IsToBeCompleted(INamedTypeSymbol type)
    {
        if (!HostTypeRules.IsPartial(type))
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            bool isStored = member switch
            {
                IFieldSymbol { IsStatic: false } field => field.AssociatedSymbol is null or IPropertySymbol,
                IPropertySymbol { IsStatic: false, SetMethod: not null } => true,
                IMethodSymbol { MethodKind: MethodKind.Constructor } => true,
                _ => false,
            };
            if (isStored && !(member.IsImplicitlyDeclared && member is IMethodSymbol) && GeneratedSources.IsDeclaredByUser(Origin(member)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A type of this project that has nothing to take a column, and could be completed if it were partial.</summary>
    public static bool MayLackPartial(INamedTypeSymbol type) =>
        !type.DeclaringSyntaxReferences.IsEmpty
        && GeneratedSources.IsDeclaredByUser(type)
        && !HostTypeRules.IsPartial(type)
        && Constructor(type) is null
        && Read(type, null).Count == 0;

    /// <summary>The longest accessible constructor that has parameters; null when the properties are to be set instead.</summary>
    public static IMethodSymbol? Constructor(INamedTypeSymbol type)
    {
        IMethodSymbol? longest = null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!constructor.IsImplicitlyDeclared
                && IsAccessible(constructor)
                && constructor.Parameters.Length > (longest?.Parameters.Length ?? 0))
            {
                longest = constructor;
            }
        }

        return longest;
    }

    public static EquatableArray<RowMember> Read(INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        var members = ImmutableArray.CreateBuilder<RowMember>();
        if (constructor is not null)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                members.Add(new RowMember(parameter.Name, TypeName(parameter.Type)));
            }

            return members.ToImmutable();
        }

        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case IPropertySymbol { IsStatic: false, IsIndexer: false, SetMethod: { } setter } property when IsAccessible(setter):
                    members.Add(new RowMember(property.Name, TypeName(property.Type)));
                    break;
                case IFieldSymbol { IsStatic: false, IsReadOnly: false, IsImplicitlyDeclared: false } field when IsAccessible(field):
                    members.Add(new RowMember(field.Name, TypeName(field.Type)));
                    break;
            }
        }

        return members.ToImmutable();
    }

    /// <summary>Where nullable annotations are off, a string may be null like one that is declared so.</summary>
    private static string TypeName(ITypeSymbol type) =>
        type.ToDisplayString(SymbolText.Type) + (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } ? "?" : string.Empty);

    private static bool IsAccessible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>A backing field stands for its property.</summary>
    private static ISymbol Origin(ISymbol member) => (member as IFieldSymbol)?.AssociatedSymbol ?? member;
}
