using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Generator.Literals;

/// <summary>Walks a constant expression in the order of its text and collects the characters of the literals that it is made of.</summary>
internal sealed class ConstantWalker(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Constants that refer to constants that refer to …: a cycle is a compiler error, but must not hang us.</summary>
    private const int MaximumDepth = 32;

    private readonly ImmutableArray<MappedCharacter>.Builder characters = ImmutableArray.CreateBuilder<MappedCharacter>();
    private int depth;

    public ImmutableArray<MappedCharacter> ToImmutable() => characters.ToImmutable();

    /// <summary>Every character shown at the whole expression.</summary>
    public static ImmutableArray<MappedCharacter> Whole(string text, SyntaxNode expression)
    {
        var whole = ImmutableArray.CreateBuilder<MappedCharacter>(text.Length);
        foreach (char c in text)
        {
            whole.Add(new MappedCharacter(c, expression.SyntaxTree, expression.Span));
        }

        return whole.MoveToImmutable();
    }

    /// <summary>False when the compiler complains about a literal: nothing can be said about it then.</summary>
    public bool TryAppend(ExpressionSyntax expression)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return TryAppend(parenthesized.Expression);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return TryAppendLiteral(literal);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return TryAppendSum(sum);
            case InterpolatedStringExpressionSyntax interpolated:
                return TryAppendInterpolated(interpolated);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return TryAppendReference(expression);
            default:
                return TryAppendValue(expression);
        }
    }

    /// <summary>A sum of many lines is a tree as deep, to the left.</summary>
    private bool TryAppendSum(BinaryExpressionSyntax sum)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax leftmost = sum;
        while (leftmost is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.AddExpression))
        {
            operands.Push(inner.Right);
            leftmost = inner.Left;
        }

        bool isMapped = TryAppend(leftmost);
        while (isMapped && operands.Count != 0)
        {
            isMapped = TryAppend(operands.Pop());
        }

        return isMapped;
    }

    private bool TryAppendLiteral(LiteralExpressionSyntax literal)
    {
        if (literal.Token.ContainsDiagnostics)
        {
            return false;
        }

        int start = characters.Count;
        LiteralDecoder.Append(literal.Token, literal.SyntaxTree, characters);
        return KeepOrReplace(start, literal.Token.ValueText, literal);
    }

    private bool TryAppendInterpolated(InterpolatedStringExpressionSyntax interpolated)
    {
        if (interpolated.ContainsDiagnostics)
        {
            return false;
        }

        int start = characters.Count;
        var decoder = new InterpolatedTextDecoder(interpolated);
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolationSyntax hole)
            {
                if (hole.AlignmentClause is not null || hole.FormatClause is not null || !TryAppend(hole.Expression))
                {
                    return false;
                }
            }
            else if (content is InterpolatedStringTextSyntax text)
            {
                decoder.Append(text.TextToken, characters);
            }
        }

        return ConstantValue(interpolated) is not { } value || KeepOrReplace(start, value, interpolated);
    }

    /// <summary>A constant field or local: its initializer's literals where they are in this compilation, otherwise the reference.</summary>
    private bool TryAppendReference(ExpressionSyntax reference)
    {
        if (reference.SyntaxTree != model.SyntaxTree)
        {
            return false;
        }

        ISymbol? symbol = model.GetSymbolInfo(reference, cancellationToken).Symbol;
        object? constant = symbol switch
        {
            IFieldSymbol { HasConstantValue: true } field => field.ConstantValue,
            ILocalSymbol { HasConstantValue: true } local => local.ConstantValue,
            _ => null,
        };
        if (constant is not string value)
        {
            return TryAppendValue(reference);
        }

        // A tree of empty constants can be as wide as it likes: there is no character to find in it.
        int start = characters.Count;
        if (value.Length != 0
            && depth < MaximumDepth
            && !symbol!.DeclaringSyntaxReferences.IsEmpty
            && symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initializer })
        {
            depth++;
            bool isMapped = TryAppend(initializer);
            depth--;
            if (isMapped)
            {
                return KeepOrReplace(start, value, reference);
            }
        }

        characters.Count = start;
        characters.AddRange(Whole(value, reference));
        return true;
    }

    /// <summary>Another constant, such as <c>nameof</c>.</summary>
    private bool TryAppendValue(ExpressionSyntax expression)
    {
        if (ConstantValue(expression) is not { } value)
        {
            return false;
        }

        characters.AddRange(Whole(value, expression));
        return true;
    }

    private string? ConstantValue(ExpressionSyntax expression) =>
        expression.SyntaxTree == model.SyntaxTree
        && model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string value } ? value : null;

    /// <summary>Nothing is shown at a wrong place: when the decoded characters are not the value, the whole node stands for all of them.</summary>
    private bool KeepOrReplace(int start, string value, SyntaxNode node)
    {
        bool isEqual = characters.Count - start == value.Length;
        for (int i = 0; isEqual && i < value.Length; i++)
        {
            isEqual = characters[start + i].Value == value[i];
        }

        if (!isEqual)
        {
            characters.Count = start;
            characters.AddRange(Whole(value, node));
        }

        return true;
    }
}
