using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>diff [previousDay|previousWeek|previousMonth]</c>.</summary>
internal sealed class DiffCommandSyntax(SyntaxToken keyword, SyntaxToken? modifier) : CommandSyntax(keyword)
{
    public SyntaxToken? Modifier { get; } = modifier;

    public override SyntaxKind Kind => SyntaxKind.DiffCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        if (Modifier is not null)
        {
            yield return Modifier;
        }
    }
}
