using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>limit n</c>, <c>limit any n</c>, <c>head n</c>, <c>tail n</c>: the keyword tells which.</summary>
internal sealed class LimitCommandSyntax(SyntaxToken keyword, SyntaxToken? anyKeyword, SyntaxToken count) : CommandSyntax(keyword)
{
    public SyntaxToken? AnyKeyword { get; } = anyKeyword;

    /// <summary>A number token, or a parameter token.</summary>
    public SyntaxToken Count { get; } = count;

    public override SyntaxKind Kind => SyntaxKind.LimitCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        if (AnyKeyword is not null)
        {
            yield return AnyKeyword;
        }

        yield return Count;
    }
}
