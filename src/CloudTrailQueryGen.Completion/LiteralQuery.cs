using System.Collections.Immutable;
using System.Text;
using System.Threading;
using CloudTrailQueryGen.Generator.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuerySpan = CloudTrailQueryGen.Language.Text.TextSpan;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace CloudTrailQueryGen.Completion;

/// <summary>The query that an argument is, and where in it and in its literal the caret stands.</summary>
internal sealed class LiteralQuery
{
    private readonly ImmutableArray<MappedCharacter> characters;
    private readonly int first;
    private readonly int position;

    private LiteralQuery(AttributedLiteral literal, string text, ImmutableArray<MappedCharacter> characters, int first, int caret, int position)
    {
        Literal = literal;
        Text = text;
        Caret = caret;
        this.characters = characters;
        this.first = first;
        this.position = position;
    }

    public AttributedLiteral Literal { get; }

    /// <summary>The query.</summary>
    public string Text { get; }

    /// <summary>Where in <see cref="Text"/> the caret stands.</summary>
    public int Caret { get; }

    /// <summary>Null when the caret stands in the literal's quotes or in an escape sequence, or a part of the argument is not constant.</summary>
    public static LiteralQuery? Create(AttributedLiteral literal, int position, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!LiteralContent.Of(literal.Token, position).Contains(position))
        {
            return null;
        }

        var text = new StringBuilder();
        ImmutableArray<MappedCharacter> characters = [];
        int first = 0;
        foreach (ExpressionSyntax operand in literal.Operands)
        {
            if (operand is LiteralExpressionSyntax part && part.IsKind(SyntaxKind.StringLiteralExpression))
            {
                ImmutableArray<MappedCharacter> decoded = LiteralContent.Of(part.Token, position).Decode();
                if (part.Token == literal.Token)
                {
                    characters = decoded;
                    first = text.Length;
                }

                foreach (MappedCharacter character in decoded)
                {
                    text.Append(character.Value);
                }
            }
            else if (model.GetConstantValue(operand, cancellationToken) is { HasValue: true, Value: string value })
            {
                text.Append(value);
            }
            else
            {
                return null;
            }
        }

        int index = 0;
        while (index < characters.Length && characters[index].Span.Start < position)
        {
            if (characters[index].Span.End > position)
            {
                return null;
            }

            index++;
        }

        return new LiteralQuery(literal, text.ToString(), characters, first, first + index, position);
    }

    /// <summary>The source of a span around the caret; null when it lies in several literals.</summary>
    public SourceSpan? Locate(QuerySpan span)
    {
        int start = span.Start - first;
        int end = span.End - first;
        if (start < 0 || end > characters.Length)
        {
            return null;
        }

        return SourceSpan.FromBounds(
            span.Start == Caret ? position : characters[start].Span.Start,
            span.End == Caret ? position : characters[end - 1].Span.End);
    }

    /// <summary>Behind the span the literal's content ends.</summary>
    public bool IsAtEnd(SourceSpan span) => span.End >= LiteralContent.Of(Literal.Token, position).End;
}
