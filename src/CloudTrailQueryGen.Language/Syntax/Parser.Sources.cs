using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>What names other data: the SOURCE clause, lookups, join.</content>
internal sealed partial class Parser
{
    private static readonly string[] SourceWords = ["logGroups", "dataSource", "logGroupTags", "start", "end"];

    private SourceClauseSyntax ParseSourceClause()
    {
        SyntaxToken keyword = _tokens.Take();
        var parts = ImmutableArray.CreateBuilder<object>();
        while (!AtCommandEnd && !BeginsCommand())
        {
            if (Keywords.IsAny(Current, "logGroups", "dataSource", "logGroupTags") && _tokens.Peek(1).Kind == SyntaxKind.OpenParenToken)
            {
                ParseSourceFunction(parts);
            }
            else if (Keywords.IsAny(Current, "start", "end") && _tokens.Peek(1).Kind == SyntaxKind.EqualsToken)
            {
                ParseTimeOption(parts);
            }
            else if (Current.Kind is SyntaxKind.StringToken or SyntaxKind.NameToken)
            {
                parts.Add(_tokens.Take());
            }
            else
            {
                string hint = "; put the name of a log group in quotes";
                ReportHere(DiagnosticCatalogue.UnexpectedText, Current.Span, Shorten(Current.Text), hint);
                _tokens.Skip();
                _tokens.Silence();
            }
        }

        MayBeAny(SourceWords);
        if (parts.Count == 0)
        {
            ReportExpected(DiagnosticCatalogue.TokenExpected, "A log group");
        }

        return new SourceClauseSyntax(keyword, parts.ToImmutable());
    }

    /// <summary><c>logGroups(namePrefix: ['a'])</c> and the like: names, colons, commas, strings and brackets of JSON.</summary>
    private void ParseSourceFunction(ImmutableArray<object>.Builder parts)
    {
        parts.Add(_tokens.Take());
        parts.Add(_tokens.Take());
        while (Current.Kind is not (SyntaxKind.CloseParenToken or SyntaxKind.PipeToken or SyntaxKind.EndOfFileToken))
        {
            bool isExpected = Current.Kind is SyntaxKind.NameToken or SyntaxKind.StringToken or SyntaxKind.ColonToken or SyntaxKind.CommaToken
                or SyntaxKind.OpenBracketToken or SyntaxKind.CloseBracketToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken;
            if (isExpected)
            {
                parts.Add(_tokens.Take());
                continue;
            }

            ReportUnexpected();
            _tokens.Skip();
            _tokens.Silence();
        }

        parts.Add(Expect(SyntaxKind.CloseParenToken, "')'"));
    }

    /// <summary><c>start=-12h</c>, <c>end=now</c>.</summary>
    private void ParseTimeOption(ImmutableArray<object>.Builder parts)
    {
        parts.Add(_tokens.Take());
        parts.Add(_tokens.Take());
        if (Current.Kind is SyntaxKind.MinusToken or SyntaxKind.PlusToken)
        {
            parts.Add(_tokens.Take());
        }

        bool isTime = Current.Kind is SyntaxKind.PeriodToken or SyntaxKind.NumberToken or SyntaxKind.NameToken or SyntaxKind.StringToken;
        parts.Add(isTime ? _tokens.Take() : Expect(SyntaxKind.PeriodToken, "A time such as '-12h' or 'now'"));
    }

