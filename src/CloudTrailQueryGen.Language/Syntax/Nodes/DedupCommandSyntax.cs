using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>dedup</c> by one or more fields.</summary>
internal sealed class DedupCommandSyntax(SyntaxToken keyword, SeparatedList<ExpressionSyntax> fields) : CommandSyntax(keyword)
{
    /// <summary>Names, or elements and members of names.</summary>
    public SeparatedList<ExpressionSyntax> Fields { get; } = fields;

    public override SyntaxKind Kind => SyntaxKind.DedupCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object field in Fields.NodesAndSeparators)
        {
            yield return field;
        }
    }
}
