using System.Collections.Generic;
using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>appendcols options (query)</c>.</summary>
internal sealed class AppendColsCommandSyntax(SyntaxToken keyword, ImmutableArray<OptionSyntax> options, ExpressionSyntax query) : CommandSyntax(keyword)
{
    public ImmutableArray<OptionSyntax> Options { get; } = options;

    /// <summary>A <see cref="SubqueryExpressionSyntax"/>, unless the text is nested too deeply.</summary>
    public ExpressionSyntax Query { get; } = query;

    public override SyntaxKind Kind => SyntaxKind.AppendColsCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        foreach (OptionSyntax item in Options)
        {
            yield return item;
        }

        yield return Query;
    }
}
