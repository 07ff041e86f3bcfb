using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>outlier options field …</c>, the fields without commas between them.</summary>
internal sealed class OutlierCommandSyntax(SyntaxToken keyword, ImmutableArray<OptionSyntax> options, ImmutableArray<NameExpressionSyntax> fields) : CommandSyntax(keyword)
{
    public ImmutableArray<OptionSyntax> Options { get; } = options;

    public ImmutableArray<NameExpressionSyntax> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.OutlierCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (OptionSyntax item in Options)
        {
            yield return item;
        }

        foreach (NameExpressionSyntax item in Fields)
        {
            yield return item;
        }
    }
}
