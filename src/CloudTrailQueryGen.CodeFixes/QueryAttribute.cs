using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary><c>[CloudTrailQuery(…)]</c> on a method, without errors.</summary>
/// <param name="Method">The method.</param>
/// <param name="Argument">The only argument.</param>
/// <param name="Value">Its value.</param>
internal sealed record QueryAttribute(MethodDeclarationSyntax Method, AttributeArgumentSyntax Argument, string Value)
{
    private const string Name = "CloudTrailQueryGen.CloudTrailQueryAttribute";

    /// <summary>The argument names a file; otherwise it is the query.</summary>
    public bool NamesFile => Argument.NameEquals is not null;

    /// <summary>Null for another attribute, and for one that does not say one thing.</summary>
    public static QueryAttribute? Read(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        return attribute is { Parent.Parent: MethodDeclarationSyntax method, ArgumentList.Arguments: { Count: 1 } arguments }
            && model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType.ToDisplayString() == Name
            && model.GetConstantValue(arguments[0].Expression, cancellationToken).Value is string value
            ? new QueryAttribute(method, arguments[0], arguments[0].NameEquals is null ? value : value.Replace('\\', '/'))
            : null;
    }

    /// <summary>All attributes of a file that look like ours.</summary>
    public static AttributeSyntax[] Find(SyntaxNode root) =>
        [.. root.DescendantNodes().OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString().Contains("CloudTrailQuery"))];
}
