using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>addtotals options [field, …]</c>.</summary>
internal sealed class AddTotalsCommandSyntax(SyntaxToken keyword, ImmutableArray<OptionSyntax> options, SeparatedList<NameExpressionSyntax> fields) : CommandSyntax(keyword)
{
    public ImmutableArray<OptionSyntax> Options { get; } = options;

    public SeparatedList<NameExpressionSyntax> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.AddTotalsCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (OptionSyntax item in Options)
        {
            yield return item;
        }

        foreach (object item in Fields.NodesAndSeparators)
        {
            yield return item;
        }
    }
}
