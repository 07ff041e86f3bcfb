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

    /// <summary>From the first character of the first non-missing token to the last character of the last one.</summary>
    public TextSpan Span
    {
        get
        {
            int start = -1, end = -1;
            foreach (SyntaxToken token in DescendantTokens())
            {
                if (start < 0)
                {
                    start = end = token.Span.Start;
                }

                if (!token.IsMissing)
                {
                    end = token.Span.End;
                }
            }

            return TextSpan.FromBounds(start < 0 ? 0 : start, end < 0 ? 0 : end);
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

    public override string ToString() => ToFullString().Trim();
}
