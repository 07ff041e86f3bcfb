using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>sessionize field, … [maxspan period] [as name]</c>.</summary>
internal sealed class SessionizeCommandSyntax(SyntaxToken keyword, SeparatedList<NameExpressionSyntax> fields, SyntaxToken? maxspanKeyword, SyntaxToken? maxspan, SyntaxToken? asKeyword, SyntaxToken? alias) : CommandSyntax(keyword)
{
    public SeparatedList<NameExpressionSyntax> Fields { get; } = fields;

    public SyntaxToken? MaxspanKeyword { get; } = maxspanKeyword;

    /// <summary>A period token.</summary>
    public SyntaxToken? Maxspan { get; } = maxspan;

    public SyntaxToken? AsKeyword { get; } = asKeyword;

    public SyntaxToken? Alias { get; } = alias;

    public override SyntaxKind Kind => SyntaxKind.SessionizeCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (object item in Fields.NodesAndSeparators)
        {
            yield return item;
        }

        if (MaxspanKeyword is not null)
        {
            yield return MaxspanKeyword;
            yield return Maxspan!;
        }

        if (AsKeyword is not null)
        {
            yield return AsKeyword;
            yield return Alias!;
        }
    }
}
