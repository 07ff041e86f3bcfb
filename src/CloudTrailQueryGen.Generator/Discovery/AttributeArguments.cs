using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>The values in <c>[CloudTrailQuery(…)]</c>.</summary>
/// <param name="Query">The text; null when it is not given.</param>
/// <param name="File">The path with forward slashes; null when it is not given.</param>
/// <param name="HasErrors">The C# compiler complains about the attribute: nothing is known, and nothing more needs saying.</param>
internal sealed record AttributeArguments(string? Query, string? File, bool HasErrors)
{
    public static AttributeArguments Read(AttributeData attribute)
    {
        string? query = null;
        string? file = null;
        bool hasErrors = attribute.AttributeConstructor is null;
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            hasErrors |= argument.Kind == TypedConstantKind.Error;
            query = argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null;
        }

        foreach (System.Collections.Generic.KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == "File")
            {
                hasErrors |= argument.Value.Kind == TypedConstantKind.Error;
                file = argument.Value.Kind == TypedConstantKind.Primitive ? (argument.Value.Value as string)?.Replace('\\', '/') : null;
            }
        }

        return new AttributeArguments(query, file, hasErrors);
    }
}
