using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuerySpan = CloudTrailQueryGen.Language.Text.TextSpan;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace CloudTrailQueryGen.Generator.Literals;

/// <summary>Where each character of a constant string was written, so that a finding shows at the exact characters of the C# source.</summary>
internal sealed class LiteralMap
{
    private LiteralMap(string text, ImmutableArray<MappedCharacter> characters, ExpressionSyntax expression)
    {
        Text = text;
        Characters = characters;
        Expression = expression;
    }

    /// <summary>The constant's value.</summary>
    public string Text { get; }

    /// <summary>One for each character of <see cref="Text"/>.</summary>
    public ImmutableArray<MappedCharacter> Characters { get; }

    /// <summary>The whole expression.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>Null when the expression is not a constant string, or the compiler itself complains about a part of it.</summary>
    public static LiteralMap? Create(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(expression, cancellationToken) is not { HasValue: true, Value: string text })
        {
            return null;
        }

        var walker = new ConstantWalker(model, cancellationToken);
        if (!walker.TryAppend(expression))
        {
            return null;
        }

        ImmutableArray<MappedCharacter> characters = walker.ToImmutable();
        return Matches(characters, text)
            ? new LiteralMap(text, characters, expression)
            : new LiteralMap(text, ConstantWalker.Whole(text, expression), expression);
    }

    /// <summary>The source of a span of <see cref="Text"/>; of one that ends in a constant elsewhere, the part in front of it.</summary>
    public Location GetLocation(QuerySpan span)
    {
        if (Characters.IsEmpty)
        {
            return Expression.GetLocation();
        }

        if (span.Length == 0 || span.Start >= Characters.Length)
        {
            return EmptyLocation(span.Start);
        }

        MappedCharacter first = Characters[span.Start];
        int end = first.Span.End;
        for (int i = span.Start + 1; i < span.End && i < Characters.Length; i++)
        {
            MappedCharacter next = Characters[i];
            if (next.Tree != first.Tree || next.Span.Start < first.Span.Start || IsInExpression(next) != IsInExpression(first))
            {
                break;
            }

            end = System.Math.Max(end, next.Span.End);
        }

        return Location.Create(first.Tree, SourceSpan.FromBounds(first.Span.Start, end));
    }

    /// <summary>All of the source of a span of <see cref="Text"/>: one place for each literal that it is in, in order of the text.</summary>
    public ImmutableArray<Location> GetPieces(QuerySpan span)
    {
        if (span.Length == 0 || Characters.IsEmpty)
        {
            return [GetLocation(span)];
        }

        var pieces = ImmutableArray.CreateBuilder<Location>();
        MappedCharacter first = Characters[span.Start];
        MappedCharacter last = first;
        for (int i = span.Start + 1; i < span.End; i++)
        {
            MappedCharacter next = Characters[i];
            if (!AreInOneLiteral(last, next))
            {
                pieces.Add(Location.Create(first.Tree, SourceSpan.FromBounds(first.Span.Start, last.Span.End)));
                first = next;
            }

            last = next;
        }

        pieces.Add(Location.Create(first.Tree, SourceSpan.FromBounds(first.Span.Start, last.Span.End)));
        return pieces.ToImmutable();
    }

    /// <summary>Between characters that follow each other stands nothing, or the indentation of a raw literal, which is a part of its token.</summary>
    private static bool AreInOneLiteral(MappedCharacter left, MappedCharacter right)
    {
        if (left.Tree != right.Tree || right.Span.Start < left.Span.Start)
        {
            return false;
        }

        return left.Span == right.Span || left.Span.End == right.Span.Start
            || left.Tree.GetRoot().FindToken(left.Span.Start) == right.Tree.GetRoot().FindToken(right.Span.Start);
    }

    /// <summary>A place between two characters, or behind the last one.</summary>
    private Location EmptyLocation(int position)
    {
        if (position < Characters.Length)
        {
            MappedCharacter next = Characters[position];
            return Location.Create(next.Tree, new SourceSpan(next.Span.Start, 0));
        }

        MappedCharacter last = Characters[Characters.Length - 1];
        return Location.Create(last.Tree, new SourceSpan(last.Span.End, 0));
    }

    private bool IsInExpression(MappedCharacter character) =>
        character.Tree == Expression.SyntaxTree && Expression.Span.Contains(character.Span);

    private static bool Matches(ImmutableArray<MappedCharacter> characters, string text)
    {
        if (characters.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (characters[i].Value != text[i])
            {
                return false;
            }
        }

        return true;
    }
}
