using System;
using System.Collections.Generic;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Fixes;

/// <summary>A finding in its query: what a fixer looks at.</summary>
/// <param name="Tree">The query.</param>
/// <param name="Finding">What is to be repaired.</param>
internal sealed record FixTarget(SyntaxTree Tree, QueryDiagnostic Finding)
{
    public string Text => Tree.Text;

    public TextSpan Span => Finding.Span;

    /// <summary>The characters of the finding.</summary>
    public string Written => Text.Substring(Span.Start, Span.Length);

    /// <summary>What a new line of this text begins with.</summary>
    public string LineBreak => Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>The token that the finding lies in, or begins with.</summary>
    public SyntaxToken? TokenAround
    {
        get
        {
            foreach (SyntaxToken token in Tree.Root.DescendantTokens())
            {
                if (token.Span.Start <= Span.Start && Span.End <= token.Span.End && token.Text.Length > 0)
                {
                    return token;
                }
            }

            return null;
        }
    }

    /// <summary>The last token in front of the finding.</summary>
    public SyntaxToken? TokenBefore
    {
        get
        {
            SyntaxToken? last = null;
            foreach (SyntaxToken token in Tree.Root.DescendantTokens())
            {
                if (token.Span.Start >= Span.Start)
                {
                    break;
                }

                last = token.Text.Length > 0 ? token : last;
            }

            return last;
        }
    }

    /// <summary>What stands at a place as tokens, also where the parser has skipped it.</summary>
    /// <param name="position">Between two tokens.</param>
    /// <param name="distance">How many tokens to pass.</param>
    public (SyntaxToken Token, TextSpan Span) TokenBehind(int position, int distance = 0)
    {
        SyntaxToken token = new TokenStream(Text.Substring(position)).Peek(distance);
        return (token, new TextSpan(position + token.Span.Start, token.Span.Length));
    }

    /// <summary>All nodes, each in front of those that it contains. Walks with a stack of its own, because chains of operators make deep trees.</summary>
    public IEnumerable<SyntaxNode> Nodes()
    {
        var open = new Stack<SyntaxNode>();
        open.Push(Tree.Root);
        while (open.Count > 0)
        {
            SyntaxNode node = open.Pop();
            yield return node;
            foreach (object child in node.ChildNodesAndTokens())
            {
                if (child is SyntaxNode inner)
                {
                    open.Push(inner);
                }
            }
        }
    }

    /// <summary>The operand that ends at a place: as much as binds tighter than a comparison.</summary>
    public ExpressionSyntax? OperandBefore(int end)
    {
        foreach (SyntaxNode node in Nodes())
        {
            if (node is ExpressionSyntax expression && !IsLoose(expression) && node.Span.End == end)
            {
                return expression;
            }
        }

        return null;
    }

    /// <summary>There is a comment in this part of the text, as far as can be told without its tokens: too often rather than too seldom.</summary>
    public bool HasComment(int start, int end) => Text.IndexOf('#', start, end - start) >= 0;

    private static bool IsLoose(ExpressionSyntax expression) => expression switch
    {
        UnaryExpressionSyntax unary => unary.Operator == UnaryOperator.Not,
        BinaryExpressionSyntax binary => binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Equal or BinaryOperator.NotEqual
            or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual,
        InExpressionSyntax or LikeExpressionSyntax => true,
        _ => false,
    };
}
