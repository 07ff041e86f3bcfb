using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>What stands between operators.</content>
internal sealed partial class Parser
{
    private ExpressionSyntax ParsePrefix()
    {
        if (Current.Kind is SyntaxKind.MinusToken or SyntaxKind.PlusToken)
        {
            UnaryOperator sign = Current.Kind == SyntaxKind.MinusToken ? UnaryOperator.Minus : UnaryOperator.Plus;
            return ParseUnary(sign);
        }

        if (AtNot)
        {
            Report(DiagnosticCatalogue.NotNeedsParentheses, Current, Current.Text);
            return ParseUnary(UnaryOperator.Not);
        }

        return ParsePostfix();
    }

    private ExpressionSyntax ParseUnary(UnaryOperator operation)
    {
        if (_nesting == DeepestNesting)
        {
            return GiveUp(DiagnosticCatalogue.TooDeeplyNested, DeepestNesting);
        }

        SyntaxToken token = _tokens.Take();
        _nesting++;
        ExpressionSyntax operand = ParsePrefix();
        _nesting--;
        return new UnaryExpressionSyntax(operation, token, operand);
    }

    private ExpressionSyntax ParsePostfix() => ParseAccesses(ParsePrimary());

    /// <summary>What may follow an operand: members and elements of it.</summary>
    private ExpressionSyntax ParseAccesses(ExpressionSyntax expression)
    {
        while (Current.Kind is SyntaxKind.DotToken or SyntaxKind.OpenBracketToken)
        {
            if (expression is LiteralExpressionSyntax or ListExpressionSyntax or ParameterExpressionSyntax)
            {
                break;
            }

            if (++_operators > MostOperators)
            {
                GiveUp(DiagnosticCatalogue.TooManyOperators, MostOperators);
                break;
            }

            expression = Current.Kind == SyntaxKind.DotToken ? ParseMemberAccess(expression) : ParseElementAccess(expression);
        }

        return expression;
    }

    private MemberAccessExpressionSyntax ParseMemberAccess(ExpressionSyntax expression)
    {
        SyntaxToken dot = _tokens.Take();
        if (Current.Kind == SyntaxKind.AsteriskToken)
        {
            SkipAsterisk();
        }

        MustBe(ExpectedKinds.Member);
        return new MemberAccessExpressionSyntax(expression, dot, Expect(SyntaxKind.NameToken, "A name"));
    }

