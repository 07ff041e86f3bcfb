using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>Lists, names and aliases.</content>
internal sealed partial class Parser
{
    /// <summary>Items separated by commas, up to something that cannot continue the list.</summary>
    /// <param name="parseItem">Parses one item; where there is none, it makes one of missing tokens.</param>
    /// <param name="stopWords">Words that end the list although they look like an item.</param>
    private SeparatedList<TNode> ParseList<TNode>(Func<TNode> parseItem, params string[] stopWords)
        where TNode : SyntaxNode
    {
        var parts = ImmutableArray.CreateBuilder<object>();
        while (true)
        {
            int start = Current.FullSpan.Start;
            parts.Add(parseItem());
            if (Current.Kind == SyntaxKind.CommaToken)
            {
                parts.Add(_tokens.Take());
            }
            else if (Current.FullSpan.Start > start && IsCommaMissing(stopWords))
            {
                ReportHere(DiagnosticCatalogue.MissingComma, Current.Span, Shorten(Current.Text));
                parts.Add(_tokens.Missing(SyntaxKind.CommaToken));
            }
            else
            {
                return new SeparatedList<TNode>(parts.ToImmutable());
            }
        }
    }

    /// <summary>Something that begins an item stands, behind space, where only a comma can.</summary>
    private bool IsCommaMissing(string[] stopWords)
    {
        SyntaxToken token = Current;
        bool beginsItem = token.Kind is SyntaxKind.NameToken or SyntaxKind.StringToken or SyntaxKind.NumberToken or SyntaxKind.ParameterToken;
        return beginsItem && token.LeadingTrivia.Length > 0
            && !Keywords.IsReserved(token) && !Keywords.IsAny(token, stopWords) && !BeginsCommand();
    }

    /// <summary>A list between the current opening token and <paramref name="close"/>; the list may be empty.</summary>
    private (SyntaxToken Open, SeparatedList<ExpressionSyntax> Items, SyntaxToken Close) ParseBracketed(SyntaxKind close, string closeText)
    {
        SyntaxToken open = _tokens.Take();
        SeparatedList<ExpressionSyntax> items = Current.Kind == close ? new SeparatedList<ExpressionSyntax>([]) : ParseItemsUntil(close);
        return (open, items, ExpectClose(close, closeText));
    }

    private SeparatedList<ExpressionSyntax> ParseItemsUntil(SyntaxKind close)
    {
        var parts = ImmutableArray.CreateBuilder<object>();
        while (true)
        {
            SeparatedList<ExpressionSyntax> run = ParseList(ParseExpression);
            parts.AddRange(run.NodesAndSeparators);
            if (AtCommandEnd || Current.Kind == close)
            {
                return new SeparatedList<ExpressionSyntax>(parts.ToImmutable());
            }

            // Something that is no part of the item: go on behind the next comma.
            ReportUnexpected();
            SkipUntil(close, stopAtComma: true);
            if (Current.Kind != SyntaxKind.CommaToken)
            {
                return new SeparatedList<ExpressionSyntax>(parts.ToImmutable());
            }

            parts.Add(_tokens.Take());
        }
    }

    private SeparatedList<NameExpressionSyntax> ParseNames(params string[] stopWords) => ParseList(ParseName, stopWords);

    /// <summary>Names that may be followed by an index: <c>resources[0].ARN</c> (spec §1.4).</summary>
    private SeparatedList<ExpressionSyntax> ParseFieldPaths() => ParseList(() => ParseAccesses(ParseName()));

    private NameExpressionSyntax ParseName() => ParseName(ExpectedKinds.Field);

    private NameExpressionSyntax ParseName(ExpectedKinds meaning) => new(ParseNameToken("The name of a field", meaning));

    private NameExpressionSyntax MissingName() => new(_tokens.Missing(SyntaxKind.NameToken));

    private SyntaxToken ParseNameToken(string what, ExpectedKinds meaning)
    {
        MustBe(meaning);
        if (Current.Kind == SyntaxKind.NameToken && Keywords.IsReserved(Current))
        {
            ReportHere(DiagnosticCatalogue.KeywordAsName, Current.Span, Current.Text);
            return _tokens.Missing(SyntaxKind.NameToken);
        }

        return Expect(SyntaxKind.NameToken, what);
    }

    private (SyntaxToken? AsKeyword, SyntaxToken? Alias) ParseOptionalAlias(ExpectedKinds meaning = ExpectedKinds.Alias) =>
        TakeIf("as") is { } asKeyword ? (asKeyword, ParseAlias(meaning)) : (null, null);

    private SyntaxToken ParseAlias(ExpectedKinds meaning = ExpectedKinds.Alias)
    {
        if (Current.Kind == SyntaxKind.StringToken)
        {
            return ParseQuotedAlias();
        }

        int start = Current.Span.Start;
        SyntaxToken alias = ParseNameToken("The name of an alias", meaning);
        if (alias.IsMissing)
        {
            return alias;
        }

        var path = (FieldPath)alias.Value!;
        if (IsAdjacentHyphen())
        {
            SkipHyphenatedRest(start, path.FlatName);
        }
        else if (path.Segments.Length > 1 && !path.IsQuoted)
        {
            var diagnostic = new QueryDiagnostic(DiagnosticCatalogue.AliasHasDots, alias.Span, alias.Text) { Replacement = "`" + alias.Text + "`" };
            _tokens.Report(diagnostic);
        }

        return alias;
    }

    private SyntaxToken ParseQuotedAlias()
    {
        SyntaxToken text = _tokens.Take();
        string name = (string)text.Value!;
        string replacement = "`" + name.Replace("`", "\\`") + "`";
        _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.QuotedAlias, text.Span, replacement) { Replacement = replacement });
        return new SyntaxToken(SyntaxKind.NameToken, text.FullSpan.Start, text.LeadingTrivia, text.Text, new FieldPath([name], isQuoted: true));
    }

    private bool IsAdjacentHyphen() =>
        Current is { Kind: SyntaxKind.MinusToken, LeadingTrivia: "" }
        && _tokens.Peek(1) is { Kind: SyntaxKind.NameToken or SyntaxKind.NumberToken, LeadingTrivia: "" };

    /// <summary>An alias such as <c>host-name</c>, which would need backticks.</summary>
    private void SkipHyphenatedRest(int start, string name)
    {
        while (IsAdjacentHyphen())
        {
            name += "-" + _tokens.Peek(1).Text;
            _tokens.Skip();
            _tokens.Skip();
        }

        string quoted = "`" + name + "`";
        TextSpan span = TextSpan.FromBounds(start, _tokens.PreviousSpan.End);
        _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.NameNeedsBackticks, span, name, quoted) { Replacement = quoted });
        _tokens.Silence();
    }
}
