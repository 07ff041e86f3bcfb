using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Syntax;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// The method parameters of a query file: its <c>{{name}}</c>s in order of first use, <c>string</c> unless a line
/// <c>#@ parameter name: type</c> says otherwise.
/// </summary>
internal static class QueryFileParameters
{
    public static ImmutableArray<HostMethodParameter> Read(string text)
    {
        ImmutableArray<ParameterLine> lines = QueryFileHeader.ReadParameters(text);
        var parameters = ImmutableArray.CreateBuilder<HostMethodParameter>();
        var seen = new HashSet<string>();
        foreach (SyntaxToken token in Parser.Parse(text).Root.DescendantTokens())
        {
            if (token is { Kind: SyntaxKind.ParameterToken, IsMissing: false, Value: string { Length: > 0 } name } && seen.Add(name))
            {
                parameters.Add(Declared(lines, name) ?? new HostMethodParameter(name, "string", HostParameterType.Text));
            }
        }

        return parameters.ToImmutable();
    }

    private static HostMethodParameter? Declared(ImmutableArray<ParameterLine> lines, string name)
    {
        foreach (ParameterLine line in lines)
        {
            if (line.Name == name)
            {
                return line.ToParameter();
            }
        }

        return null;
    }
}
