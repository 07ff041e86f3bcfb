using System.Collections.Generic;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Completion;

/// <summary>The values that the query around a place requires a field to have: whatever is compared there, is compared of such events only.</summary>
internal sealed class RequiredValues
{
    private readonly string field;
    private readonly int position;
    private readonly List<string> values = [];

    private RequiredValues(string field, int position)
    {
        this.field = field;
        this.position = position;
    }

    /// <summary>Empty when the field can have any.</summary>
    /// <param name="point">The place.</param>
    /// <param name="field">The name of the field.</param>
    public static List<string> Find(CompletionPoint point, string field)
    {
        int start = point.Expected.QueryStart;
        var required = new RequiredValues(field, point.Span.Start - start);
        SyntaxTree tree = Parser.Parse(Closed(point).Substring(start));
        bool isBehind = false;
        for (int i = 0; i < tree.Root.Commands.Count; i++)
        {
            CommandSyntax command = tree.Root.Commands[i];
            isBehind |= command.Span.End >= required.position;
            if (command is FilterCommandSyntax filter)
            {
                required.Collect(filter.Condition, filter.Span.Start, i + 1 < tree.Root.Commands.Count ? tree.Root.Commands[i + 1].Span.Start : int.MaxValue);
            }
            else if (isBehind && command is StatsCommandSyntax)
            {
                break;
            }
        }

        return required.values;
    }

    /// <summary>The query with the string at the caret closed and empty.</summary>
    private static string Closed(CompletionPoint point)
    {
        if (point.Form != WrittenForm.String)
        {
            return point.Text;
        }

        int end = point.Span.End;
        end += end < point.Text.Length && point.Text[end] == point.Quote ? 1 : 0;
        return point.Text.Substring(0, point.Span.Start) + point.Quote + point.Text.Substring(end);
    }

    /// <summary>Collects from what must be true together with what stands at the caret.</summary>
    /// <param name="condition">A condition that must be true.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    private void Collect(ExpressionSyntax condition, int start, int end)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Collect(parenthesized.Expression, start, end);
                break;
            case BinaryExpressionSyntax { Operator: BinaryOperator.And } both:
                Collect(both.Left, start, both.OperatorToken.Span.Start);
                Collect(both.Right, both.OperatorToken.Span.End, end);
                break;
            case BinaryExpressionSyntax { Operator: BinaryOperator.Or } either when position >= start && position <= end:
                int middle = either.OperatorToken.Span.Start;
                bool isLeft = position <= middle;
                Collect(isLeft ? either.Left : either.Right, isLeft ? start : middle, isLeft ? middle : end);
                break;
            case BinaryExpressionSyntax { Operator: BinaryOperator.Equal } equal when IsField(equal.Left):
                Add(equal.Right);
                break;
            case InExpressionSyntax { NotKeyword: null, Right: ListExpressionSyntax list } isIn when IsField(isIn.Left):
                foreach (ExpressionSyntax item in list.Items)
                {
                    Add(item);
                }

                break;
        }
    }

    private bool IsField(ExpressionSyntax expression) => expression is NameExpressionSyntax name && name.Path.FlatName == field;

    private void Add(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax { Kind: SyntaxKind.StringLiteral, Token.Value: string { Length: > 0 } value })
        {
            values.Add(value);
        }
    }
}
