using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Literals;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>The characters of a literal's value and where each is written. The values inside of an interpolated string are shown as they are written.</summary>
internal sealed class LiteralValue
{
    private readonly ImmutableArray<MappedCharacter> characters;

    private LiteralValue(ImmutableArray<MappedCharacter> characters)
    {
        this.characters = characters;
        Text = new string([.. characters.Select(character => character.Value)]);
    }

    public string Text { get; }

    /// <summary>Null for a literal with errors, and for one whose characters are not all known.</summary>
    public static LiteralValue? Read(ExpressionSyntax literal)
    {
        var characters = ImmutableArray.CreateBuilder<MappedCharacter>();
        if (literal.ContainsDiagnostics)
        {
            return null;
        }

        if (literal is LiteralExpressionSyntax { Token: var token })
        {
            LiteralDecoder.Append(token, literal.SyntaxTree, characters);
            var value = new LiteralValue(characters.ToImmutable());
            return value.Text == token.ValueText ? value : null;
        }

        var interpolated = (InterpolatedStringExpressionSyntax)literal;
        var decoder = new InterpolatedTextDecoder(interpolated);
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                decoder.Append(text.TextToken, characters);
                continue;
            }

            foreach (char c in content.ToString())
            {
                characters.Add(new MappedCharacter(c, literal.SyntaxTree, content.Span));
            }
        }

        return new LiteralValue(characters.ToImmutable());
    }

    /// <summary>Where the source of some characters ends: the indentation of the next line goes with the line break in front of it.</summary>
    /// <param name="part">The characters.</param>
    /// <param name="end">Where the last of them ends.</param>
    public int EndOfSource(TextSpan part, int end) =>
        part.Length > 0 && part.End < characters.Length && LiteralText.IsLineBreak(Text[part.End - 1])
            ? Math.Max(end, characters[part.End].Span.Start)
            : end;

    /// <summary>The characters that stand at a span; null when the span cuts one in two or holds a delimiter.</summary>
    public TextSpan? Find(TextSpan span)
    {
        int start = 0;
        while (start < characters.Length && characters[start].Span.Start < span.Start)
        {
            start++;
        }

        int end = start;
        while (end < characters.Length && characters[end].Span.Start < span.End)
        {
            end++;
        }

        bool isExact = start < end
            ? characters[start].Span.Start == span.Start && characters[end - 1].Span.End == span.End
            : (start < characters.Length && characters[start].Span.Start == span.Start) || (start > 0 && characters[start - 1].Span.End == span.End);
        return isExact ? TextSpan.FromBounds(start, end) : null;
    }
}