    private ElementAccessExpressionSyntax ParseElementAccess(ExpressionSyntax expression)
    {
        SyntaxToken open = _tokens.Take();
        MustBe(ExpectedKinds.Index);
        if (Current is { Kind: SyntaxKind.NumberToken, Value: long } && _tokens.Peek(1).Kind is SyntaxKind.CloseBracketToken or SyntaxKind.PipeToken or SyntaxKind.EndOfFileToken)
        {
            SyntaxToken index = _tokens.Take();
            return new ElementAccessExpressionSyntax(expression, open, index, Expect(SyntaxKind.CloseBracketToken, "']'"));
        }

        SyntaxToken missing = _tokens.Missing(SyntaxKind.NumberToken);
        if (AtCommandEnd || Current.Kind == SyntaxKind.CloseBracketToken)
        {
            ReportExpected(DiagnosticCatalogue.TokenExpected, "An index");
        }
        else
        {
            int start = Current.Span.Start;
            SkipUntil(SyntaxKind.CloseBracketToken, stopAtComma: true);
            TextSpan span = TextSpan.FromBounds(start, _tokens.PreviousSpan.End);
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.ElementIndex, span, Shorten(_tokens.Slice(span))));
        }

        return new ElementAccessExpressionSyntax(expression, open, missing, Expect(SyntaxKind.CloseBracketToken, "']'"));
    }

    private ExpressionSyntax ParsePrimary()
    {
        switch (Current.Kind)
        {
            case SyntaxKind.NumberToken:
                return ParseNumber();
            case SyntaxKind.StringToken:
                return new LiteralExpressionSyntax(SyntaxKind.StringLiteral, _tokens.Take());
            case SyntaxKind.PeriodToken:
                ReportZeroPeriod(Current);
                return new LiteralExpressionSyntax(SyntaxKind.PeriodLiteral, _tokens.Take());
            case SyntaxKind.RegexToken:
                return new LiteralExpressionSyntax(SyntaxKind.RegexLiteral, _tokens.Take());
            case SyntaxKind.SlashToken:
                return ParseMisplacedRegex();
            case SyntaxKind.ParameterToken:
                return new ParameterExpressionSyntax(_tokens.Take());
            case SyntaxKind.NameToken:
                return ParseNameOrCall();
            case SyntaxKind.OpenParenToken:
                return ParseParenthesized();
            case SyntaxKind.OpenBracketToken:
                return ParseListLiteral();
            case SyntaxKind.AsteriskToken when _tokens.PreviousText != "*":
                SkipAsterisk();
                return MissingName();
            default:
                MustBe(ExpectedKinds.Value);
                ReportExpected(DiagnosticCatalogue.ExpressionExpected);
                return MissingName();
        }
    }

    /// <summary>An asterisk where it would stand for all fields; in the <c>**</c> of other languages it would not.</summary>
    private void SkipAsterisk()
    {
        Report(DiagnosticCatalogue.MisplacedAsterisk, Current);
        _tokens.Skip();
        _tokens.Silence();
    }

    /// <summary>A number; together with a unit behind a space it is meant as a period.</summary>
    private LiteralExpressionSyntax ParseNumber()
    {
        SyntaxToken number = _tokens.Take();
        if (number.Value is long && Current.Kind == SyntaxKind.NameToken && PeriodUnits.TryFind(Current.Text, out _)
            && _tokens.Peek(1).Kind is SyntaxKind.CloseParenToken or SyntaxKind.CommaToken)
        {
            string meant = number.Text + Current.Text;
            TextSpan span = TextSpan.FromBounds(number.Span.Start, Current.Span.End);
            _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.SpaceInPeriod, span, number.Text + " " + Current.Text, meant) { Replacement = meant });
            _tokens.Skip();
            _tokens.Silence();
        }

        return new LiteralExpressionSyntax(SyntaxKind.NumberLiteral, number);
    }

    private ExpressionSyntax ParseMisplacedRegex()
    {
        _tokens.RereadAsPattern();
        string before = _tokens.PreviousText;
        Report(DiagnosticCatalogue.MisplacedRegex, Current, before is "=" or "==" or "!=" ? $"; use one of them instead of '{before}'" : "");
        return new LiteralExpressionSyntax(SyntaxKind.RegexLiteral, _tokens.Take());
    }

    private ExpressionSyntax ParseNameOrCall()
    {
        if (Keywords.IsReserved(Current))
        {
            ReportHere(DiagnosticCatalogue.KeywordAsName, Current.Span, Current.Text);
            return MissingName();
        }

        return _tokens.Peek(1).Kind == SyntaxKind.OpenParenToken ? ParseCall() : new NameExpressionSyntax(_tokens.Take());
    }

    private ExpressionSyntax ParseCall()
    {
        SyntaxToken name = _tokens.Take();
        SyntaxToken open = _tokens.Take();
        SyntaxToken? asterisk = Current.Kind == SyntaxKind.AsteriskToken ? _tokens.Take() : null;
        if (Keywords.Is(Current, "distinct") && _tokens.Peek(1).Kind == SyntaxKind.NameToken)
        {
            Report(DiagnosticCatalogue.DistinctKeyword, Current, Current.Text);
            _tokens.Skip();
        }

        bool isEmpty = asterisk is not null || Current.Kind == SyntaxKind.CloseParenToken;
        SeparatedList<ExpressionSyntax> arguments = isEmpty ? new SeparatedList<ExpressionSyntax>([]) : ParseItemsUntil(SyntaxKind.CloseParenToken);
        return new CallExpressionSyntax(name, open, asterisk, arguments, ExpectClose(SyntaxKind.CloseParenToken, "')'"));
    }

    private ParenthesizedExpressionSyntax ParseParenthesized()
    {
        SyntaxToken open = _tokens.Take();
        ExpressionSyntax expression = Nested(Precedence.Or);
        return new ParenthesizedExpressionSyntax(open, expression, ExpectClose(SyntaxKind.CloseParenToken, "')'"));
    }
}
