using System.Text;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <summary>The text of a node as a person would write it on one line.</summary>
internal static class SourceText
{
    /// <summary>The tokens as written, with one space where there was white space or a comment between them (spec §3.2).</summary>
    public static string Collapse(SyntaxNode node)
    {
        var builder = new StringBuilder();
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (builder.Length != 0 && token.LeadingTrivia.Length != 0 && token.Text.Length != 0)
            {
                builder.Append(' ');
            }

            builder.Append(token.Text);
        }

        return builder.ToString();
    }
}
