using System.Collections.Generic;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>filterIndex: a filter whose condition the service can look up in an index (spec §3.5).</content>
internal sealed partial class Binder
{
    private void BindFilterIndex(ExpressionCommandSyntax filter)
    {
        // Left to right: a chain of 'and' leans to the left.
        var pending = new Stack<ExpressionSyntax>([filter.Expression]);
        while (pending.Count != 0)
        {
            ExpressionSyntax part = pending.Pop();
            switch (part)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax { Operator: BinaryOperator.And } both:
                    pending.Push(both.Right);
                    pending.Push(both.Left);
                    break;
                case BinaryExpressionSyntax { Operator: BinaryOperator.Equal } equality when PathOf(equality.Left) is not null && IsConstant(equality.Right):
                case InExpressionSyntax { NotKeyword: null, Right: ListExpressionSyntax } membership when PathOf(membership.Left) is not null:
                    break;
                default:
                    Report(DiagnosticCatalogue.FilterIndexTakesEqualityOnly, part.Span, SourceText.Collapse(part));
                    break;
            }
        }

        BoundExpression condition = BindExpression(filter.Expression);
        commands.Add(new BoundFilter(condition, SourceText.Collapse(filter), filter.Span));
    }

    private static bool IsConstant(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax or ParameterExpressionSyntax => true,
        UnaryExpressionSyntax { Operator: UnaryOperator.Minus or UnaryOperator.Plus } unary => IsConstant(unary.Operand),
        NameExpressionSyntax { Path.IsQuoted: false } word => IsTruth(word.Token, out _),
        _ => false,
    };
}
