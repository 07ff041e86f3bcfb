using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudTrailQueryGen.Completion;

/// <summary>A string literal in the query argument of an attribute that may be ours.</summary>
/// <param name="Token">The literal; it may have no end yet.</param>
/// <param name="Operands">The expressions that the argument is the sum of, in their order; one of them is the literal.</param>
/// <param name="Attribute">The attribute.</param>
internal sealed record AttributedLiteral(SyntaxToken Token, IReadOnlyList<ExpressionSyntax> Operands, AttributeSyntax Attribute)
{
    private const string ShortName = "CloudTrailQuery";
    private const string FullName = "CloudTrailQueryGen.CloudTrailQueryAttribute";
    private const string LongName = "CloudTrailQueryAttribute";

    /// <summary>The literal that the caret stands in, by the syntax alone.</summary>
    public static AttributedLiteral? Find(SyntaxNode root, int position)
    {
        if (position <= 0 || position > root.FullSpan.End)
        {
            return null;
        }

        SyntaxToken token = root.FindToken(position - 1);
        if (token.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            || position <= token.SpanStart
            || token.Parent is not LiteralExpressionSyntax literal)
        {
            return null;
        }

        ExpressionSyntax whole = literal;
        while (whole.Parent is ParenthesizedExpressionSyntax || (whole.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression)))
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole.Parent is AttributeArgumentSyntax { NameEquals: null, Parent.Parent: AttributeSyntax attribute } && NameOf(attribute) is ShortName or LongName
            ? new AttributedLiteral(token, OperandsOf(whole), attribute)
            : null;
    }

    /// <summary>The attribute is the run-time library's.</summary>
    public bool IsQuery(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(Attribute, cancellationToken).Type?.ToDisplayString() == FullName;

    private static string NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>A sum of many lines is a tree as deep, to the left.</summary>
    private static List<ExpressionSyntax> OperandsOf(ExpressionSyntax whole)
    {
        List<ExpressionSyntax> operands = [];
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(whole);
        while (pending.Count != 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                case { } operand:
                    operands.Add(operand);
                    break;
            }
        }

        return operands;
    }
}
