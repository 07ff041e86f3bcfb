using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs of operators of other languages, and of operators that stand where they must not.</summary>
internal static class OperatorFixes
{
    /// <summary>Tests and words of SQL and of shells. Symbols carry their replacement themselves.</summary>
    public static QueryFix? UseOurs(FixTarget target)
    {
        string[] words = target.Written.ToLowerInvariant().Split(' ', '\t', '\r', '\n');
        string first = words[0];
        string last = words[words.Length - 1];
        bool isNegated = words.Length > 2;
        return first switch
        {
            "is" when words.Length > 1 => IsPresent(target, isNegated == (last != "present")),
            "exists" => IsPresent(target, true),
            "is" => target.TokenBehind(target.Span.End) is var (next, span) && Keywords.Is(next, "not")
                ? Replace(TextSpan.FromBounds(target.Span.Start, span.End), "is not", "!=")
                : Replace(target.Span, target.Written, "="),
            "eq" or "equals" => Replace(target.Span, target.Written, "="),
            "ne" => Replace(target.Span, target.Written, "!="),
            "gt" => Replace(target.Span, target.Written, ">"),
            "ge" => Replace(target.Span, target.Written, ">="),
            "lt" => Replace(target.Span, target.Written, "<"),
            "le" => Replace(target.Span, target.Written, "<="),
            "startswith" => Call(target, "startsWith"),
            "endswith" => Call(target, "endsWith"),
            "between" => Between(target),
            _ => null,
        };
    }

    /// <summary><c>1 &lt; a &lt; 5</c>: the operand in the middle is compared twice.</summary>
    public static QueryFix? Unchain(FixTarget target)
    {
        foreach (SyntaxNode node in target.Nodes())
        {
            if (node is BinaryExpressionSyntax { Left: BinaryExpressionSyntax { Right: var middle } inner } outer
                && outer.OperatorToken.Span == target.Span
                && (IsRising(inner.Operator), IsRising(outer.Operator)) is (true, true) or (false, false))
            {
                string text = target.Text.Substring(middle.Span.Start, middle.Span.Length);
                return text.Length == 0 || target.HasComment(middle.Span.Start, middle.Span.End)
                    ? null
                    : new QueryFix("Connect both with 'and'", TextEdit.Insert(middle.Span.End, " and " + text));
            }
        }

        return null;
    }

    /// <summary><c>= not x</c> is meant as <c>!= x</c>; elsewhere parentheses say what the parser has understood.</summary>
    public static QueryFix? ParenthesizeNot(FixTarget target)
    {
        foreach (SyntaxNode node in target.Nodes())
        {
            if (node is not UnaryExpressionSyntax { Operator: UnaryOperator.Not } not || not.Span.Start != target.Span.Start)
            {
                continue;
            }

            if (target.TokenBefore is { Kind: SyntaxKind.EqualsToken or SyntaxKind.EqualsEqualsToken } equals)
            {
                string between = target.Text.Substring(equals.Span.End, target.Span.Start - equals.Span.End);
                return between.Trim().Length > 0 ? null : Replace(TextSpan.FromBounds(equals.Span.Start, target.Span.End), equals.Text, "!=");
            }

            return not.Operand.Span.Length == 0
                ? null
                : new QueryFix("Insert parentheses", TextEdit.Insert(not.Span.Start, "("), TextEdit.Insert(not.Span.End, ")"));
        }

        return null;
    }

    /// <summary>An equals sign in front of a regular expression is meant as <c>like</c>.</summary>
    public static QueryFix? LikeForEquals(FixTarget target)
    {
        if (target.TokenBefore is not { Text: "=" or "==" or "!=" } before)
        {
            return null;
        }

        string like = before.Text == "!=" ? "not like" : "like";
        return Replace(before.Span, before.Text, like, Padded(target.Text, before.Span, like));
    }

