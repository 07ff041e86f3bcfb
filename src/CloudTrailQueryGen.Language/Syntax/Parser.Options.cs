using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Options behind a command.</content>
internal sealed partial class Parser
{
    private static readonly OptionRule[] JoinOptions = [new("type", ["inner", "left"]), OptionRule.AnyName("left"), OptionRule.AnyName("right")];
    private static readonly OptionRule[] AppendColsOptions = [OptionRule.Switch("override"), OptionRule.Number("max")];
    private static readonly OptionRule[] AutoregressOptions = [OptionRule.Number("p")];
    private static readonly OptionRule[] AddTotalsOptions = [OptionRule.AnyName("fieldname"), OptionRule.Switch("row"), OptionRule.Switch("col")];
    private static readonly OptionRule[] OutlierOptions =
        [new("action", ["remove", "transform"]), OptionRule.Number("param"), OptionRule.Switch("uselower"), OptionRule.Switch("mark")];

    private bool AtOption => Current.Kind == SyntaxKind.NameToken && _tokens.Peek(1).Kind == SyntaxKind.EqualsToken;

    private ImmutableArray<OptionSyntax> ParseOptions(SyntaxToken command, OptionRule[] rules)
    {
        var options = ImmutableArray.CreateBuilder<OptionSyntax>();
        while (AtOption)
        {
            options.Add(ParseOption(command, rules));
        }

        MayBeOptions(rules, options);
        return options.ToImmutable();
    }

    private OptionSyntax ParseOption(SyntaxToken command, OptionRule[] rules)
    {
        SyntaxToken name = _tokens.Take();
        SyntaxToken equals = _tokens.Take();
        OptionRule? rule = Array.Find(rules, candidate => Keywords.Is(name, candidate.Name));
        if (rule is null)
        {
            string? suggestion = Suggestion.For(name.Text, Array.ConvertAll(rules, candidate => candidate.Name));
            var diagnostic = new QueryDiagnostic(DiagnosticCatalogue.UnknownOption, name.Span, name.Text, command.Text, Suggestion.Hint(suggestion));
            _tokens.Report(diagnostic);
        }

        MustBeValueOf(rule);
        bool hasValue = Current.Kind is SyntaxKind.NameToken or SyntaxKind.NumberToken or SyntaxKind.StringToken;
        if (!hasValue)
        {
            string expectation = rule is null ? "A value" : "A value (" + rule.Expectation + ")";
            ReportExpected(DiagnosticCatalogue.TokenExpected, expectation);
            return new OptionSyntax(name, equals, _tokens.Missing(SyntaxKind.NameToken), null, null);
        }

        if (rule is not null && !rule.Accepts(Current))
        {
            Report(DiagnosticCatalogue.OptionValue, Current, Shorten(Current.Text), name.Text, rule.Expectation);
        }

        SyntaxToken value = _tokens.Take();
        bool isRange = rules == AutoregressOptions && Current.Kind == SyntaxKind.MinusToken;
        return isRange
            ? new OptionSyntax(name, equals, value, _tokens.Take(), ParseWholeNumber())
            : new OptionSyntax(name, equals, value, null, null);
    }
}
