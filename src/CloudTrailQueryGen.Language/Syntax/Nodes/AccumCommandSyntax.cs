using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>accum field [as name]</c>.</summary>
internal sealed class AccumCommandSyntax(SyntaxToken keyword, NameExpressionSyntax field, SyntaxToken? asKeyword, SyntaxToken? alias) : CommandSyntax(keyword)
{
    public NameExpressionSyntax Field { get; } = field;

    public SyntaxToken? AsKeyword { get; } = asKeyword;

    public SyntaxToken? Alias { get; } = alias;

    public override SyntaxKind Kind => SyntaxKind.AccumCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return Field;
        if (AsKeyword is not null)
        {
            yield return AsKeyword;
            yield return Alias!;
        }
    }
}
