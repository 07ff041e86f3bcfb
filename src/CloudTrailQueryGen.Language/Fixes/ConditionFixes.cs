using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>Repairs that leave out conditions.</summary>
internal static class ConditionFixes
{
    /// <summary>The condition with the <c>and</c> or <c>or</c> that connects it; a whole filter goes as a command.</summary>
    public static QueryFix? Remove(FixTarget target)
    {
        SyntaxNode? part = target.Nodes().LastOrDefault(node => node is ExpressionSyntax && node.Span == target.Span);
        while (part is not null)
        {
            SyntaxNode? parent = target.Nodes().FirstOrDefault(node => node.ChildNodesAndTokens().Contains(part));
            switch (parent)
            {
                case ParenthesizedExpressionSyntax:
                    part = parent;
                    continue;
                case BinaryExpressionSyntax { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                    (int start, int end) = part == both.Left ? (part.Span.Start, both.Right.Span.Start) : (both.Left.Span.End, part.Span.End);
                    return target.HasComment(start, end) ? null : new QueryFix(FixTitle.Of(target.Written, ""), TextEdit.Remove(start, end));
                case FilterCommandSyntax:
                    return CommandFixes.Remove(target);
                default:
                    return null;
            }
        }

        return null;
    }
}