    /// <summary>Square brackets instead of round ones, or around what has none.</summary>
    public static QueryFix? Bracket(FixTarget target)
    {
        const string Title = "Use '[…]'";
        foreach (SyntaxNode node in target.Nodes())
        {
            if (node is not ListExpressionSyntax list || list.Span.Start != target.Span.Start)
            {
                continue;
            }

            if (!list.OpenBracket.IsMissing)
            {
                return list.CloseBracket.IsMissing ? null : new QueryFix(Title, new TextEdit(list.OpenBracket.Span, "["), new TextEdit(list.CloseBracket.Span, "]"));
            }

            int end = list.Span.End;
            while (target.TokenBehind(end) is ({ Kind: SyntaxKind.CommaToken }, _)
                && target.TokenBehind(end, 1) is ({ Kind: SyntaxKind.StringToken or SyntaxKind.NumberToken or SyntaxKind.ParameterToken }, var item))
            {
                end = item.End;
            }

            return new QueryFix(Title, TextEdit.Insert(list.Span.Start, "["), TextEdit.Insert(end, "]"));
        }

        return null;
    }

    private static bool? IsRising(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Less or BinaryOperator.LessOrEqual => true,
        BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => false,
        _ => null,
    };

    private static QueryFix? IsPresent(FixTarget target, bool isPresent)
    {
        string call = isPresent ? "ispresent(" : "not ispresent(";
        return Operand(target) is { } operand
            ? new QueryFix(
                $"Use '{call}…)'", TextEdit.Insert(operand.Span.Start, call), new TextEdit(TextSpan.FromBounds(operand.Span.End, target.Span.End), ")"))
            : null;
    }

    private static QueryFix? Call(FixTarget target, string function)
    {
        (SyntaxToken argument, TextSpan span) = target.TokenBehind(target.Span.End);
        return argument.Kind is SyntaxKind.StringToken or SyntaxKind.ParameterToken && Operand(target) is { } operand
            ? new QueryFix(
                $"Use '{function}(…)'",
                TextEdit.Insert(operand.Span.Start, function + "("),
                new TextEdit(TextSpan.FromBounds(operand.Span.End, target.Span.End), ","),
                TextEdit.Insert(span.End, ")"))
            : null;
    }

    private static QueryFix? Between(FixTarget target)
    {
        int start = target.Span.End;
        (SyntaxToken low, _) = target.TokenBehind(start);
        (SyntaxToken and, TextSpan span) = target.TokenBehind(start, 1);
        return low.Kind is SyntaxKind.NumberToken or SyntaxKind.StringToken or SyntaxKind.ParameterToken && Keywords.Is(and, "and")
            && Operand(target) is { } operand && !IsNegated(target, operand)
            ? new QueryFix(
                "Use '>=' and '<='",
                new TextEdit(target.Span, ">="),
                TextEdit.Insert(span.End, $" {target.Text.Substring(operand.Span.Start, operand.Span.Length)} <="))
            : null;
    }

    /// <summary>What is tested, when nothing but space stands between it and the operator.</summary>
    private static ExpressionSyntax? Operand(FixTarget target)
    {
        int end = target.Span.Start;
        while (end > 0 && char.IsWhiteSpace(target.Text[end - 1]))
        {
            end--;
        }

        ExpressionSyntax? operand = target.OperandBefore(end);
        return operand is null || target.HasComment(operand.Span.Start, end) ? null : operand;
    }

    /// <summary>In front of two comparisons, <c>not</c> would mean the first one only.</summary>
    private static bool IsNegated(FixTarget target, ExpressionSyntax operand) =>
        target.Nodes().Any(node => node is UnaryExpressionSyntax { Operator: UnaryOperator.Not } not && not.Operand.Span.Start == operand.Span.Start);

    private static QueryFix Replace(TextSpan span, string written, string title, string? text = null) =>
        new(FixTitle.Of(written, title), new TextEdit(span, text ?? title));

    private static string Padded(string text, TextSpan span, string word)
    {
        string before = span.Start > 0 && !char.IsWhiteSpace(text[span.Start - 1]) ? " " : "";
        string behind = span.End < text.Length && !char.IsWhiteSpace(text[span.End]) ? " " : "";
        return before + word + behind;
    }
}
