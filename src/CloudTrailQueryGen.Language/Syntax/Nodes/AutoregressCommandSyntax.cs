using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>autoregress field [as name] [p=first[-last]]</c>.</summary>
internal sealed class AutoregressCommandSyntax(SyntaxToken keyword, NameExpressionSyntax field, SyntaxToken? asKeyword, SyntaxToken? alias, OptionSyntax? option) : CommandSyntax(keyword)
{
    public NameExpressionSyntax Field { get; } = field;

    public SyntaxToken? AsKeyword { get; } = asKeyword;

    public SyntaxToken? Alias { get; } = alias;

    public OptionSyntax? Option { get; } = option;

    public override SyntaxKind Kind => SyntaxKind.AutoregressCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return Field;
        if (AsKeyword is not null)
        {
            yield return AsKeyword;
            yield return Alias!;
        }

        if (Option is not null)
        {
            yield return Option;
        }
    }
}
