using System.Collections.Generic;

namespace CloudTrailQueryGen.Language.Syntax.Nodes;

/// <summary><c>cidrlookup table field [as column] output column [as name], …</c>.</summary>
internal sealed class CidrLookupCommandSyntax(SyntaxToken keyword, SyntaxToken table, NameExpressionSyntax field, SyntaxToken? asKeyword, SyntaxToken? column, SyntaxToken outputKeyword, SeparatedList<ProjectionItemSyntax> outputs) : CommandSyntax(keyword)
{
    /// <summary>A name token.</summary>
    public SyntaxToken Table { get; } = table;

    /// <summary>The field with the IP address.</summary>
    public NameExpressionSyntax Field { get; } = field;

    public SyntaxToken? AsKeyword { get; } = asKeyword;

    /// <summary>The name of the table column with the networks.</summary>
    public SyntaxToken? Column { get; } = column;

    /// <summary><c>output</c> or <c>outputnew</c>.</summary>
    public SyntaxToken OutputKeyword { get; } = outputKeyword;

    public SeparatedList<ProjectionItemSyntax> Outputs { get; } = outputs;

    public override SyntaxKind Kind => SyntaxKind.CidrLookupCommand;

    public override IEnumerable<object> ChildNodesAndTokens()
    {
        yield return Keyword;
        yield return Table;
        yield return Field;
        if (AsKeyword is not null)
        {
            yield return AsKeyword;
            yield return Column!;
        }

        yield return OutputKeyword;
        foreach (object item in Outputs.NodesAndSeparators)
        {
            yield return item;
        }
    }
}
