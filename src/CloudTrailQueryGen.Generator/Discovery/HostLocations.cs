using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Where the pieces of a query method's declaration stand. Locations in the tree, so that <c>#pragma</c> works on them.</summary>
internal sealed class HostLocations(AttributeSyntax attribute, MethodDeclarationSyntax method)
{
    /// <summary>The query's expression; null when there is none.</summary>
    public ExpressionSyntax? QueryArgument
    {
        get
        {
            foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
            {
                if (argument.NameEquals is null)
                {
                    return argument.Expression;
                }
            }

            return null;
        }
    }

    public Location Of(HostPart part, int parameterIndex) => part switch
    {
        HostPart.ReturnType => method.ReturnType.GetLocation(),
        HostPart.Parameter when parameterIndex < method.ParameterList.Parameters.Count =>
            method.ParameterList.Parameters[parameterIndex].GetLocation(),
        HostPart.Attribute => attribute.Name.GetLocation(),
        HostPart.File or HostPart.Query => (FileArgument ?? (SyntaxNode)attribute.Name).GetLocation(),
        _ => method.Identifier.GetLocation(),
    };

    private ExpressionSyntax? FileArgument
    {
        get
        {
            foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText == "File")
                {
                    return argument.Expression;
                }
            }

            return null;
        }
    }
}
