using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Schema;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Expressions by their kind.</content>
internal sealed partial class Binder
{
    private BoundExpression BindExpression(ExpressionSyntax expression)
    {
        // Behind stats a whole expression can be the name of a column: sort count(*) desc.
        BindingScope visible = place == AggregatePlace.Item ? statsScope! : scope;
        bool mayBeColumn = expression is not (NameExpressionSyntax or LiteralExpressionSyntax or ParenthesizedExpressionSyntax or ParameterExpressionSyntax);
        if (visible.IsAfterStats && mayBeColumn && visible.FindText(expression) is { } column && !(place == AggregatePlace.Item && column is BoundLet))
        {
            return column with { Span = expression.Span };
        }

        return BindByKind(expression);
    }

    private BoundExpression BindByKind(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return BindLiteral(literal);
            case ParameterExpressionSyntax parameter:
                return BindParameter(parameter.Token);
            case NameExpressionSyntax name:
                return BindName(name);
            case ParenthesizedExpressionSyntax parenthesized:
                return BindExpression(parenthesized.Expression) with { Span = parenthesized.Span };
            case UnaryExpressionSyntax unary:
                return BindUnary(unary);
            case BinaryExpressionSyntax binary:
                return BindBinary(binary);
            case LikeExpressionSyntax like:
                return BindLike(like);
            case InExpressionSyntax membership:
                return BindIn(membership);
            case CallExpressionSyntax call:
                return BindCall(call);
            case MemberAccessExpressionSyntax or ElementAccessExpressionSyntax:
                return BindAccess(expression);
            case ListExpressionSyntax:
                Report(DiagnosticCatalogue.ListIsMisplaced, expression.Span);
                break;
        }

        return new BoundMissing(expression.Span);
    }

    private BoundExpression BindLiteral(LiteralExpressionSyntax literal)
    {
        SyntaxToken token = literal.Token;
        switch (literal.Kind)
        {
            case SyntaxKind.StringLiteral when token.Value is string text:
                ReportParameterInside(token);
                return new BoundLiteral(text, QueryType.Text, token.Span);
            case SyntaxKind.NumberLiteral when token.Value is long integer:
                return new BoundLiteral(integer, QueryType.Integer, token.Span);
            case SyntaxKind.NumberLiteral when token.Value is double number:
                return new BoundLiteral(number, QueryType.Number, token.Span);
            case SyntaxKind.PeriodLiteral when !token.IsMissing:
                Report(DiagnosticCatalogue.PeriodIsMisplaced, token.Span, token.Text);
                break;
            case SyntaxKind.RegexLiteral when !token.IsMissing:
                Report(DiagnosticCatalogue.RegexIsMisplaced, token.Span);
                break;
        }

        return new BoundMissing(token.Span);
    }

    private BoundExpression BindUnary(UnaryExpressionSyntax unary)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            return new BoundUnary(UnaryOperator.Not, BindCondition(unary.Operand, unary), QueryType.Boolean, unary.Span);
        }

        BoundExpression operand = BindExpression(unary.Operand);
        RequireNumber(operand, unary.OperatorToken);
        return operand switch
        {
            BoundMissing => new BoundMissing(unary.Span),
            BoundLiteral { Value: long number } => new BoundLiteral(unary.Operator == UnaryOperator.Minus ? -number : number, QueryType.Integer, unary.Span),
            BoundLiteral { Value: double number } => new BoundLiteral(unary.Operator == UnaryOperator.Minus ? -number : number, QueryType.Number, unary.Span),
            _ => new BoundUnary(unary.Operator, operand, QueryType.Number, unary.Span),
        };
    }

    private BoundExpression BindBinary(BinaryExpressionSyntax binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                return new BoundBinary(binary.Operator, BindCondition(binary.Left), BindCondition(binary.Right), QueryType.Boolean, binary.Span);
            case >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual:
                return BindComparison(binary);
            case BinaryOperator.Subtract when HyphenatedName(binary) is { } hyphenated:
                return hyphenated;
            case BinaryOperator.Power:
                WarnOfMinusAndPower(binary);
                break;
        }

        BoundExpression left = BindExpression(binary.Left);
        BoundExpression right = BindExpression(binary.Right);
        RequireNumber(left, binary.OperatorToken);
        RequireNumber(right, binary.OperatorToken);
        return new BoundBinary(binary.Operator, left, right, QueryType.Number, binary.Span);
    }

    /// <summary>Unary minus binds tighter than <c>^</c> (spec §8 no. 27), unlike in mathematics.</summary>
    private void WarnOfMinusAndPower(BinaryExpressionSyntax power)
    {
        if (power.Left is UnaryExpressionSyntax { Operator: UnaryOperator.Minus } minus)
        {
            string left = SourceText.Collapse(minus);
            string right = SourceText.Collapse(power.Right);
            ReportWithFix(DiagnosticCatalogue.MinusBindsTighterThanPower, power.Span, $"({left})^{right}", SourceText.Collapse(power), left, right);
        }
    }

    private void RequireNumber(BoundExpression operand, SyntaxToken operatorToken)
    {
        if (operand is BoundLiteral { Value: string text } && !NumericText.IsNumber(text))
        {
            Report(DiagnosticCatalogue.OperandIsNoNumber, operand.Span, operatorToken.Text, $"the text '{text}'");
        }
    }

    /// <summary>A value may stand where a condition is wanted, but it is seldom meant (spec §3.4).</summary>
    private BoundExpression BindCondition(ExpressionSyntax expression, UnaryExpressionSyntax? not = null)
    {
        BoundExpression condition = BindExpression(expression);
        if (condition is BoundField or BoundMember or BoundLet or BoundColumn or BoundMade or BoundSystemField or BoundLiteral or BoundParameter && condition.Type != QueryType.Boolean)
        {
            string text = SourceText.Collapse(expression);
            if (ShapeOf(condition) == FieldShape.Boolean)
            {
                string comparison = $"{text} = {(not is null ? "1" : "0")}";
                ReportWithFix(DiagnosticCatalogue.ConditionIsNoTest, not?.Span ?? expression.Span, comparison, text, $"'{comparison}'");
                return condition;
            }

            string instead = condition is BoundLiteral ? "a comparison" : $"'ispresent({text})' or a comparison";
            Report(DiagnosticCatalogue.ConditionIsNoTest, expression.Span, text, instead);
        }

        return condition;
    }
}
