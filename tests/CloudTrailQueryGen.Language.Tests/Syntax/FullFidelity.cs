using System.Collections.Generic;
using System.Text;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;
using Xunit;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>Parses and checks what holds for the tree of every text.</summary>
internal static class FullFidelity
{
    /// <summary>Every character is in exactly one token, positions agree, lists alternate, diagnostics lie inside of the text.</summary>
    public static SyntaxTree Parse(string text)
    {
        SyntaxTree tree = Parser.Parse(text);
        var builder = new StringBuilder();
        var pending = new Stack<object>();
        pending.Push(tree.Root);
        SyntaxToken? last = null;
        while (pending.Count > 0)
        {
            object part = pending.Pop();
            if (part is SyntaxToken token)
            {
                Assert.Equal(builder.Length, token.FullSpan.Start);
                builder.Append(token.LeadingTrivia).Append(token.Text);
                Assert.Equal(builder.Length, token.Span.End);
                Assert.Equal(token.IsMissing || token.Kind == SyntaxKind.EndOfFileToken, token.Text.Length == 0);
                Assert.True(!token.IsMissing || token.LeadingTrivia.Length == 0);
                Assert.True(token.Kind != SyntaxKind.NameToken || token.Value is FieldPath { Segments.Length: > 0 });
                last = token;
                continue;
            }

            var children = new List<object>(((SyntaxNode)part).ChildNodesAndTokens());
            for (int i = children.Count - 1; i >= 0; i--)
            {
                pending.Push(children[i]);
            }
        }

        Assert.Equal(text, builder.ToString());
        Assert.Equal(SyntaxKind.EndOfFileToken, last!.Kind);
        int position = 0;
        foreach (QueryDiagnostic diagnostic in tree.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, position, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
            Assert.DoesNotContain("{" + diagnostic.Arguments.Length + "}", diagnostic.Descriptor.MessageFormat);
            Assert.NotEqual("", diagnostic.Message);
            Assert.True(diagnostic.Replacement is null || diagnostic.Descriptor.HasReplacement, diagnostic.ToString());
            position = diagnostic.Span.Start;
        }

        return tree;
    }
}
