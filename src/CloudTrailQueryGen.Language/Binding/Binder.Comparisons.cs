using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Functions;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Comparisons, in, like and =~ (spec §3.4, §5.4).</content>
internal sealed partial class Binder
{
    private BoundExpression BindComparison(BinaryExpressionSyntax comparison)
    {
        if (IsNull(comparison.Right) || IsNull(comparison.Left))
        {
            return BindNullComparison(comparison);
        }

        // The field first: what the other side means may depend on it.
        bool isWordLeft = IsTruthWord(comparison.Left);
        BoundExpression first = BindExpression(isWordLeft ? comparison.Right : comparison.Left);
        BoundExpression second = BindBeside(isWordLeft ? comparison.Left : comparison.Right, first);
        (BoundExpression left, BoundExpression right) = isWordLeft ? (second, first) : (first, second);
        WarnOfTimestampAndText(left, right);
        WarnOfTimestampAndText(right, left);
        WarnOfTruth(left, right);
        WarnOfTruth(right, left);
        if (comparison.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            WarnOfPattern(left, right, comparison);
        }

        return new BoundBinary(comparison.Operator, AsTextBeside(left, right), AsTextBeside(right, left), QueryType.Boolean, comparison.Span);
    }

    private bool IsNull(ExpressionSyntax expression) =>
        expression is NameExpressionSyntax { Path.IsQuoted: false } name
        && name.Token.Text.ToLowerInvariant() == "null"
        && scope.FindName(name.Path.FlatName) is null;

    /// <summary>Compares with a value that is always missing, and says what to write instead (spec §5.5).</summary>
    private BoundExpression BindNullComparison(BinaryExpressionSyntax comparison)
    {
        ExpressionSyntax other = IsNull(comparison.Right) ? comparison.Left : comparison.Right;
        string present = $"ispresent({SourceText.Collapse(other)})";
        string instead = comparison.Operator == BinaryOperator.Equal ? "not " + present : present;
        bool isEquality = comparison.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
        ReportWithFix(DiagnosticCatalogue.NullIsNoValue, comparison.Span, isEquality ? instead : null, instead);
        BoundExpression value = IsNull(other) ? new BoundMissing(other.Span) : BindExpression(other);
        return new BoundBinary(comparison.Operator, value, new BoundMissing(comparison.Right.Span), QueryType.Boolean, comparison.Span);
    }

    private void WarnOfTimestampAndText(BoundExpression timestamp, BoundExpression text)
    {
        bool isText = timestamp is BoundParameter
            ? ShapeOf(text) is FieldShape.Text or FieldShape.TruthText || (text.Type == QueryType.Text && ShapeOf(text) is null)
            : text.Type == QueryType.Text;
        if (timestamp.Type == QueryType.Timestamp && isText)
        {
            Report(DiagnosticCatalogue.TimestampIsComparedWithText, text.Span, TextAt(timestamp));
        }
    }

    /// <summary>CloudTrail writes times as text, so that a time of the host is compared with them as text.</summary>
    private BoundExpression AsTextBeside(BoundExpression value, BoundExpression other) =>
        value is BoundParameter { Type: QueryType.Timestamp } && ShapeOf(other) == FieldShape.TimeText
            ? new BoundCall(FunctionTable.IsoTime, [value], QueryType.Text, value.Span)
            : value;

    private BoundExpression BindIn(InExpressionSyntax membership)
    {
        BoundExpression left = BindExpression(membership.Left);
        if (membership.Right is SubqueryExpressionSyntax subquery)
        {
            return BindInSubquery(membership, left, subquery);
        }

        if (membership.Right is not ListExpressionSyntax list)
        {
            return new BoundMissing(membership.Span);
        }

        if (list.Items.Count == 0)
        {
            Report(DiagnosticCatalogue.ListIsEmpty, list.Span, membership.NotKeyword is null ? string.Empty : ", and 'not in' is true for every row");
        }

        var items = ImmutableArray.CreateBuilder<BoundExpression>(list.Items.Count);
        foreach (ExpressionSyntax item in list.Items)
        {
            BoundExpression value = BindBeside(item, left);
            WarnOfTimestampAndText(left, value);
            WarnOfTruth(left, value);
            WarnOfPattern(left, value, membership.InKeyword.Text);
            items.Add(AsTextBeside(value, left));
        }

        return new BoundIn(left, items.ToImmutable(), membership.NotKeyword is not null, membership.Span);
    }

