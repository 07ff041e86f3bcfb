using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>filldown [field …]</c>, the fields without commas between them.</summary>
internal sealed class FillDownCommandSyntax(SyntaxToken keyword, ImmutableArray<NameGlobSyntax> fields) : CommandSyntax(keyword)
{
    public ImmutableArray<NameGlobSyntax> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.FillDownCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (NameGlobSyntax item in Fields)
        {
            yield return item;
        }
    }
}
