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
    /// <param name="text">The query file.</param>
    /// <param name="saved">The queries that it may name: their parameters are its own, in front of those that only it has.</param>
    public static ImmutableArray<HostMethodParameter> Read(string text, ImmutableArray<SavedQueryModel> saved)
    {
        var lines = ImmutableArray.CreateBuilder<ParameterLine>();
        var names = new List<string>();
        Read(text, saved, [], lines, names);
        return [.. names.Distinct().Select(name => Declared(lines.ToImmutable(), name))];
    }

    /// <summary>Lines of the file itself come first, because the first one that declares a parameter counts; names come in the order of the commands.</summary>
    private static void Read(string text, ImmutableArray<SavedQueryModel> saved, HashSet<string> open, ImmutableArray<ParameterLine>.Builder lines, List<string> names)
    {
        lines.AddRange(QueryFileHeader.ReadParameters(text));
        SyntaxKind command = SyntaxKind.None;
        foreach (SyntaxToken token in Parser.Parse(text).Root.DescendantTokens())
        {
            if (token is { Kind: SyntaxKind.ParameterToken, IsMissing: false, Value: string { Length: > 0 } name })
            {
                names.Add(name);
            }
            else if (token is { Kind: SyntaxKind.StringToken, Value: string savedName } && command == SyntaxKind.SavedToken
                && saved.FirstOrDefault(query => query.Name == savedName) is { } query && open.Add(savedName))
            {
                Read(query.Text, saved, open, lines, names);
            }

            command = token.Kind == SyntaxKind.SavedToken || (command == SyntaxKind.SavedToken && token.Kind != SyntaxKind.CloseParenToken) ? SyntaxKind.SavedToken : SyntaxKind.None;
        }
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
