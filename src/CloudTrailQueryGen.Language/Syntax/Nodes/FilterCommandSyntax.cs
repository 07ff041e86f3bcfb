using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>filter</c> or <c>where</c>.</summary>
internal sealed class FilterCommandSyntax(SyntaxToken keyword, ExpressionSyntax condition) : CommandSyntax(keyword)
{
    public ExpressionSyntax Condition { get; } = condition;

    public override SyntaxKind Kind => SyntaxKind.FilterCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return Condition;
    }
}
