using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>join options where left.key=right.key (query)</c>.</summary>
internal sealed class JoinCommandSyntax(SyntaxToken keyword, ImmutableArray<OptionSyntax> options, SyntaxToken whereKeyword, NameExpressionSyntax leftKey, SyntaxToken equalsToken, NameExpressionSyntax rightKey, ExpressionSyntax query) : CommandSyntax(keyword)
{
    public ImmutableArray<OptionSyntax> Options { get; } = options;

    public SyntaxToken WhereKeyword { get; } = whereKeyword;

    public NameExpressionSyntax LeftKey { get; } = leftKey;

    public SyntaxToken EqualsToken { get; } = equalsToken;

    public NameExpressionSyntax RightKey { get; } = rightKey;

    /// <summary>A <see cref="SubqueryExpressionSyntax"/>, unless the text is nested too deeply.</summary>
    public ExpressionSyntax Query { get; } = query;

    public override SyntaxKind Kind => SyntaxKind.JoinCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (OptionSyntax item in Options)
        {
            yield return item;
        }

        yield return WhereKeyword;
        yield return LeftKey;
        yield return EqualsToken;
        yield return RightKey;
        yield return Query;
    }
}
