using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary>A command of one word: <c>anomaly</c>, <c>estimate</c>.</summary>
internal sealed class BareCommandSyntax(SyntaxKind kind, SyntaxToken keyword) : CommandSyntax(keyword)
{
    public override SyntaxKind Kind => kind;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
    }
}
