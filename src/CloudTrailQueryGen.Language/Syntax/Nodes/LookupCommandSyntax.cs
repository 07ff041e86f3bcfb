using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>lookup table column [as field], … output column, …</c>.</summary>
internal sealed class LookupCommandSyntax(SyntaxToken keyword, SyntaxToken table, SeparatedList<ProjectionItemSyntax> matches, SyntaxToken outputKeyword, SeparatedList<NameExpressionSyntax> outputs) : CommandSyntax(keyword)
{
    /// <summary>A name token.</summary>
    public SyntaxToken Table { get; } = table;

    /// <summary>Each a column of the table with, as its alias, the field that it must equal.</summary>
    public SeparatedList<ProjectionItemSyntax> Matches { get; } = matches;

    /// <summary><c>output</c> or <c>outputnew</c>.</summary>
    public SyntaxToken OutputKeyword { get; } = outputKeyword;

    public SeparatedList<NameExpressionSyntax> Outputs { get; } = outputs;

    public override SyntaxKind Kind => SyntaxKind.LookupCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return Table;
        foreach (object item in Matches.NodesAndSeparators)
        {
            yield return item;
        }

        yield return OutputKeyword;
        foreach (object item in Outputs.NodesAndSeparators)
        {
            yield return item;
        }
    }
}
