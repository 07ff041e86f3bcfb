using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Literals;

/// <summary>Decodes the text parts of an interpolated string.</summary>
internal sealed class InterpolatedTextDecoder(InterpolatedStringExpressionSyntax interpolated)
{
    private readonly int indentation = Indentation(interpolated.StringEndToken);
    private bool isFirst = true;

    public void Append(SyntaxToken token, ImmutableArray<MappedCharacter>.Builder characters)
    {
        string text = token.Text;
        SyntaxTree tree = interpolated.SyntaxTree;
        switch (interpolated.StringStartToken.Kind())
        {
            case SyntaxKind.InterpolatedStringStartToken:
                LiteralDecoder.AppendRegular(text, 0, text.Length, token.SpanStart, tree, true, characters);
                break;
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
                LiteralDecoder.AppendVerbatim(text, 0, text.Length, token.SpanStart, tree, true, characters);
                break;
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
                LiteralDecoder.AppendPlain(text, 0, text.Length, token.SpanStart, tree, characters);
                break;
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                LiteralDecoder.AppendLines(text, 0, text.Length, token.SpanStart, tree, indentation, isFirst, characters);
                break;
        }

        isFirst = false;
    }

    /// <summary>The white space in front of the closing quotes.</summary>
    private static int Indentation(SyntaxToken end)
    {
        string text = end.Text;
        int quote = text.IndexOf('"');
        int start = quote;
        while (start > 0 && !SyntaxFacts.IsNewLine(text[start - 1]))
        {
            start--;
        }

        return quote < 0 ? 0 : quote - start;
    }
}
