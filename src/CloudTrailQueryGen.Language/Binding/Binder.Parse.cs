using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>parse in its modes (spec §3.9): fields that are extracted from text.</content>
internal sealed partial class Binder
{
    private void BindParse(ParseCommandSyntax parse)
    {
        BoundExpression input = parse.Input is null
            ? new BoundSystemField(SystemField.Message, QueryType.Text, parse.Keyword.Span)
            : BindExpression(parse.Input);
        switch (parse.Pattern.Kind)
        {
            case SyntaxKind.StringToken when parse.Pattern is { IsMissing: false, Value: string pattern }:
                BindGlob(parse, input, pattern);
                break;
            case SyntaxKind.RegexToken:
                BindGroups(parse, input);
                break;
            case SyntaxKind.NameToken when IsWord(parse.Pattern, "csv"):
                var count = new BoundLiteral((long)parse.Aliases!.Count, QueryType.Integer, parse.Pattern.Span);
                BindCaptures(parse, new BoundCall(FunctionTable.Csv, [input, count], QueryType.Structure, parse.Span));
                break;
            case SyntaxKind.NameToken:
                BindLogfmt(parse, input);
                break;
        }
    }

    private void BindGlob(ParseCommandSyntax parse, BoundExpression input, string pattern)
    {
        int wildcards = 0;
        foreach (char c in pattern)
        {
            wildcards += c == '*' ? 1 : 0;
        }

        int doubled = parse.Pattern.Text.IndexOf("**", System.StringComparison.Ordinal);
        if (doubled >= 0)
        {
            Report(DiagnosticCatalogue.WildcardsAreAdjacent, new TextSpan(parse.Pattern.Span.Start + doubled, 2));
        }
        else if (wildcards != parse.Aliases!.Count)
        {
            Report(DiagnosticCatalogue.WildcardsAndNamesDiffer, parse.Pattern.Span, Count(wildcards, "wildcard"), Count(parse.Aliases.Count, "name"));
        }

        var constant = new BoundLiteral(pattern, QueryType.Text, parse.Pattern.Span);
        BindCaptures(parse, new BoundCall(FunctionTable.Glob, [input, constant], QueryType.Structure, parse.Span));
    }

    private void BindLogfmt(ParseCommandSyntax parse, BoundExpression input)
    {
        SyntaxToken name = parse.Aliases![0].Token;
        if (parse.Aliases.Count != 1)
        {
            TextSpan rest = TextSpan.FromBounds(parse.Aliases[1].Span.Start, parse.Aliases[parse.Aliases.Count - 1].Span.End);
            Report(DiagnosticCatalogue.LogfmtHasOneName, rest, name.Text);
        }

        if (name is { IsMissing: false, Value: FieldPath })
        {
            var map = new BoundCall(FunctionTable.Logfmt, [input], QueryType.Structure, parse.Span);
            DefineMade(name, AddAlias(NameOf(name), map, name.Span), addsToListed: false);
        }
    }

    /// <summary><c>json field=</c>: members of one object or list, or of JSON text (spec §3.10).</summary>
    private void BindJson(JsonCommandSyntax json)
    {
        BoundExpression field = BindExpression(json.Field);
        var parsed = new BoundCall(FunctionTable.Find("jsonParse")!, [field], QueryType.Structure, json.Field.Span);
        BoundLet structure = AddAlias("jsonParse(" + json.Field.Path.FlatName + ")", parsed, json.Field.Span);
        foreach (JsonExtractionSyntax extraction in json.Extractions)
        {
            if (extraction.Path is not { IsMissing: false, Value: string path } || extraction.Alias is not { IsMissing: false, Value: FieldPath })
            {
                continue;
            }

            BoundExpression value = new BoundMissing(extraction.Path.Span);
            if (JsonPath(path) is { } member)
            {
                value = new BoundMember(structure, member, extraction.Path.Span);
            }
            else
            {
                Report(DiagnosticCatalogue.JsonPathIsInvalid, extraction.Path.Span, path);
            }

            DefineMade(extraction.Alias, AddAlias(NameOf(extraction.Alias), value, extraction.Alias.Span), addsToListed: false);
        }
    }

    /// <summary>The flattened name for a path such as <c>users[1].name</c>; null when it is none.</summary>
    private static string? JsonPath(string path)
    {
        string flat = Regex.Replace(path, @"\[(\d+)\]", ".$1").TrimStart('.');
        return flat.Length == 0 || path[0] == '.' || flat[flat.Length - 1] == '.' || flat.Contains("..") || flat.IndexOfAny(['[', ']']) >= 0 ? null : flat;
    }

    /// <summary>
    /// Names the parsed values. All come from one call, an alias without a name, so that a text is parsed once however many of them
    /// are used, and not at all when none is.
    /// </summary>
    private void BindCaptures(ParseCommandSyntax parse, BoundExpression extraction)
    {
        BoundLet all = AddAlias(SourceText.Collapse(parse), extraction, parse.Span);
        int index = 0;
        foreach (NameExpressionSyntax alias in (IEnumerable<NameExpressionSyntax>?)parse.Aliases ?? [])
        {
            DefineCapture(alias.Token, all, index++);
        }
    }

    private void DefineCapture(SyntaxToken name, BoundLet all, int index)
    {
        if (name.IsMissing || name.Value is not FieldPath)
        {
            return;
        }

        var position = new BoundLiteral((long)index, QueryType.Integer, name.Span);
        var capture = new BoundCall(FunctionTable.Capture, [all, position], QueryType.Text, name.Span);
        DefineMade(name, AddAlias(NameOf(name), capture, name.Span), addsToListed: false);
    }

    private static string Count(int number, string noun) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? string.Empty : "s");
}
