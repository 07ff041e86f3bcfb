using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax;

/// <content>
/// Expressions by precedence climbing. From loose to tight: or · and · not · comparison, like, in · + − · * / % · ^ (from the
/// right) · unary sign · member and element access. AWS documents no such table (language reference, section 2).
/// </content>
internal sealed partial class Parser
{
    /// <summary>More would endanger the stack of the compiler that hosts the parser, here and in whoever walks the tree.</summary>
    public const int DeepestNesting = 256;

    /// <summary>Chains of operators make deep trees too; a query within the service's 10,000 characters stays below in practice.</summary>
    public const int MostOperators = 1000;

    private int _nesting;
    private int _operators;

    private ExpressionSyntax ParseExpression()
    {
        if (_nesting == 0)
        {
            _operators = 0;
        }

        return Nested(Precedence.Or);
    }

    /// <summary>Parses one level deeper, or gives up when that is too deep.</summary>
    private ExpressionSyntax Nested(Precedence minimum)
    {
        if (_nesting == DeepestNesting)
        {
            return GiveUp(DiagnosticCatalogue.TooDeeplyNested, DeepestNesting);
        }

        _nesting++;
        ExpressionSyntax expression = ParseBinary(minimum);
        _nesting--;
        return expression;
    }

    private NameExpressionSyntax GiveUp(QueryDiagnosticDescriptor descriptor, int limit)
    {
        ReportHere(descriptor, Current.Span, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        NameExpressionSyntax missing = MissingName();
        SkipToCommandEnd();
        return missing;
    }

    private ExpressionSyntax ParseBinary(Precedence minimum)
    {
        if (minimum <= Precedence.Not)
        {
            MayBe("not");
        }

        ExpressionSyntax left = minimum <= Precedence.Not && AtNot ? ParseNot() : ParsePrefix();
        bool hasComparison = false;
        while (FindOperator() is { } precedence && precedence >= minimum)
        {
            if (++_operators > MostOperators)
            {
                GiveUp(DiagnosticCatalogue.TooManyOperators, MostOperators);
                return left;
            }

            if (precedence == Precedence.Comparison)
            {
                if (hasComparison)
                {
                    ReportHere(DiagnosticCatalogue.ChainedComparison, Current.Span, Current.Text);
                }

                hasComparison = true;
                left = ParseComparison(left);
                continue;
            }

            (SyntaxToken token, BinaryOperator operation) = TakeOperator();
            ExpressionSyntax right = precedence == Precedence.Power ? Nested(Precedence.Power) : ParseBinary(precedence + 1);
            left = new BinaryExpressionSyntax(left, operation, token, right);
        }

        MayBeOperator(minimum, hasComparison);
        return left;
    }

    private bool AtNot => Current.Kind == SyntaxKind.ExclamationToken || Keywords.Is(Current, "not");

    private UnaryExpressionSyntax ParseNot()
    {
        SyntaxToken not = _tokens.Take();
        return new UnaryExpressionSyntax(UnaryOperator.Not, not, Nested(Precedence.Not));
    }

    /// <summary>The precedence of the operator at the current token, if there is one.</summary>
    private Precedence? FindOperator() => Current.Kind switch
    {
        SyntaxKind.CaretToken => Precedence.Power,
        SyntaxKind.AsteriskToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken => Precedence.Multiplicative,
        SyntaxKind.PlusToken or SyntaxKind.MinusToken => Precedence.Additive,
        SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.LessToken
            or SyntaxKind.LessEqualsToken or SyntaxKind.GreaterToken or SyntaxKind.GreaterEqualsToken
            or SyntaxKind.EqualsTildeToken => Precedence.Comparison,
        SyntaxKind.BadToken => Current.Text switch
        {
            "<>" => Precedence.Comparison,
            "&&" => Precedence.And,
            "||" => Precedence.Or,
            _ => null,
        },
        SyntaxKind.NameToken => FindWordOperator(),
        _ => null,
    };

    private Precedence? FindWordOperator()
    {
        SyntaxToken word = Current;
        if (Keywords.Is(word, "or"))
        {
            return Precedence.Or;
        }

        if (Keywords.Is(word, "and"))
        {
            return Precedence.And;
        }

        bool isComparison = Keywords.IsAny(word, "like", "in")
            || (Keywords.Is(word, "not") && (Keywords.IsAny(_tokens.Peek(1), "like", "in") || MayEndBehind(1)))
            || IsForeignOperator(word);
        return isComparison ? Precedence.Comparison : null;
    }

    /// <summary>Takes an operator that is no comparison.</summary>
    private (SyntaxToken Token, BinaryOperator Operation) TakeOperator()
    {
        SyntaxToken token = Current;
        BinaryOperator operation = token.Kind switch
        {
            SyntaxKind.CaretToken => BinaryOperator.Power,
            SyntaxKind.AsteriskToken => BinaryOperator.Multiply,
            SyntaxKind.SlashToken => BinaryOperator.Divide,
            SyntaxKind.PercentToken => BinaryOperator.Remainder,
            SyntaxKind.PlusToken => BinaryOperator.Add,
            SyntaxKind.MinusToken => BinaryOperator.Subtract,
            SyntaxKind.BadToken => token.Text == "&&" ? BinaryOperator.And : BinaryOperator.Or,
            _ => Keywords.Is(token, "and") ? BinaryOperator.And : BinaryOperator.Or,
        };
        if (token.Text == "&&")
        {
            ReportForeign(token.Span, "&&", "'and'", "and");
        }
        else if (token.Text == "||")
        {
            ReportForeign(token.Span, "||", "'or' between conditions, or 'coalesce(a, b)' for the first value that is present", "or");
        }

        return (_tokens.Take(), operation);
    }

    private void ReportForeign(TextSpan span, string written, string instead, string? replacement) =>
        _tokens.Report(new QueryDiagnostic(DiagnosticCatalogue.ForeignOperator, span, written, instead) { Replacement = replacement });

    /// <summary>How tightly operators bind, loosest first.</summary>
    private enum Precedence
    {
        Or,
        And,
        Not,
        Comparison,
        Additive,
        Multiplicative,
        Power,
    }
}
