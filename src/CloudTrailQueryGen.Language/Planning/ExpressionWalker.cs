using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Planning;

/// <summary>Visits and rebuilds bound expressions; the one place that knows the children of every kind.</summary>
internal static class ExpressionWalker
{
    /// <summary>
    /// Rebuilds an expression from the top: where <paramref name="replace"/> gives something, that stands instead of the whole
    /// sub-expression; elsewhere the children are rebuilt.
    /// </summary>
    public static BoundExpression Rewrite(BoundExpression expression, Func<BoundExpression, BoundExpression?> replace)
    {
        if (replace(expression) is { } replacement)
        {
            return replacement;
        }

        return expression switch
        {
            BoundCaptures captures => captures with { Input = Rewrite(captures.Input, replace) },
            BoundMember member => member with { Structure = Rewrite(member.Structure, replace) },
            BoundUnary unary => unary with { Operand = Rewrite(unary.Operand, replace) },
            BoundBinary binary => binary with { Left = Rewrite(binary.Left, replace), Right = Rewrite(binary.Right, replace) },
            BoundContains contains => contains with { Left = Rewrite(contains.Left, replace), Pattern = Rewrite(contains.Pattern, replace) },
            BoundMatch match => match with { Left = Rewrite(match.Left, replace) },
            BoundIn membership => membership with { Left = Rewrite(membership.Left, replace), Items = RewriteAll(membership.Items, replace) },
            BoundInSubquery membership => membership with { Left = Rewrite(membership.Left, replace) },
            BoundCall call => call with { Arguments = RewriteAll(call.Arguments, replace) },
            BoundAggregate aggregate => aggregate with { Arguments = RewriteAll(aggregate.Arguments, replace) },
            BoundLookupRow row => row with { Keys = RewriteAll(row.Keys, replace) },
            BoundLookupCell cell => cell with { Row = Rewrite(cell.Row, replace) },
            _ => expression,
        };
    }

    public static ImmutableArray<BoundExpression> RewriteAll(ImmutableArray<BoundExpression> expressions, Func<BoundExpression, BoundExpression?> replace) =>
        ImmutableArray.CreateRange(expressions, expression => Rewrite(expression, replace));

    /// <summary>Visits an expression and everything in it, parents first, in the order of the text.</summary>
    public static void Visit(BoundExpression expression, Action<BoundExpression> visit)
    {
        visit(expression);
        switch (expression)
        {
            case BoundCaptures captures:
                Visit(captures.Input, visit);
                break;
            case BoundMember member:
                Visit(member.Structure, visit);
                break;
            case BoundUnary unary:
                Visit(unary.Operand, visit);
                break;
            case BoundBinary binary:
                Visit(binary.Left, visit);
                Visit(binary.Right, visit);
                break;
            case BoundContains contains:
                Visit(contains.Left, visit);
                Visit(contains.Pattern, visit);
                break;
            case BoundMatch match:
                Visit(match.Left, visit);
                break;
            case BoundIn membership:
                Visit(membership.Left, visit);
                VisitAll(membership.Items, visit);
                break;
            case BoundInSubquery membership:
                Visit(membership.Left, visit);
                break;
            case BoundCall call:
                VisitAll(call.Arguments, visit);
                break;
            case BoundAggregate aggregate:
                VisitAll(aggregate.Arguments, visit);
                break;
            case BoundLookupRow row:
                VisitAll(row.Keys, visit);
                break;
            case BoundLookupCell cell:
                Visit(cell.Row, visit);
                break;
        }
    }

    public static void VisitAll(ImmutableArray<BoundExpression> expressions, Action<BoundExpression> visit)
    {
        foreach (BoundExpression expression in expressions)
        {
            Visit(expression, visit);
        }
    }
}
