using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding.Regexes;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>parse with a regular expression, whose groups become fields (spec §3.9).</content>
internal sealed partial class Binder
{
    private void BindGroups(ParseCommandSyntax parse, BoundExpression input)
    {
        if (BindCapturingRegex(parse.Pattern) is not { } regex)
        {
            // Its fields are unknown, so that none can be called so.
            scope.IsOpen = true;
            return;
        }

        List<(string Name, TextSpan Span, int Group)> fields = FieldsOf(parse, regex);
        string text = SourceText.Collapse(parse);
        if (parse.MultiKeyword is null)
        {
            BoundLet all = AddAlias(text, new BoundCaptures(input, regex, parse.Span), parse.Span);
            foreach ((string name, TextSpan span, int group) in fields)
            {
                var position = new BoundLiteral((long)(group - 1), QueryType.Integer, span);
                var capture = new BoundCall(FunctionTable.Capture, [all, position], QueryType.Text, span);
                DefineMade(name, AddAlias(name, capture, span), span, addsToListed: false);
            }

            return;
        }

        // A value for every group, so that its number is its place.
        var outputs = ImmutableArray.CreateBuilder<BoundMade>(regex.Groups.Length);
        foreach (RegexGroup group in regex.Groups)
        {
            (string Name, TextSpan Span, int Group) field = fields.FirstOrDefault(candidate => candidate.Group == group.Number);
            outputs.Add(Make(field.Name ?? "group", QueryType.Text, group.Span));
        }

        foreach ((string name, TextSpan span, int group) in fields)
        {
            DefineMade(name, outputs[group - 1], span, addsToListed: false);
        }

        commands.Add(new BoundParseMulti(regex, [input], outputs.MoveToImmutable(), text, parse.Span));
    }

    /// <summary>
    /// Named groups are fields; the names behind <c>as</c> are for the others, in order. Without <c>as</c> those only hold the expression
    /// together. Names that repeat those of the groups are allowed, as AWS's documentation does so.
    /// </summary>
    private List<(string Name, TextSpan Span, int Group)> FieldsOf(ParseCommandSyntax parse, CapturingRegex regex)
    {
        List<(string Name, TextSpan Span, int Group)> fields = [];
        foreach (RegexGroup group in regex.Groups)
        {
            if (group.Name is not null)
            {
                fields.Add((group.Name, group.Span, group.Number));
            }
        }

        SyntaxToken[] names = [.. ((IEnumerable<NameExpressionSyntax>?)parse.Aliases ?? []).Select(alias => alias.Token)];
        int[] positional = [.. regex.Groups.Where(group => group.Name is null).Select(group => group.Number)];
        if (regex.Groups.IsEmpty)
        {
            Report(DiagnosticCatalogue.RegexHasNoGroups, parse.Pattern.Span);
        }
        else if (names.Length == 0 && fields.Count == 0)
        {
            Report(DiagnosticCatalogue.GroupsAndNamesDiffer, parse.Pattern.Span, Count(positional.Length, "group"), Count(0, "name"));
        }
        else if (names.Length != 0 && !names.Select(NameOrEmpty).SequenceEqual(fields.Select(field => field.Name)))
        {
            if (names.Length != positional.Length)
            {
                Report(DiagnosticCatalogue.GroupsAndNamesDiffer, parse.Pattern.Span, Count(positional.Length, "group"), Count(names.Length, "name"));
            }

            for (int i = 0; i < names.Length && i < positional.Length; i++)
            {
                if (NameOrEmpty(names[i]).Length != 0)
                {
                    fields.Add((NameOf(names[i]), names[i].Span, positional[i]));
                }
            }
        }

        return fields;
    }

    private static string NameOrEmpty(SyntaxToken name) => name is { IsMissing: false, Value: FieldPath } ? NameOf(name) : string.Empty;
}