    /// <summary><c>$Saved(name = "x")</c>, which may only be the first command.</summary>
    private SavedCommandSyntax ParseSaved(bool isFirst)
    {
        SyntaxToken keyword = _tokens.Take();
        if (!string.Equals(keyword.Text, "$Saved", StringComparison.OrdinalIgnoreCase))
        {
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.SavedIsMisspelled, keyword.Span, keyword.Text) { Replacement = "$Saved" });
        }
        else if (!isFirst)
        {
            Report(DiagnosticCatalogue.MisplacedSaved, keyword);
        }

        SyntaxToken open = Expect(SyntaxKind.OpenParenToken, "'('");
        SyntaxToken nameKeyword = ExpectKeyword("name");
        SyntaxToken equals = Expect(SyntaxKind.EqualsToken, "'='");
        MustBe(ExpectedKinds.SavedName);
        SyntaxToken name = Expect(SyntaxKind.StringToken, "The name of a query in quotes");
        return new SavedCommandSyntax(keyword, open, nameKeyword, equals, name, ExpectClose(SyntaxKind.CloseParenToken, "')'"));
    }

    private LookupCommandSyntax ParseLookup(SyntaxToken keyword)
    {
        SyntaxToken table = ParseNameToken("The name of a lookup table", ExpectedKinds.Table);
        SeparatedList<ProjectionItemSyntax> matches = ParseList(ParseLookupMatch, "output", "outputnew");
        SyntaxToken output = ExpectOutputKeyword();
        SeparatedList<NameExpressionSyntax> names = ParseList(ParseTableColumn);
        if (Keywords.Is(Current, "as"))
        {
            // The columns of a cidrlookup can be named anew, those of a lookup cannot.
            ReportHere(DiagnosticCatalogue.UnexpectedText, Current.Span, Current.Text, "; a column of 'lookup' keeps its name, so give it another one behind it, as in '| fields name as other'");
            SkipToCommandEnd();
        }

        return new LookupCommandSyntax(keyword, table, matches, output, names);
    }

    /// <summary>A column of the table and, behind <c>as</c>, the field it must equal, which may have dots.</summary>
    private ProjectionItemSyntax ParseLookupMatch()
    {
        NameExpressionSyntax column = ParseTableColumn();
        SyntaxToken? asKeyword = TakeIf("as");
        return new ProjectionItemSyntax(column, asKeyword, asKeyword is null ? null : ParseNameToken("The name of a field", ExpectedKinds.Field));
    }

    private NameExpressionSyntax ParseTableColumn() => ParseName(ExpectedKinds.TableColumn);

    private CidrLookupCommandSyntax ParseCidrLookup(SyntaxToken keyword)
    {
        SyntaxToken table = ParseNameToken("The name of a lookup table", ExpectedKinds.Table);
        NameExpressionSyntax field = ParseName();
        (SyntaxToken? asKeyword, SyntaxToken? column) = ParseOptionalAlias(ExpectedKinds.TableColumn);
        SyntaxToken output = ExpectOutputKeyword();
        return new CidrLookupCommandSyntax(keyword, table, field, asKeyword, column, output, ParseList(ParseLookupOutput));
    }

    private ProjectionItemSyntax ParseLookupOutput()
    {
        NameExpressionSyntax column = ParseTableColumn();
        (SyntaxToken? asKeyword, SyntaxToken? alias) = ParseOptionalAlias();
        return new ProjectionItemSyntax(column, asKeyword, alias);
    }

    private SyntaxToken ExpectOutputKeyword() => TakeIf("outputnew") ?? ExpectKeyword("output");

    private JoinCommandSyntax ParseJoin(SyntaxToken keyword)
    {
        ImmutableArray<OptionSyntax> options = ParseOptions(keyword, JoinOptions);
        if (Keywords.Is(Current, "on"))
        {
            TextSpan span = TextSpan.FromBounds(keyword.Span.Start, Current.Span.End);
            _tokens.ReportHere(new QueryDiagnostic(DiagnosticCatalogue.JoinOn, span));
            SkipUntil(SyntaxKind.OpenParenToken, stopAtComma: false);
        }

        SyntaxToken where = ExpectKeyword("where");
        NameExpressionSyntax left = ParseName(ExpectedKinds.JoinKey);
        SyntaxToken equals = Expect(SyntaxKind.EqualsToken, "'='");
        return new JoinCommandSyntax(keyword, options, where, left, equals, ParseName(ExpectedKinds.JoinKey), ParseSubquery());
    }
}
