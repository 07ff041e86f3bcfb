using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
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
                parameters.Add(Declared(lines, name));
            }
        }

        return parameters.ToImmutable();
    }

    /// <summary>The violated rules about the file's parameter lines.</summary>
    public static ImmutableArray<HostFinding> Check(string text, ImmutableArray<HostMethodParameter> parameters)
    {
        var findings = ImmutableArray.CreateBuilder<HostFinding>();
        foreach (ParameterLine line in QueryFileHeader.ReadParameters(text))
        {
            if (line.Name.Length == 0)
            {
                string written = text.Substring(line.Span.Start, line.Span.Length);
                findings.Add(HostFinding.InQuery(line.Span, DiagnosticCatalogue.ParameterLineIsMalformed, written));
            }
            else if (line.ToParameter() is null)
            {
                findings.Add(HostFinding.InQuery(line.TypeSpan, DiagnosticCatalogue.ParameterMetadataIsInvalid, line.Type, line.Name));
            }
            else if (!parameters.Any(parameter => parameter.Name == line.Name))
            {
                findings.Add(HostFinding.InQuery(line.Span, DiagnosticCatalogue.ParameterIsUnused, line.Name, "{{" + line.Name + "}}"));
            }
        }

        return findings.ToImmutable();
    }

    private static HostMethodParameter Declared(ImmutableArray<ParameterLine> lines, string name)
    {
        foreach (ParameterLine line in lines)
        {
            if (line.Name == name)
            {
                return line.ToParameter() ?? new HostMethodParameter(name, "string", HostParameterType.Unsupported);
            }
        }

        return new HostMethodParameter(name, "string", HostParameterType.Text);
    }
}
