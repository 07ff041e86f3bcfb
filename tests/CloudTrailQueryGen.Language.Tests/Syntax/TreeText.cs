using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Language.Syntax;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Tests.Syntax;

/// <summary>Writes a tree as an S-expression, so that a test shows which operands belong together.</summary>
internal static class TreeText
{
    /// <summary>The only command of a query, with its expressions.</summary>
    public static string OfCommand(string text) => Of(FullFidelity.Parse(text).Root.Commands[0]);

    /// <summary>The condition of a filter.</summary>
    public static string OfCondition(string condition)
    {
        var filter = (FilterCommandSyntax)FullFidelity.Parse("filter " + condition).Root.Commands[0];
        return Of(filter.Condition);
    }

    /// <summary>Operators come first; missing names read <c>?</c>; anything else is its kind with its parts.</summary>
    public static string Of(object part) => part switch
    {
        SyntaxToken { IsMissing: true } => "?",
        SyntaxToken { Kind: SyntaxKind.StringToken or SyntaxKind.RegexToken, Value: var value, Text: var text } =>
            text[0] == '/' ? "/" + value + "/" : "'" + value + "'",
        SyntaxToken { Kind: SyntaxKind.NameToken, Value: FieldPath { IsQuoted: true } path } => "`" + string.Join("`.`", path.Segments) + "`",
        SyntaxToken { Kind: SyntaxKind.NumberToken or SyntaxKind.ParameterToken, Value: var value } => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        SyntaxToken token => token.Text,
        BinaryExpressionSyntax binary => $"({binary.Operator.ToString().ToLowerInvariant()} {Of(binary.Left)} {Of(binary.Right)})",
        UnaryExpressionSyntax unary => $"({unary.Operator.ToString().ToLowerInvariant()} {Of(unary.Operand)})",
        LikeExpressionSyntax like => $"({(like.NotKeyword is null ? "" : "not-")}like {Of(like.Left)} {Of(like.Pattern)})",
        InExpressionSyntax member => $"({(member.NotKeyword is null ? "" : "not-")}in {Of(member.Left)} {Of(member.Right)})",
        ParenthesizedExpressionSyntax parenthesized => $"(paren {Of(parenthesized.Expression)})",
        MemberAccessExpressionSyntax access => $"(member {Of(access.Expression)} {Of(access.Name)})",
        ElementAccessExpressionSyntax access => $"(element {Of(access.Expression)} {Of(access.Index)})",
        ListExpressionSyntax list => "[" + All(list.Items) + "]",
        CallExpressionSyntax call => $"({Of(call.Name)}{(call.Asterisk is null ? "" : " *")}{(call.Arguments.Count == 0 ? "" : " " + All(call.Arguments))})",
        LiteralExpressionSyntax literal => Of(literal.Token),
        NameExpressionSyntax name => Of(name.Token),
        ParameterExpressionSyntax parameter => "{" + parameter.Name + "}",
        SyntaxNode node => "(" + node.Kind + string.Concat(node.ChildNodesAndTokens().Select(child => " " + Of(child))) + ")",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static string All<TNode>(IEnumerable<TNode> nodes)
        where TNode : SyntaxNode => string.Join(" ", nodes.Select(Of));
}
