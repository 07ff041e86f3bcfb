using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A node of the full-fidelity tree: its tokens, in order, are exactly a range of the source.</summary>
internal abstract class SyntaxNode
{
    public abstract SyntaxKind Kind { get; }

    /// <summary>Child nodes and tokens in source order: each element is a <see cref="SyntaxNode"/> or a <see cref="SyntaxToken"/>; absent optional children are left out.</summary>
    public abstract IEnumerable<object> ChildNodesAndTokens();

    /// <summary>From the first character of the first token to the last character of the last token that is not missing.</summary>
    public TextSpan Span
    {
        get
        {
            foreach (SyntaxToken first in DescendantTokens())
            {
                int start = first.Span.Start;
                return TextSpan.FromBounds(start, System.Math.Max(start, End()));
            }

            return default;
        }
    }

    /// <summary>All tokens in source order. Walks with a stack of its own, because chains of operators make deep trees.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        var open = new Stack<IEnumerator<object>>();
        open.Push(ChildNodesAndTokens().GetEnumerator());
        while (open.Count > 0)
        {
            if (!open.Peek().MoveNext())
            {
                open.Pop().Dispose();
            }
            else if (open.Peek().Current is SyntaxToken token)
            {
                yield return token;
            }
            else
            {
                open.Push(((SyntaxNode)open.Peek().Current).ChildNodesAndTokens().GetEnumerator());
            }
        }
    }

    /// <summary>The source text of the node with all its trivia.</summary>
    public string ToFullString()
    {
        var builder = new StringBuilder();
        foreach (SyntaxToken token in DescendantTokens())
        {
            builder.Append(token.LeadingTrivia).Append(token.Text);
        }

        return builder.ToString();
    }

    /// <summary>The end of the last token that is not missing; -1 when all are. Looks from the end, as binders ask every node of a long chain.</summary>
    private int End()
    {
        object[] children = [.. ChildNodesAndTokens()];
        for (int i = children.Length - 1; i >= 0; i--)
        {
            int end = children[i] is SyntaxNode node ? node.End() : children[i] is SyntaxToken { IsMissing: false } token ? token.Span.End : -1;
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    public override string ToString() => ToFullString().Trim();
}