    private BoundExpression BindLike(LikeExpressionSyntax like)
    {
        BoundExpression left = BindExpression(like.Left);
        bool isNegated = like.NotKeyword is not null;
        if (IsStructure(left))
        {
            Report(DiagnosticCatalogue.StructureIsSearchedAsText, like.Left.Span, SourceText.Collapse(like.Left));
        }

        switch (like.Pattern)
        {
            case LiteralExpressionSyntax { Kind: SyntaxKind.RegexLiteral } regex:
                return BindRegex(like, regex.Token) is { } plan
                    ? new BoundMatch(left, (string)regex.Token.Value!, plan, isNegated, like.Span)
                    : new BoundMissing(like.Span);
            case LiteralExpressionSyntax { Kind: SyntaxKind.NumberLiteral } number:
                Report(DiagnosticCatalogue.LikeNeedsText, number.Span, like.OperatorToken.Text, $"the number '{number.Token.Text}'");
                return new BoundMissing(like.Span);
            case ListExpressionSyntax list:
                Report(DiagnosticCatalogue.LikeNeedsText, list.Span, like.OperatorToken.Text, "a list");
                return new BoundMissing(like.Span);
        }

        BoundExpression substring = BindBeside(like.Pattern, left);
        WarnOfTruth(left, substring);
        if (substring is BoundLiteral { Value: string text })
        {
            WarnOfWildcard(text, like);
            WarnOfMatchedText(like, text);
        }

        return new BoundContains(left, substring, isNegated, like.Span);
    }

    /// <summary>SQL's % and the shell's * are literal here; at an end of the text they are hardly meant so.</summary>
    private void WarnOfWildcard(string text, LikeExpressionSyntax like)
    {
        if (text.Length == 0)
        {
            Report(DiagnosticCatalogue.RegexMatchesEverything, like.Pattern.Span, SourceText.Collapse(like.Pattern));
        }

        if (text.Length < 2)
        {
            return;
        }

        char wildcard = text[text.Length - 1] is '%' or '*' ? text[text.Length - 1] : text[0];
        if (wildcard is '%' or '*')
        {
            Report(DiagnosticCatalogue.WildcardIsLiteral, like.Pattern.Span, wildcard.ToString());
        }
    }

    /// <summary>A text behind <c>=</c> that means many values, and the test that finds them.</summary>
    private void WarnOfPattern(BoundExpression left, BoundExpression right, BinaryExpressionSyntax comparison)
    {
        if (right is not BoundLiteral { Value: string text } || Origin(left) is not BoundField { FlatName: var field } || EqualityPattern.Of(field, text) is not { } meant)
        {
            return;
        }

        bool isNegated = comparison.Operator == BinaryOperator.NotEqual;
        string instead = (isNegated ? "not " : "") + meant.Test;
        int start = meant.IsWhole ? comparison.Span.Start : comparison.OperatorToken.Span.Start;

        // What is computed from the field has a name of its own, and 'not' in front of a call is no part of a longer chain of operators.
        bool isSimple = !meant.IsWhole || left is BoundField;
        ReportWithFix(
            DiagnosticCatalogue.PatternIsLiteral, TextSpan.FromBounds(start, comparison.Right.Span.End), isSimple ? instead : null, text, comparison.OperatorToken.Text, instead);
    }

    private void WarnOfPattern(BoundExpression left, BoundExpression item, string keyword)
    {
        if (item is BoundLiteral { Value: string text } && Origin(left) is BoundField { FlatName: var field } && EqualityPattern.Of(field, text) is { } meant)
        {
            Report(DiagnosticCatalogue.PatternIsLiteral, item.Span, text, keyword, meant.Test);
        }
    }

    private string TextAt(BoundExpression expression) => expression switch
    {
        BoundSystemField { Field: SystemField.Timestamp } => "@timestamp",
        BoundLet let => let.Name,
        BoundColumn column => column.Name,
        BoundParameter parameter => "{{" + parameter.Name + "}}",
        BoundCall call => call.Function.Name,
        _ => "the left side",
    };
}
